// SPDX-License-Identifier: MIT
// Random doubles through every way to text and back.
let state = 99;
function bits(): number {
  state ^= state << 13;
  state ^= state >>> 17;
  state ^= state << 5;
  return state >>> 0;
}
const view = new DataView(new ArrayBuffer(8));
function double(): number {
  switch (bits() % 6) {
    case 0:
      return (bits() | 0) / 2 ** (bits() % 40);
    case 1:
      return (bits() % 100000) / 10 ** (bits() % 12);
    case 2:
      return bits() * 2 ** (bits() % 90);
    case 3:
      return bits() | 0;
    default:
      view.setUint32(0, bits());
      view.setUint32(4, bits());
      return view.getFloat64(0);
  }
}
for (let round = 0; round < 600; round++) {
  const x = double();
  const shortest = `${x}`;
  if (x === x && Number(shortest) !== x) console.log('lost', shortest);
  switch (round % 6) {
    case 0:
      console.log(shortest, x.toFixed(bits() % 10), JSON.stringify([x]));
      break;
    case 1:
      console.log(shortest, x.toPrecision(1 + (bits() % 30)));
      break;
    case 2:
      console.log(shortest, x.toExponential(bits() % 25), x.toExponential());
      break;
    case 3:
      console.log(shortest, x.toString(2 + (bits() % 35)));
      break;
    case 4:
      console.log(shortest, x | 0, x >>> 0, x << 5, x >> 3, ~x, Math.imul(x, 7), Math.clz32(x), Math.fround(x));
      break;
    default:
      console.log(shortest, Math.floor(x), Math.ceil(x), Math.round(x), Math.trunc(x), Math.sign(x), x % 7, parseInt(shortest), parseFloat(shortest));
  }
}
