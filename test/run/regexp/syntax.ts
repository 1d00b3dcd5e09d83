// SPDX-License-Identifier: MIT
// Quantifiers, classes, lookaround, backreferences, Unicode.
const test = (pattern: RegExp, ...texts: string[]): void => console.log(String(pattern), texts.map((t) => pattern.exec(t)?.[0] ?? null));
test(/a{2,3}/, 'a', 'aa', 'aaaa');
test(/a{2,}?/, 'aaaa');
test(/<.+?>/, '<a><b>');
test(/<.+>/, '<a><b>');
test(/[^a-c\d]+/, 'abc123xyz');
test(/[\w-]+@[\w.]+/, 'mail to ann-b@example.org now');
test(/(?=.*\d)(?=.*[a-z]).{4,}/, 'abcd', 'abc1', '1234a');
test(/foo(?!bar)/, 'foobar', 'foobaz');
test(/(?<=\$)\d+/, 'cost $42', '42');
test(/(?<!\$)\b\d+/, 'cost $42', 'cost 17');
test(/(\w)\1/, 'hello', 'abc');
test(/(?<q>['"]).*?\k<q>/, `say "it's"`, `'a"b'`);
test(/^(?:(\d+)|(\w+))$/, '123', 'abc', '!');
test(/\u{1F600}/u, 'x😀');
test(/^.$/u, '😀', 'a');
test(/^.$/, '😀', 'a');
test(/[^\s\S]/, 'anything');
test(/[\b]/, 'a\bb');
test(/\x41\u0042\cJ?\t*/, 'AB\t');
test(/(?:)/, '');
test(/a|ab/, 'abc');
test(/((a)|b)+/, 'abba');
test(/(z)((a+)?(b+)?(c))*/, 'zaacbbbcac');
console.log(/(z)((a+)?(b+)?(c))*/.exec('zaacbbbcac'));
console.log(/é/i.test('É'), /[a-z]/i.test('K'), /\d\D\w\W\s\S/.test('1a_ \tx'));
console.log(/x*y+$/.test('x'.repeat(1000) + 'y'), /(a*)*b/.test('a'.repeat(20)));
