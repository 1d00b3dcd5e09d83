// SPDX-License-Identifier: MIT
// Dates in UTC: parsing, fields, arithmetic, overflow, formatting.
const d = new Date('2024-02-29T12:34:56.789Z');
console.log(d.getTime(), d.toISOString(), JSON.stringify(d), d);
console.log(d.getUTCFullYear(), d.getUTCMonth(), d.getUTCDate(), d.getUTCDay(), d.getUTCHours(), d.getUTCMinutes(), d.getUTCSeconds(), d.getUTCMilliseconds());
d.setUTCFullYear(2023);
console.log(d.toISOString());
d.setUTCMonth(13, 1);
d.setUTCHours(-1);
console.log(d.toISOString(), d.valueOf() === +d.getTime());
console.log(Date.UTC(1970, 0, 1), Date.UTC(2000, 1, 29, 1, 2, 3, 4), Date.UTC(1969, 11, 31), Date.UTC(99, 0), new Date(0).toISOString());
for (const text of ['2020-01-01', '2020-01-01T00:00:00Z', '2020-01-01T00:00:00+02:00', '2020-06-15T10:20Z', '1969-07-20T20:17:40.5Z', '+012345-01-01T00:00:00Z', '2020-13-01', 'nonsense', '2020', '2020-05']) {
  const parsed = new Date(text);
  console.log(text, parsed.getTime(), Number.isNaN(Date.parse(text)) ? 'invalid' : parsed.toISOString());
}
try {
  new Date(NaN).toISOString();
} catch (e) {
  console.log((e as Error).name, (e as Error).message);
}
const days = (a: string, b: string): number => (Date.parse(b) - Date.parse(a)) / 86400000;
console.log(days('2024-01-01', '2025-01-01'), days('1900-02-28', '1900-03-01'), new Date(8.64e15).toISOString(), new Date(8.64e15 + 1).getTime());
const addDays = (iso: string, n: number): string => {
  const date = new Date(iso);
  date.setUTCDate(date.getUTCDate() + n);
  return date.toISOString().slice(0, 10);
};
console.log(addDays('2024-02-28', 1), addDays('2024-02-28', 2), addDays('2024-01-01', -1), addDays('1970-01-01', 20000));
console.log(new Date(1e12) < new Date(2e12), Date.now() > 1.6e12, typeof Date.now(), new Date(5).getTime() - new Date(3).getTime());
const weekday = (iso: string): string => ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'][new Date(iso).getUTCDay()];
console.log(weekday('1970-01-01'), weekday('2000-01-01'), weekday('1600-03-01'));
