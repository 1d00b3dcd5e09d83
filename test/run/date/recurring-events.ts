// SPDX-License-Identifier: MIT
// Recurring events, working days, time zones as offsets, durations, Easter, moon-free calendars: arithmetic on Date in UTC.
const DAY = 86_400_000;
const utc = (y: number, m: number, d: number, h = 0, min = 0, s = 0): Date => new Date(Date.UTC(y, m - 1, d, h, min, s));
const iso = (d: Date): string => d.toISOString().slice(0, 10);
type Rule = { readonly every: 'day' | 'week' | 'month' | 'year'; readonly step?: number; readonly count?: number; readonly until?: Date; readonly weekdays?: readonly number[] };
function* occurrences(start: Date, { every, step = 1, count = Infinity, until = new Date(8.64e15), weekdays }: Rule): Generator<Date, void, undefined> {
  let given = 0;
  for (let i = 0; given < count; i++) {
    const at = new Date(start);
    if (every === 'day') at.setUTCDate(at.getUTCDate() + i * step);
    else if (every === 'week') at.setUTCDate(at.getUTCDate() + i * 7 * step);
    else if (every === 'month') at.setUTCMonth(at.getUTCMonth() + i * step);
    else at.setUTCFullYear(at.getUTCFullYear() + i * step);
    if (at > until) return;
    if (every === 'week' && weekdays) {
      for (const day of weekdays) {
        const shifted = new Date(at.getTime() + ((day - at.getUTCDay() + 7) % 7) * DAY);
        if (shifted > until || given >= count) return;
        given++;
        yield shifted;
      }
    } else if (every === 'day' || at.getUTCDate() === start.getUTCDate()) {
      given++;
      yield at;
    }
    if (i > 400) return;
  }
}
console.log([...occurrences(utc(2024, 1, 31), { every: 'month', count: 5 })].map(iso));
console.log([...occurrences(utc(2024, 2, 29), { every: 'year', until: utc(2040, 1, 1) })].map(iso), [...occurrences(utc(2024, 5, 6), { every: 'week', step: 2, count: 6, weekdays: [1, 3] })].map(iso), [...occurrences(utc(2024, 12, 30, 23, 59), { every: 'day', step: 3, count: 4 })].map((d) => d.toISOString()));
const isWorkday = (d: Date, holidays: ReadonlySet<string>): boolean => d.getUTCDay() % 6 !== 0 && !holidays.has(iso(d));
function addWorkdays(from: Date, n: number, holidays: ReadonlySet<string> = new Set()): Date {
  const at = new Date(from);
  for (let left = Math.abs(n); left > 0; ) {
    at.setUTCDate(at.getUTCDate() + Math.sign(n));
    if (isWorkday(at, holidays)) left--;
  }
  return at;
}
const holidays = new Set(['2024-12-25', '2024-12-26', '2025-01-01']);
console.log([1, 5, 10, -1, -3, 0].map((n) => iso(addWorkdays(utc(2024, 12, 20), n, holidays))));
const easter = (y: number): Date => {
  const [a, b, c] = [y % 19, Math.floor(y / 100), y % 100];
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const n = h + l - 7 * m + 114;
  return utc(y, Math.floor(n / 31), (n % 31) + 1);
};
console.log([1961, 2000, 2019, 2024, 2025, 2100].map((y) => iso(easter(y))), iso(new Date(easter(2024).getTime() + 49 * DAY)));
const nthWeekday = (y: number, m: number, weekday: number, n: number): Date => {
  const first = utc(y, n > 0 ? m : m + 1, n > 0 ? 1 : 0);
  const step = n > 0 ? ((weekday - first.getUTCDay() + 7) % 7) + (n - 1) * 7 : -((first.getUTCDay() - weekday + 7) % 7) + (n + 1) * 7;
  return new Date(+first + step * DAY);
};
console.log(iso(nthWeekday(2024, 11, 4, 4)), iso(nthWeekday(2024, 5, 1, -1)), iso(nthWeekday(2024, 3, 0, -1)), iso(nthWeekday(2023, 10, 0, 1)));
const withOffset = (d: Date, minutes: number): string => {
  const local = new Date(d.getTime() + minutes * 60_000).toISOString().replace('Z', '');
  const pad = (n: number): string => String(Math.trunc(Math.abs(n))).padStart(2, '0');
  return `${local}${minutes === 0 ? 'Z' : `${minutes < 0 ? '-' : '+'}${pad(minutes / 60)}:${pad(minutes % 60)}`}`;
};
for (const minutes of [0, 330, -480, 765, -210]) {
  const text = withOffset(utc(2024, 2, 29, 23, 45, 1), minutes);
  console.log(text, new Date(text).toISOString(), Date.parse(text) === +utc(2024, 2, 29, 23, 45, 1));
}
const duration = (text: string): number => {
  const m = /^P(?:(?<d>\d+)D)?(?:T(?:(?<h>\d+)H)?(?:(?<m>\d+)M)?(?:(?<s>[\d.]+)S)?)?$/.exec(text);
  const { d = '0', h = '0', m: min = '0', s = '0' } = m?.groups ?? {};
  return m ? +d * DAY + +h * 3_600_000 + +min * 60_000 + +s * 1000 : NaN;
};
console.log(['P1D', 'PT36H', 'P2DT3H4M5.5S', 'PT', 'P', '1D', 'PT0.001S'].map(duration));
const age = (born: Date, now: Date): number => now.getUTCFullYear() - born.getUTCFullYear() - Number(now.getUTCMonth() * 32 + now.getUTCDate() < born.getUTCMonth() * 32 + born.getUTCDate());
console.log(age(utc(2000, 2, 29), utc(2024, 2, 28)), age(utc(2000, 2, 29), utc(2024, 2, 29)), [utc(2024, 3, 1), utc(2023, 1, 1), utc(2024, 2, 1)].sort((a, b) => a.getTime() - b.getTime()).map(iso), Math.max(...[utc(2020, 1, 1), utc(2021, 1, 1)].map(Number)), new Date(Math.min(+utc(2020, 1, 1), +utc(2019, 5, 5))));
