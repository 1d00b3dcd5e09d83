// SPDX-License-Identifier: MIT
// Indices that are computed from integers, some of which leave 32 bits or are -0.
const list = [10, 11, 12, 13, 14, 15];
const bytes = Uint8Array.from(list);
const text = 'abcdef';

function at(y: number, width: number, x: number): string {
  const byte = bytes[y * width + x] ?? -1;
  return `${list[y * width + x] ?? -1} ${byte} ${text[y * width + x] ?? 'none'}`;
}

for (const y of [0, 1, 2, 3, -1, 65_536, 1_000_000_000, 2_147_483_647, -2_147_483_648]) {
  for (const width of [0, 3, -2, 65_536, 2_000_000_011]) console.log(y, width, at(y, width, 0), at(y, width, 1));
}

function put(row: number, width: number, value: number): void {
  const before = list.length;
  const index = row * width;
  if (index <= before) list[index] = value;
  bytes[row * width] = row * width + value;
}

for (const row of [0, 1, 2, 3, 4]) put(row, 2, row * 100);
for (const row of [0, 65_536, 1_000_000]) put(row, 65_536 * 1000, row + 7);
for (const row of [0, -3]) if (row === 0) put(row, -5, 77);
console.log(list.join(), bytes.join());

let far = 3_000_000;
far *= far;
console.log(list[far - 8_999_999_999_999], list[far] ?? -1, text[far] ?? 'none', bytes[far - 8_999_999_999_998]);
