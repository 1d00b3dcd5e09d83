// SPDX-License-Identifier: MIT
// Calendars: Easter, ISO weeks, leap years, Zeller, printing a month, durations.
const isLeap = (y: number) => (y % 4 === 0 && y % 100 !== 0) || y % 400 === 0;
const daysIn = (y: number, m: number) => [31, isLeap(y) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][m - 1]!;

function easter(year: number): string {
  const a = year % 19, b = Math.floor(year / 100), c = year % 100;
  const d = b >> 2, e = b % 4, f = Math.floor((b + 8) / 25), g = Math.floor((b - f + 1) / 3);
  const h = (19 * a + b - d - g + 15) % 30;
  const i = c >> 2, k = c % 4;
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const month = Math.floor((h + l - 7 * m + 114) / 31);
  const day = ((h + l - 7 * m + 114) % 31) + 1;
  return `${year}-${`${month}`.padStart(2, '0')}-${day < 10 ? '0' : ''}${day}`;
}

const zeller = (y: number, m: number, d: number): number => {
  if (m < 3) {
    m += 12;
    y--;
  }
  const k = y % 100, j = (y / 100) | 0;
  return (d + ((13 * (m + 1)) / 5 | 0) + k + (k >> 2) + (j >> 2) + 5 * j + 6) % 7;
};

function isoWeek(date: Date): [year: number, week: number] {
  const thursday = new Date(date.getTime());
  thursday.setUTCDate(date.getUTCDate() + 4 - (date.getUTCDay() || 7));
  const year = thursday.getUTCFullYear();
  const start = Date.UTC(year, 0, 1);
  return [year, Math.ceil(((+thursday - start) / 864e5 + 1) / 7)];
}

function calendar(year: number, month: number): string {
  const names = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
  const title = `${names[month - 1]} ${year}`;
  const lines = [' '.repeat((20 - title.length) >> 1) + title, 'Mo Tu We Th Fr Sa Su'];
  const offset = (new Date(Date.UTC(year, month - 1, 1)).getUTCDay() + 6) % 7;
  let line = '   '.repeat(offset);
  for (let day = 1; day <= daysIn(year, month); day++) {
    line += String(day).padStart(2) + ((offset + day) % 7 === 0 ? '\n' : ' ');
  }
  return [...lines, line.trimEnd()].join('\n');
}

function duration(ms: number): string {
  const units: [string, number][] = [['d', 86400000], ['h', 3600000], ['min', 60000], ['s', 1000], ['ms', 1]];
  const parts: string[] = [];
  for (const [unit, size] of units) {
    const n = Math.trunc(ms / size);
    if (n) parts.push(`${n} ${unit}`);
    ms %= size;
  }
  return parts.join(' ') || '0 ms';
}

console.log([1961, 2000, 2019, 2024, 2025, 2100].map(easter));
for (const [y, m, d] of [[2024, 2, 29], [2000, 1, 1], [1999, 12, 31], [1582, 10, 15]] as [number, number, number][]) {
  const date = new Date(Date.UTC(y, m - 1, d));
  if (zeller(y, m, d) !== date.getUTCDay()) console.log('differs', y, m, d, zeller(y, m, d), date.getUTCDay());
}
for (const text of ['2005-01-01', '2005-01-02', '2008-12-29', '2010-01-03', '2020-12-31', '2024-06-15'])
  console.log(text, isoWeek(new Date(text)).join('-W'));
console.log(calendar(2024, 2));
console.log(calendar(2023, 10));
console.log(duration(93784005), duration(999), duration(0), duration(3600000));
const births = ['1990-05-17', '2000-02-29', '1985-12-31'].map((t) => new Date(t));
const today = new Date(Date.UTC(2024, 1, 29));
console.log(births.map((b) => {
  let age = today.getUTCFullYear() - b.getUTCFullYear();
  if (today.getUTCMonth() < b.getUTCMonth() || (today.getUTCMonth() === b.getUTCMonth() && today.getUTCDate() < b.getUTCDate())) age--;
  return age;
}));
console.log(births.toSorted((a, b) => +a - +b).map((d) => d.toISOString().substring(0, 10)), births[1]!.toUTCString());
