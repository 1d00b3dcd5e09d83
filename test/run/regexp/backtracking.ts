// SPDX-License-Identifier: MIT
// Groups in loops, empty rounds, lookaround, backreferences, laziness: the cases of the standard and more.
function show(pattern: RegExp, text: string): void {
  const m = pattern.exec(text);
  const groups: (string | null)[] = [];
  for (let i = 0; m !== null && i < m.length; i++) groups.push(m[i] ?? null);
  console.log(String(pattern), JSON.stringify(text), JSON.stringify(groups), m?.index ?? -1);
}
show(/(z)((a+)?(b+)?(c))*/, 'zaacbbbcac');
show(/(a*)*/, 'b');
show(/(a*)?/, 'b');
show(/(?=(a+))a*b\1/, 'baaabac');
show(/(.*?)a(?!(a+)b\2c)\2(.*)/, 'baaabaac');
show(/(?<=\$)\d+(\.\d*)?/, 'cost $10.50');
show(/(?<=(\d+)(\d+))$/, '1053');
show(/(?<=\1(\w))d/i, 'abcCd');
show(/(?<!a)b/, 'abcb');
show(/((a)|(ab))((c)|(bc))/, 'abc');
show(/a[a-z]{2,4}/, 'abcdefghi');
show(/a[a-z]{2,4}?/, 'abcdefghi');
show(/(aa|aabaac|ba|b|c)*/, 'aabaac');
show(/(?:(a)|b)*/, 'ab');
show(/(\2)(a)/, 'aa');
show(/(a\1)/, 'aa');
show(/\k<n>(?<n>a)\k<n>/, 'aa');
show(/(?:a*?)*?b/, 'aaab');
show(/(a?b??)*/, 'abab');
show(/^(?:a|ab)(?:c|bcd)(d*)$/, 'abcd');
show(/^(\w+)\s\1$/, 'hello hello');
show(/^(?=.*\d)(?=.*[a-z]).{4,8}$/, 'abc12');
show(/"(?:[^"\\]|\\.)*"/, 'say "a \\"quoted\\" word" now');
show(/^([\w.+-]+)@((?:[\w-]+\.)+[a-z]{2,})$/i, 'first.last+tag@mail.example.org');
show(/^(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)(?:\.(?!$)|$)){4}$/, '192.168.0.255');
show(/<(\w+)[^>]*>(.*?)<\/\1>/, '<p><b class="x">bold</b></p>');
show(/[\u{1F600}-\u{1F64F}]+/u, 'a😀😁b');
show(/^.$/u, '😀');
show(/^.$/, '😀');
show(/[^\x00-\x7f]+/, 'plain é€ plain');
show(/[\]\-a]+/, 'x]-a');
show(/x{0}y{,2}/, 'y{,2}');
show(/(x+x+)+y/, 'xxxxxxxxxxxxy');
console.log('x'.repeat(100000).replace(/x*?$/, '').length, /^(?:ab)+$/.test('ab'.repeat(20000)), /a|b|c/g.test('zzzc'));
