// SPDX-License-Identifier: MIT
// String methods with random arguments, on Latin-1 and wide strings.
let state = 4242;
function below(limit: number): number {
  state ^= state << 13;
  state ^= state >>> 17;
  state ^= state << 5;
  return (state >>> 0) % limit;
}
const indices = [0, 1, -1, 2, -3, 5, 100, -100, 1.7, NaN, Infinity, -Infinity];
const index = (): number => indices[below(indices.length)] ?? 0;
const alphabets = ['abc', 'aB ', 'é€a', '😀ab', '\n\tx', 'ßıİ', 'ΣσςA'];
const text = (length: number): string => {
  const alphabet = alphabets[below(alphabets.length)] ?? '';
  let result = '';
  for (let i = below(length); i > 0; i--) result += alphabet[below(alphabet.length)] ?? '';
  return result;
};
/** A lone surrogate is no URI. */
const escape = (s: string): string => {
  try {
    return encodeURIComponent(s) + decodeURIComponent(encodeURI(s));
  } catch (e) {
    return `${e}`;
  }
};
for (let round = 0; round < 400; round++) {
  const s = text(12);
  const n = text(3);
  const a = index();
  const b = index();
  const out: unknown[] = [s, n];
  switch (round % 10) {
    case 0:
      out.push(s.at(a), s.charAt(b), s.charCodeAt(a), s.codePointAt(b));
      break;
    case 1:
      out.push(s.includes(n), s.includes(n, a), s.indexOf(n, b), s.lastIndexOf(n, a), s.startsWith(n, a), s.endsWith(n, b));
      break;
    case 2:
      out.push(s.slice(a, b), s.slice(a), s.substring(a, b), s.substring(b), s.substr(a, b));
      break;
    case 3:
      out.push(s.padStart(12, n), s.padEnd(9, n), s.padStart(6), n.repeat(below(4)));
      break;
    case 4:
      out.push(s.split(n), s.split(n, 2), s.split(''), [...s]);
      break;
    case 5:
      out.push(s.replace(n, '<$&$`$$>'), s.replaceAll(n, "[$']"), s.replaceAll(n, (m, at) => `${m}${at}`));
      break;
    case 6:
      out.push(s.toUpperCase(), s.toLowerCase(), s.trim(), s.trimStart(), s.trimEnd());
      break;
    case 7:
      out.push(s < n, s > n, s <= n, s === n, s + n === `${s}${n}`, s.concat(n, n));
      break;
    case 8:
      out.push(JSON.stringify(s), escape(s), escape(n));
      break;
    default:
      out.push(new TextDecoder().decode(new TextEncoder().encode(s)), [...new TextEncoder().encode(n)], parseInt(s), Number(n));
  }
  console.log(JSON.stringify(out));
}
