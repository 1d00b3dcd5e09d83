// SPDX-License-Identifier: MIT
// Errors as text, and inside objects where no stack can differ.
const e = new Error('message');
console.log(`${e}`, String(new TypeError('t')), e.message, e.name, [e.message]);
class Custom extends Error {
  override readonly name = 'Custom';
}
console.log(new Custom('c').toString(), new Custom().message === '', Object.keys(new Custom('x')));
console.log(e.stack?.split('\n')[0], new Custom('first').stack?.split('\n')[0]);
const plain = { name: 'NotAnError', message: 'just data' };
console.log(plain, JSON.stringify(e), Object.keys(e), e instanceof Error);
console.error('to stderr');
console.warn('also stderr');
console.info('info goes to stdout');
console.debug('debug goes to stdout');
