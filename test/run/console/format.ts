// SPDX-License-Identifier: MIT
// Format directives in the first argument.
console.log('%s is %d years and %i', 'Ann', 41.5, 41.9);
console.log('%d %d %d', '42', 'x', null, 'extra', 7);
console.log('%f %f', '1.50', 'abc', { rest: 1 });
console.log('%j %j', { a: [1] }, 'text');
console.log('%o', [1, { a: 2 }]);
console.log('%O', { a: { b: { c: { d: 1 } } } });
console.log('100%', 50, '%', '%d');
console.log('%% %s %%', 'x');
console.log('%s %s', 'only one');
console.log('%s', 'a', 'b', { c: 1 });
console.log('%s %s %s %s', 1, true, null, undefined);
console.log('%s', -0, 12345678901234567890n, '%s');
console.log('%s', { a: 1, b: { c: {} } }, '%s', [1, [2, [3]]]);
console.log('%x %', 1);
console.log('%c styled', 'color: red');
console.log('%s', new Date(0), [new Date(0)]);
console.log('%i %i', 3.99, -3.99, '%i');
console.log(5, '%s', 'not a format');
