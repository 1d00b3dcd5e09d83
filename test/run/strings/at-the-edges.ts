// SPDX-License-Identifier: MIT
// Positions that are negative, fractional, NaN or too large.
const s = 'abcdef';
console.log(s.slice(1.9, 4.9), s.slice(NaN), s.slice(-2.5), s.slice(0, -Infinity) === '', s.slice(-Infinity, Infinity));
console.log(s.substring(2.7, 4.2), s.substring(10, 3), s.substring(Infinity) === '', s.substr(-3, 2), s.substr(2), s.substr(1, 3));
console.log(s.indexOf('c', -5), s.indexOf('c', 2), s.indexOf('c', 3), s.indexOf('', 3), s.indexOf('', 99), s.indexOf('a', NaN));
console.log(s.lastIndexOf('c', 2), s.lastIndexOf('c', 1), s.lastIndexOf('', 3), s.lastIndexOf('f', Infinity), s.lastIndexOf('f', NaN));
console.log(s.includes('a', 1), s.includes('', 99), s.startsWith('', 7), s.endsWith('', 0), s.startsWith('a', -3), s.endsWith('f', 99));
console.log(s.charAt(1.5), s.charAt(-1) === '', s.at(1.9), s.at(-0.5), s.at(-7), s.at(6), s.charCodeAt(6), s.codePointAt(6));
console.log(s.padStart(8.9, '12'), s.padEnd(10, ''), s.padStart(NaN, 'x'), s.padEnd(9, 'xyz'), s.repeat(1.99), s.padStart(-1));
console.log(''.slice(1) === '', ''.at(0), ''.indexOf(''), ''.lastIndexOf(''), ''.split('').length, ''.concat('').length);
