// SPDX-License-Identifier: MIT
// Classes of characters by their Unicode properties: code points of all kinds, negation, classes, `i`, names put together.
/** Every code point at first, then some: the runs of those that match. */
function ranges(pattern: RegExp): string {
  const found: string[] = [];
  let first = -1;
  for (let code = 0; code <= 0x10ffff; code += code < 0x800 ? 1 : 251) {
    const isIn = pattern.test(String.fromCodePoint(code));
    if (isIn !== first >= 0) found.push(code.toString(16));
    first = isIn ? code : -1;
  }
  return `${found.length}: ${found.join(' ')}`;
}

console.log('L', ranges(/^\p{L}$/u));
console.log('not L', ranges(/^\P{L}$/u));
console.log('Lu i', ranges(/^\p{Lu}$/iu));
console.log('in a class', ranges(/^[\p{Script=Greek}\d\p{Pd}]$/u));
console.log('surrogates', ranges(/^\p{Cs}$/u));
console.log('negated class', ranges(/^[^\p{Any}]$/u), ranges(/^[^\P{Emoji}\p{ASCII}]$/u));

console.log('Straße, ČESKÁ republika; Ελλάδα 42 — 東京!'.match(/\p{L}+|\p{Nd}+/gu));
console.log('naïve café'.replace(/\p{Lowercase}/gu, (c) => c.toUpperCase()), 'a😀b👍🏽c'.split(/\p{Extended_Pictographic}\p{Emoji_Modifier}?/u));
for (const name of ['Uppercase_Letter', 'sc=Cyrl', 'No_Such', 'Script_Extensions=Latin']) {
  try {
    const pattern = new RegExp(`^[\\p{${name}}_]+$`, 'u');
    console.log(name, pattern.test('ABC'), pattern.test('Ж'), pattern.source);
  } catch (error) {
    console.log(error instanceof SyntaxError, (error as Error).message);
  }
}
const mentioned = ['\\p{Uppercase_Letter}', '\\P{sc=Cyrl}', '\\p{No_Such}', '\\p{Script_Extensions=Latin}'];
console.log(mentioned.length);
