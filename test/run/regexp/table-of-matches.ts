// SPDX-License-Identifier: MIT
// A table of regular expressions and subjects; every match is printed in full.
const patterns: readonly RegExp[] = [
  /a/, /a/g, /a/i, /(a)(b)?/, /(?<first>a)|(?<second>b)/, /a*?/g, /a+b+/, /^b/m, /b$/m, /^$/, /\bfoo\b/, /\Bo\B/g, /[^a-c]+/, /[\d\s]+/, /(\w+)\s\1/, /(?:x|y)+/, /(?=b)/g, /(?!a)./, /(?<=a)b/, /(?<!a)b/, /a{2}/, /a{2,}/, /a{1,2}?/, /./s, /./, /\u{1F600}/u, /^.$/u, /^.$/, /[😀-😂]/u, /\x41/, /\cJ/, /\0/, /[\b]/, /(a|ab)(c|bcd)(d*)/, /((a)|(b))*/, /(z)((a+)?(b+)?(c))*/, /(?<year>\d{4})-(?<month>\d\d)/, /\k<n>(?<n>a)/, /(?:)/g, /\//, /[/]/, /[\]]/, /[^]/, /a|b|/, /(a*)*/, /(?:a*)*/, /(?=(a+))a*b\1/, /(.*?)a(?!(a+)b\2c)\2(.*)/, /\$\d/, /[a\-z]/, /[-az]/, /\d{2,3}?/, /o{0}/, /(?<=(\d+)(\d+))$/, /(?<=\1(a))b/, /^(?:\+|-)?\d+(?:\.\d*)?(?:e[+-]?\d+)?$/i, /^[\w.+-]+@[\w-]+\.[\w.]+$/, /ſ/i, /[^x]/y, /K/i, /é/i, /ÿ/i, /(?<a>.)(?<b>.)/g,
];
const subjects = ['', 'ab', 'aab', 'abcd', 'foo bar foo', 'x y\nb', 'hello hello', '2024-02-29', '😀', 'É', 'zaacbbbcac', '$1'];
for (const pattern of patterns) {
  console.log(String(pattern), pattern.source, pattern.flags);
  for (const subject of subjects) {
    pattern.lastIndex = 0;
    const m = pattern.exec(subject);
    console.log(JSON.stringify(subject), m, pattern.lastIndex);
    pattern.lastIndex = 1;
    console.log(pattern.test(subject), pattern.lastIndex, subject.search(pattern), subject.replace(pattern, "[$1|$&|$`|$']"), subject.split(pattern));
    pattern.lastIndex = 0;
    console.log(subject.match(pattern)?.length ?? null);
    if (pattern.global) console.log([...subject.matchAll(pattern)].map((x) => `${x.index}:${x[0]}`), subject.replaceAll(pattern, (...args) => `<${args.length}:${String(args[0])}>`));
  }
}
