// SPDX-License-Identifier: MIT
// Classes of Unicode characters.
console.log(/\p{Lu}/u.test('A')); // error STS1030
console.log('ä'.replace(/\P{L}/gu, '')); // error STS1030
