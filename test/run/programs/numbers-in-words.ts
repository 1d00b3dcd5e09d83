// SPDX-License-Identifier: MIT
// Numbers in words, Roman numerals, Morse, soundex, pig latin, run lengths, Caesar and Vigenère, anagrams, palindromes, look and say.
const ONES = 'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(' ');
const TENS = ', ,twenty,thirty,forty,fifty,sixty,seventy,eighty,ninety'.split(',');
const SCALES = ['', 'thousand', 'million', 'billion', 'trillion', 'quadrillion'];
function words(value: number | bigint): string {
  const n = BigInt(value);
  if (n < 0n) return `minus ${words(-n)}`;
  if (n < 20n) return ONES[Number(n)]!;
  if (n < 100n) return TENS[Number(n / 10n)]! + (n % 10n ? `-${ONES[Number(n % 10n)]}` : '');
  if (n < 1000n) return `${ONES[Number(n / 100n)]} hundred${n % 100n ? ` and ${words(n % 100n)}` : ''}`;
  const groups = String(n).split(/(?=(?:\d{3})+$)/).map(Number);
  return groups.map((g, i) => (g === 0 ? '' : `${words(g)} ${SCALES[groups.length - 1 - i]}`.trim())).filter(Boolean).join(', ');
}
console.log([0, 13, 42, 100, 101, 999, 1000, 1001, 12345, 1000000, 7000007, -15, 9007199254740991].map(words));
console.log(words(123456789012345678n));
const ROMAN = Object.entries({ M: 1000, CM: 900, D: 500, CD: 400, C: 100, XC: 90, L: 50, XL: 40, X: 10, IX: 9, V: 5, IV: 4, I: 1 });
const roman = (n: number): string => ROMAN.reduce((text, [letter, value]) => ((text += letter.repeat(Math.floor(n / value))), (n %= value), text), '');
const arabic = (text: string): number => [...text.matchAll(/CM|CD|XC|XL|IX|IV|[MDCLXVI]/g)].reduce((sum, [token]) => sum + ROMAN.find(([letter]) => letter === token)![1], 0);
console.log([1, 4, 9, 14, 40, 90, 400, 1994, 2024, 3999].map((n) => `${n}=${roman(n)}=${arabic(roman(n))}`).join(' '), Array.from({ length: 3999 }, (_, i) => arabic(roman(i + 1)) === i + 1).every(Boolean));
const MORSE: Record<string, string> = Object.fromEntries('A.- B-... C-.-. D-.. E. F..-. G--. H.... I.. J.--- K-.- L.-.. M-- N-. O--- P.--. Q--.- R.-. S... T- U..- V...- W.-- X-..- Y-.-- Z--..'.split(' ').map((s) => [s[0]!, s.slice(1)]));
const UNMORSE = new Map(Object.entries(MORSE).map(([k, v]) => [v, k]));
const encode = (text: string): string => text.toUpperCase().split(' ').map((w) => [...w].map((c) => MORSE[c] ?? '?').join(' ')).join(' / ');
console.log(encode('Hello World'), encode('SOS!').split(' / ').map((w) => w.split(' ').map((c) => UNMORSE.get(c) ?? '#').join('')));
const soundex = (name: string): string => {
  const codes: Record<string, string> = { BFPV: '1', CGJKQSXZ: '2', DT: '3', L: '4', MN: '5', R: '6' };
  const code = (c: string): string => Object.entries(codes).find(([letters]) => letters.includes(c))?.[1] ?? (/[HW]/.test(c) ? '' : '0');
  const upper = name.toUpperCase();
  const digits = [...upper].map(code).join('').replace(/(\d)\1+/g, '$1');
  return (upper[0] + digits.replace(/^\d/, '').replace(/0/g, '')).padEnd(4, '0').slice(0, 4);
};
console.log(['Robert', 'Rupert', 'Rubin', 'Ashcraft', 'Tymczak', 'Pfister', 'Honeyman', 'Lee'].map(soundex));
const pig = (s: string): string => s.replace(/\b([^aeiou\W]*)(\w+)/gi, (_, start: string, rest: string) => (start ? (/^[A-Z]/.test(start) ? rest[0]!.toUpperCase() + rest.slice(1) : rest) + start.toLowerCase() + 'ay' : rest + 'way'));
const rle = (s: string): string => s.replace(/(.)\1*/gs, (run, c: string) => (run.length > 1 ? run.length : '') + c);
const unrle = (s: string): string => s.replace(/(\d+)(\D)/g, (_, n: string, c: string) => c.repeat(+n));
console.log(pig('The quick brown fox, apple pie!'), rle('WWWWBWWWAAB'), unrle(rle('aaabccdddd')), unrle('3x2y1z'));
const caesar = (text: string, shift: number): string => text.replace(/[a-z]/gi, (c) => { const base = c <= 'Z' ? 65 : 97; return String.fromCharCode(((c.charCodeAt(0) - base + shift + 26 * 10) % 26) + base); });
const vigenere = (text: string, key: string, sign: 1 | -1 = 1): string => { let i = 0; return [...text].map((c) => (/[a-z]/i.test(c) ? caesar(c, sign * (key.toLowerCase().charCodeAt(i++ % key.length) - 97)) : c)).join(''); };
console.log(caesar('Hello, World!', 3), caesar(caesar('Zebra', 29), -29), vigenere('Attack at Dawn!', 'Lemon'), vigenere(vigenere('Attack at Dawn!', 'Lemon'), 'Lemon', -1));
const anagrams = Object.values('listen silent enlist google elbow below inlets cat act tac'.split(' ').reduce<Record<string, string[]>>((m, w) => { const k = [...w].sort().join(''); return { ...m, [k]: [...(m[k] ?? []), w] }; }, {})).filter((g) => g.length > 1);
console.log(anagrams, ['A man, a plan, a canal: Panama', 'No lemon, no melon', 'hello'].map((s) => { const t = s.toLowerCase().replace(/[^a-z0-9]/g, ''); return t === [...t].reverse().join(''); }));
let say = '1';
for (let i = 0; i < 8; i++) { console.log(say); say = say.replace(/(\d)\1*/g, (r, d: string) => `${r.length}${d}`); }
const counts = [...'the quick brown fox the lazy dog the end'.matchAll(/\w+/g)].reduce((m, [w]) => m.set(w, (m.get(w) ?? 0) + 1), new Map<string, number>());
console.log(new Map([...counts].sort(([a, x], [b, y]) => y - x || a.localeCompare(b))), [...new Set('mississippi')].map((c) => `${c}${'mississippi'.split(c).length - 1}`).join(''));
