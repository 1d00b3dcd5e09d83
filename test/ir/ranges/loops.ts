// SPDX-License-Identifier: MIT
// Counters are bounded by what they are compared with; sums are not.
const data = [1.5, 2.5, 3.5];

function sumOf(values: readonly number[]): number {
  let sum = 0; // double: sum, sumOf()
  for (let up = 0; up < values.length; up++) sum += values[up] ?? 0; // int32: up
  for (let down = values.length - 1; down >= 0; down--) sum += values[down] ?? 0; // int32: down
  return sum;
}

function counters(limit: number): number {
  let unbounded = 0; // int64: unbounded
  while (unbounded * unbounded < limit) unbounded++;
  let halves = 0; // double: halves
  while (halves < 10) halves += 0.5;
  let product = 1; // double: product
  for (let round = 0; round < 40; round++) product *= 2; // int32: round
  let masked = 0; // int32: masked
  for (let step = 0; step < 1000; step += 7) masked = (masked * 31 + step) & 0xffff; // int32: step
  let hash = 0; // int32: hash
  for (let at = 0; at < 100; at++) hash = (hash * 31 + at) | 0;
  return unbounded + halves + product + masked + hash;
}

function edge(): number {
  let ending = 2147483640; // int64: ending
  while (ending < 2147483648) ending++;
  let fits = 2147483640; // int32: fits
  while (fits < 2147483647) fits++;
  return ending + fits;
}

/** What is not 0 is at least 1; only a negative factor makes -0 of 0. */
function wrapped(width: number, height: number): number {
  let near = 0;
  for (let y = 0; y < height; y++) {
    const above = (y === 0 ? height - 1 : y - 1) * width; // int32: above
    const below = (y === height - 1 ? 0 : y + 1) * width; // int32: below
    const mirrored = (y - 1) * (width - 17); // double: mirrored
    near += data[above] ?? data[below] ?? mirrored;
  }
  return near;
}

/** A test of `from + 4` tells of `from`. */
function chunks(list: readonly number[]): number {
  let from = 0; // int32: from
  let all = 0;
  while (from + 4 <= list.length) {
    all += list[from + 3] ?? 0;
    from += all > 10 ? 1 << 30 : 4;
  }
  let free = 0.5; // double: free
  while (free + 4 <= list.length) free += list.length;
  return all + from + free;
}

console.log(chunks([1, 2, 3, 4, 5]), chunks([1]));
console.log(wrapped(17, 20));
console.log(sumOf(data), counters(1e12), edge());
