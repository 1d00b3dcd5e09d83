// SPDX-License-Identifier: MIT
// replace with patterns, groups and functions; split with captures and limits.
console.log('2024-02-29'.replace(/(\d+)-(\d+)-(\d+)/, '$3.$2.$1'), 'aaa'.replace(/a/, 'b'), 'aaa'.replace(/a/g, 'b'), 'x-y'.replaceAll(/-/g, '+'));
console.log('John Smith'.replace(/(?<first>\w+)\s(?<last>\w+)/, '$<last>, $<first>'), 'abc'.replace(/b/, "[$`|$&|$'|$$]"), 'abc'.replace(/(b)/, '$1$2$01'));
console.log('camelCaseString'.replace(/[A-Z]/g, (c) => '_' + c.toLowerCase()), 'a1b2'.replace(/(\w)(\d)/g, (_, l: string, d: string) => l + Number(d) * 2));
console.log('kebab-case-name'.replace(/-(\w)/g, (_, c: string) => c.toUpperCase()), 'abc'.replace(/x*/g, '-'), 'aXbX'.replace(/x/gi, (m, offset: number) => `${m}${offset}`));
console.log('a, b;c  d'.split(/[,;\s]+/), 'a1b2c'.split(/(\d)/), 'abc'.split(/(?:)/), ''.split(/x/), 'aXbXc'.split(/x/i, 2), '2024-01-02'.split(/-/).map(Number));
console.log('  trim  me '.replace(/^\s+|\s+$/g, ''), 'one  two'.replace(/\s+/g, ' '), '<b>bold</b>'.replace(/<[^>]*>/g, ''), 'x'.replace(/(y)?x/, '[$1]'));
const escape = (s: string): string => s.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
console.log(escape('a.b*c'), new RegExp(escape('1+1')).test('1+1=2'));
const template = (text: string, values: Record<string, string>): string => text.replace(/\{\{(\w+)\}\}/g, (whole, key: string) => values[key] ?? whole);
console.log(template('Hi {{name}}, {{missing}}!', { name: 'Ann' }));
const words = 'The rain in Spain'.match(/\b\w*ai\w*\b/g) ?? [];
console.log(words, words.length);
