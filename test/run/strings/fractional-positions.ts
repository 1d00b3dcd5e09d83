// SPDX-License-Identifier: MIT
// Positions between -1 and 1, and other fractions, in every method that counts from the end.
const positions = [-0.5, -0.999, -1, -1.5, -2.5, 0.5, 0.999, 1.5, 2.999, -0, -1e-300];
const text = 'abcdef';
const list = [1, 2, 3, 4, 5, 6];
const bytes = Uint8Array.from(list);
for (const p of positions) {
  console.log(p, text.slice(p), text.slice(0, p), text.at(p), text.substring(p), text.substr(p, 2), text.charAt(p), text.indexOf('a', p), text.lastIndexOf('a', p), text.padEnd(p, '-'));
  console.log(list.slice(p), list.slice(0, p), list.at(p), list.indexOf(1, p), list.lastIndexOf(1, p), list.includes(1, p), [...list].splice(p), [...list].fill(0, p), [...list].fill(0, 0, p), [...list].copyWithin(p, 3), [...list].copyWithin(0, p), list.toSpliced(p, 1));
  console.log(bytes.slice(p), bytes.subarray(p), bytes.subarray(0, p), bytes.at(p), bytes.indexOf(1, p), bytes.lastIndexOf(1, p), bytes.includes(1, p), Uint8Array.from(list).fill(0, p), Uint8Array.from(list).copyWithin(0, p), bytes.buffer.slice(p).byteLength);
}
for (const p of [-0.5, 0.5, 5.9, -1, 6]) {
  try {
    console.log(list.with(p, 9), bytes.with(p, 9));
  } catch (error) {
    console.log((error as Error).name);
  }
}
