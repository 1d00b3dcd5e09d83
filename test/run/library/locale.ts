// SPDX-License-Identifier: MIT
// The English forms of toLocaleString, localeCompare and the case functions.
console.log((1234567.891).toLocaleString('en-US'), (0).toLocaleString('en-US'), (-1234.5).toLocaleString('en-US'), (1e21).toLocaleString('en-US').length);
console.log(['b', 'a', 'C', 'A', 'c'].sort((x, y) => x.localeCompare(y)), 'a'.localeCompare('b'), 'a'.localeCompare('A'), 'a'.localeCompare('a'));
console.log(['é', 'e', 'z', 'f', 'É'].sort((x, y) => x.localeCompare(y)), 'resume'.localeCompare('résumé'), '10'.localeCompare('9'));
console.log('TITLE'.toLocaleLowerCase(), 'title'.toLocaleUpperCase());
