// SPDX-License-Identifier: MIT
// A capital sigma becomes the final small one at the end of a word; every character beside it has a say in that.
const sigma = '\u03a3';
const ends = ['', 'a', '1', "'a", '.', '\u00ada', '\u0345', '\u0345b', '\u{1d400}', '\u{e0001}x', ' x'];
for (const before of ends) {
  console.log(
    ends
      .map((after) => (before + sigma + after).toLowerCase())
      .map((text) => (text.includes('\u03c2') ? 'final' : 'inner'))
      .join(' '),
  );
}
console.log('ΟΔΥΣΣΕΥΣ ΤΗΣ ΙΘΑΚΗΣ. ΣΣ Σ'.toLowerCase(), 'ΜΈΓΑΣ ΑΛΈΞΑΝΔΡΟΣ'.toLocaleLowerCase());

// Which characters count as letters, and which are looked through: the sum of all answers.
let finals = 0;
let checksum = 0;
const ask = (text: string, code: number): void => {
  if (!text.toLowerCase().includes('\u03c2')) return;
  finals++;
  checksum = (Math.imul(checksum, 31) + code) | 0;
};
for (let code = 1; code < 0x30000; code++) {
  const character = String.fromCodePoint(code);
  ask(character + sigma, code);
  ask('a' + character + sigma, code);
  ask('a' + sigma + character, code);
  ask('a' + sigma + character + 'b', code);
}
console.log(finals, checksum);
