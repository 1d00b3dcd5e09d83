// SPDX-License-Identifier: MIT
// Dates all over the calendar: parts, texts, and setters that overflow.
let state = 31337;
function below(limit: number): number {
  state ^= state << 13;
  state ^= state >>> 17;
  state ^= state << 5;
  return (state >>> 0) % limit;
}
for (let round = 0; round < 150; round++) {
  const scale = [1, 1000, 1e6, 4e6][below(4)] ?? 1;
  const date = new Date((below(2 ** 32) - 2 ** 31) * scale);
  console.log(date.toISOString(), date.toUTCString(), date.getUTCDay(), date.getTime());
  const value = below(200) - 100;
  switch (round % 7) {
    case 0:
      date.setUTCFullYear(value + 2000, below(80) - 40);
      break;
    case 1:
      date.setUTCMonth(value, below(80) - 40);
      break;
    case 2:
      date.setUTCDate(value);
      break;
    case 3:
      date.setUTCHours(value, below(80) - 40, 5);
      break;
    case 4:
      date.setUTCMinutes(value * 10, below(80) - 40);
      break;
    case 5:
      date.setUTCSeconds(value * 100);
      break;
    default:
      date.setUTCMilliseconds(value * 10000);
  }
  console.log(date.toJSON(), new Date(date.toISOString()).getTime() === date.getTime(), Date.UTC(value, below(30), below(40)));
}
const texts = ['2020', '2020-02-30', '2020-02-29T12:34:56.789Z', '2020-02-29T24:00Z', '2020-13', 'Nov 23 2026 5:17 PM UTC', 'x', '1 Jan 2000 GMT'];
for (const text of texts) console.log(text, Date.parse(text), new Date(text).getTime());
console.log(String(new Date(NaN)), JSON.stringify([new Date(NaN)]), new Date(2020, 1).getMonth(), new Date(8.64e15 + 1).getTime());
