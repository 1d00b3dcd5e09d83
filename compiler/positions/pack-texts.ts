// SPDX-License-Identifier: MIT
/**
 * Makes the texts of a position table shorter: pairs of bytes that are frequent in them become one byte, and so do pairs
 * of those. Names of functions are made of the same words again and again, and need half the room then.
 *
 * In a packed text a byte from 0x80 on is a pair, 0x01 stands before a byte that is meant as it is (0x01 itself, and
 * those of UTF-8), and 0 ends it.
 */

export interface PackedTexts {
  /** What 0x80 and the bytes that follow it stand for, two bytes each: pairs with lower numbers, or themselves. */
  readonly pairs: readonly number[];
  /** The texts in their order, each with its end. */
  readonly texts: readonly (readonly number[])[];
}

const LITERAL = 0x01;
const FIRST_PAIR = 0x80;
const MAX_PAIRS = 0x7f;
/** As deep as the reader can follow (MAX_PENDING in minios/positions.c). */
const MAX_DEPTH = 15;
/** A pair takes two bytes and saves one where it stands. */
const LEAST_USES = 4;
/** So many bytes of text show which pairs are frequent. */
const SAMPLE = 0x10000;
/** In `symbols`: a byte that is meant as it is. */
const AS_IT_IS = 0x100;

/** Packs texts of any bytes but 0. */
export function packTexts(texts: readonly Buffer[]): PackedTexts {
  const symbols = new Uint16Array(texts.reduce((sum, text) => sum + text.length + 1, 0));
  let length = 0;
  for (const text of texts) {
    for (const byte of text) symbols[length++] = byte >= FIRST_PAIR || byte === LITERAL ? AS_IT_IS + byte : byte;
    length++;
  }

  const pairs: number[] = [];
  const depths: number[] = [];
  const depthOf = (symbol: number): number => depths[symbol - FIRST_PAIR] ?? 0;
  while (depths.length < MAX_PAIRS) {
    const pair = mostFrequent(symbols.subarray(0, Math.min(length, SAMPLE)), (symbol) => depthOf(symbol) < MAX_DEPTH);
    if (pair === undefined) break;
    const [left, right] = pair;
    length = replace(symbols.subarray(0, length), left, right, FIRST_PAIR + depths.length);
    pairs.push(left, right);
    depths.push(1 + Math.max(depthOf(left), depthOf(right)));
  }
  return { pairs, texts: split(symbols.subarray(0, length)) };
}

function mostFrequent(
  symbols: Uint16Array,
  isUsable: (symbol: number) => boolean,
): readonly [number, number] | undefined {
  const counts = new Uint32Array(0x10000);
  let best = 0;
  let most = LEAST_USES - 1;
  for (let i = 1; i < symbols.length; i++) {
    const [left = 0, right = 0] = [symbols[i - 1], symbols[i]];
    if (left === 0 || right === 0 || left >= AS_IT_IS || right >= AS_IT_IS) continue;
    const pair = left * 0x100 + right;
    const count = (counts[pair] ?? 0) + 1;
    counts[pair] = count;
    if (count > most && isUsable(left) && isUsable(right)) [best, most] = [pair, count];
  }
  return most < LEAST_USES ? undefined : [best >> 8, best & 0xff];
}

/** Puts `pair` wherever `left` and `right` follow each other, and gives the length that is left. */
function replace(symbols: Uint16Array, left: number, right: number, pair: number): number {
  let to = 0;
  for (let from = 0; from < symbols.length; from++) {
    const isPair = symbols[from] === left && symbols[from + 1] === right;
    symbols[to++] = isPair ? pair : (symbols[from] ?? 0);
    if (isPair) from++;
  }
  return to;
}

function split(symbols: Uint16Array): number[][] {
  const texts: number[][] = [];
  let text: number[] = [];
  for (const symbol of symbols) {
    if (symbol >= AS_IT_IS) text.push(LITERAL, symbol - AS_IT_IS);
    else text.push(symbol);
    if (symbol !== 0) continue;
    texts.push(text);
    text = [];
  }
  return texts;
}
