// SPDX-License-Identifier: MIT
console.log('side effect runs before main');
