// SPDX-License-Identifier: MIT
/** Index loops over arrays of integers and bytes: for the regression guard. */

function sieve(limit: number): number {
  const composite = new Array<boolean>(limit).fill(false);
  let count = 0;
  for (let n = 2; n < limit; n++) {
    if (composite[n]) continue;
    count++;
    for (let multiple = 2 * n; multiple < limit; multiple += n) composite[multiple] = true;
  }
  return count;
}

function checksum(bytes: Uint8Array): number {
  let a = 1;
  let b = 0;
  for (let i = 0; i < bytes.length; i++) {
    a = (a + bytes[i]) % 65_521;
    b = (b + a) % 65_521;
  }
  return ((b << 16) | a) >>> 0;
}

function transpose(rows: readonly number[][]): number[][] {
  return rows[0].map((_, column) => rows.map((row) => row[column]));
}

const bytes = Uint8Array.from({ length: 50_000 }, (_, i) => i * 7);
let rows = Array.from({ length: 60 }, (_, row) => Array.from({ length: 60 }, (_item, column) => row * 100 + column));
for (let i = 0; i < 8; i++) rows = transpose(rows);
console.log(sieve(60_000), checksum(bytes), rows[3][5]);
