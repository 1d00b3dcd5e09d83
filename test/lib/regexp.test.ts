// SPDX-License-Identifier: MIT
import './shim';
import { RegExp as LibraryRegExp, RegExpMatchArray_groups, RegExpMatchArray_index } from '../../compiler/lib/regexp';
import * as strings from '../../compiler/lib/regexp-string';
import { Random } from './random';

/** All that a pattern does to a text, by Node. */
function byNode(source: string, flags: string, text: string): unknown[] {
  const make = (all = flags): RegExp => new RegExp(source, all);
  const view = (match: RegExpMatchArray | null): unknown =>
    match && [[...match], match.index, match.groups && { ...match.groups }];
  const first = make();
  const seen: unknown[] = [];
  for (let i = 0; i < 3; i++) seen.push(view(first.exec(text)), first.lastIndex);
  const all = flags.replace('g', '') + 'g';
  seen.push(text.search(make()), text.split(make()), text.split(make(), 3), text.replace(make(), '[$&|$1|$`|$$|$<n>]'));
  seen.push(
    text.replace(make(), (...args) => JSON.stringify(args)),
    [...(text.match(make(all)) ?? [])],
  );
  seen.push([...text.matchAll(make(all))].map(view), text.replaceAll(make(all), "<$'$2>"), String(make()));
  return seen;
}

/** The same by the library. */
function byLibrary(source: string, flags: string, text: string): unknown[] {
  const make = (all = flags): LibraryRegExp => new LibraryRegExp(source, all);
  const all = flags.replace('g', '') + 'g';
  const view = (match: (string | undefined)[] | null): unknown => {
    const groups = match && RegExpMatchArray_groups(match);
    return match && [[...match], RegExpMatchArray_index(match), groups && { ...groups }];
  };
  const first = make();
  const seen: unknown[] = [];
  for (let i = 0; i < 3; i++) seen.push(view(first.exec(text)), first.lastIndex);
  seen.push(strings.String_searchRegExp(text, make()), strings.String_splitRegExp(text, make()));
  seen.push(strings.String_splitRegExp(text, make(), 3));
  seen.push(strings.String_replaceRegExp(text, make(), '[$&|$1|$`|$$|$<n>]'));
  seen.push(strings.String_replaceRegExp(text, make(), (...args) => JSON.stringify(args)));
  seen.push([...(strings.String_matchRegExp(text, make(all)) ?? [])]);
  seen.push([...strings.String_matchAllRegExp(text, make(all))].map(view));
  seen.push(strings.String_replaceAllRegExp(text, make(all), "<$'$2>"), make().toString());
  return seen;
}

function compare(source: string, flags: string, text: string): void {
  let wanted: unknown[];
  try {
    wanted = byNode(source, flags, text);
  } catch (error) {
    expect(() => byLibrary(source, flags, text)).toThrow(
      String(error)
        .replace(/^SyntaxError: /, '')
        .replace(/: [^/]*$/, ''),
    );
    return;
  }
  expect([source, flags, text, ...byLibrary(source, flags, text)]).toEqual([source, flags, text, ...wanted]);
}

const cases: [string, string, string][] = [
  ['(?<year>\\d{4})-(?<month>\\d\\d)', '', 'on 2020-01 and 2021-12'],
  ['(a*)*', '', 'b'],
  ['(a*)?', '', 'b'],
  ['(z)((a+)?(b+)?(c))*', '', 'zaacbbbcac'],
  ['(?=(a+))a*b\\1', '', 'baaabac'],
  ['(?!foo)...', '', 'foobar'],
  ['(.*?)a(?!(a+)b\\2c)\\2(.*)', '', 'baaabaac'],
  ['(?<=\\$)\\d+(\\.\\d*)?', '', 'cost $10.50'],
  ['(?<=(\\d+)(\\d+))$', '', '1053'],
  ['(?<=\\1(\\w))d', 'i', 'abcCd'],
  ['(?<!a)b', '', 'abcb'],
  ['^\\w+$', 'm', 'one\ntwo two\nthree'],
  ['.', 's', '\n'],
  ['.', '', '\r\n\u2028x'],
  ['\\u{1F600}', 'u', 'a😀b'],
  ['^.$', 'u', '😀'],
  ['^.$', '', '😀'],
  ['[^x]', 'u', '😀'],
  ['(?:)', 'u', '😀a'],
  ['[\\u{1F600}-\\u{1F64F}]+', 'u', 'x😀😁y'],
  ['\\bfoo\\b', 'g', 'foo food foo'],
  ['a{2,3}?', '', 'aaaa'],
  ['a{2,}', '', 'aaaa'],
  ['a{,2}', '', 'a{,2}'],
  ['x{', '', 'x{'],
  [']}', '', ']}'],
  ['\\0\\x41\\u0042\\cJ\\101', '', '\0AB\nA'],
  ['[\\b\\-a-c\\d]+', '', 'x\b-abc9'],
  ['[^]', '', '\n'],
  ['[]', '', 'a'],
  ['ÀÉ', 'i', 'àé'],
  ['[à-ö]+', 'i', 'ÀÖ'],
  ['\\u212a', 'iu', 'k'],
  ['\\u212a', 'i', 'k'],
  ['[^k]', 'iu', '\u212a'],
  ['\\w', 'iu', '\u017f'],
  ['ß', 'i', 'ẞ'],
  ['σ', 'i', 'ς'],
  ['(a)|(b)', 'g', 'abab'],
  ['(?:a|ab)(?:c|bcd)(d*)', '', 'abcd'],
  ['((a)|(ab))((c)|(bc))', '', 'abc'],
  ['(\\2)(a)', '', 'aa'],
  ['(a\\1)', '', 'aa'],
  ['\\k<n>(?<n>a)', '', 'aa'],
  ['(?<n>a)\\k<n>', '', 'aa'],
  ['\\k', '', 'k'],
  ['a/b[/]', '', 'a/b/'],
  ['', '', 'abc'],
  ['a|', '', 'ba'],
  ['(?:a*?)*?b', '', 'aaab'],
  ['(a?b??)*', '', 'abab'],
  ['(?:(a)|b)*', '', 'ab'],
  ['(?=(a))?b', '', 'ab'],
  ['a+?b', 'y', 'aab'],
  ['b', 'y', 'ab'],
  ['(', '', ''],
  [')', '', ''],
  ['[b-a]', '', ''],
  ['a**', '', ''],
  ['\\', '', ''],
  ['(?<n>a)(?<n>b)', '', ''],
  ['\\k<x>(?<n>a)', '', ''],
  ['{1}', '', ''],
  ['a{2,1}', '', ''],
  ['(?a)', '', ''],
  ['[', '', ''],
  ['\\u{110000}', 'u', ''],
  ['\\-', 'u', ''],
  ['a', 'gg', 'a'],
  ['a', 'x', 'a'],
];

test.each(cases)('/%s/%s on %j', (source, flags, text) => compare(source, flags, text));

test('random patterns on random texts', () => {
  const random = new Random(41);
  const pick = (items: readonly string[]): string => items[random.below(items.length)]!;
  const pattern = (depth: number): string => {
    const kind = random.below(depth > 0 ? 12 : 5);
    if (kind < 3) return pick(['a', 'b', 'c', '.', 'B']);
    if (kind === 3) return pick(['[ab]', '[^a]', '\\w', '\\d', '\\W', '\\s', '[a-c1]', '[^\\w]']);
    if (kind === 4) return pick(['^', '$', '\\b', '\\B', '\\1', '\\2', '', '1']);
    if (kind < 7) return pattern(depth - 1) + pattern(depth - 1);
    if (kind === 7) return `(${pattern(depth - 1)})`;
    if (kind === 8) return `(?:${pattern(depth - 1)}|${pattern(depth - 1)})`;
    if (kind === 9)
      return `(?:${pattern(depth - 1)})${pick(['*', '+', '?', '{2}', '{1,2}', '{0,2}', '{2,}'])}${pick(['', '?'])}`;
    if (kind === 10) return `(${pattern(depth - 1)})${pick(['*', '+', '?', '{1,3}'])}${pick(['', '?'])}`;
    return `(?${pick(['=', '!', '<=', '<!'])}${pattern(depth - 1)})`;
  };
  for (let round = 0; round < 6000; round++) {
    const source = pattern(4);
    const flags = pick(['', '', 'i', 'm', 's', 'u', 'iu', 'y']);
    // For empty matches with the flag u V8 also tries positions inside surrogate pairs, which the standard does not.
    const emoji = flags.includes('u') ? 'x' : '😀';
    const text = Array.from({ length: random.below(10) }, () => pick(['a', 'b', 'c', 'B', '1', ' ', '\n', 'é', emoji]));
    compare(source, flags, text.join(''));
  }
});
