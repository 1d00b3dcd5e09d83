// SPDX-License-Identifier: MIT
// Dates in UTC: construction, parsing, fields, setters that overflow, texts, invalid ones.
const texts = ['2024-02-29', '2024-02-30', '2024', '2024-05', '2024-05-06T07:08', '2024-05-06T07:08:09', '2024-05-06T07:08:09Z', '2024-05-06T07:08:09.1Z', '2024-05-06T07:08:09.123456Z', '2024-05-06T07:08:09+05:30', '2024-05-06T24:00:00Z', '2024-05-06T24:00:01Z', '+012024-01-01', '-000001-01-01', '-000000-01-01', '2024-13-01', '2024-1-1', 'Mon, 25 Dec 1995 13:30:00 GMT', 'Dec 25, 1995', '25 Dec 1995', 'Thu Jan 01 1970 00:00:00 GMT+0000 (Coordinated Universal Time)', '1995/12/25', '12/25/1995', '12/25/95 3:45 PM', 'Sat, 01 Jan 2000 00:00:00 EST', 'garbage', '', 'Jan 1 2000', 'January 31, 2000 10:00', '2000-01-01 10:20', '2000-01-01 10:20:30 +0100', 'Tue Mar 01 2022', '1 Feb 2022 11:12:13.5 UTC', '2024-05-06T07', '20240506', '2024-W01', '99', '1', 'Feb 30 2021'];
for (const text of texts) {
  const d = new Date(text);
  console.log(JSON.stringify(text), d.getTime(), Date.parse(text), isNaN(d.getTime()) ? String(d) : d.toISOString());
}
const d = new Date(Date.UTC(2024, 1, 29, 23, 59, 58, 7));
console.log(d, [d], String(d), d.toString(), d.toDateString(), d.toTimeString(), d.toUTCString(), d.toISOString(), d.toJSON(), JSON.stringify(d), `${d}`, +d, d.valueOf() === d.getTime());
console.log([d.getFullYear(), d.getMonth(), d.getDate(), d.getDay(), d.getHours(), d.getMinutes(), d.getSeconds(), d.getMilliseconds(), d.getTimezoneOffset()], [d.getUTCFullYear(), d.getUTCMonth(), d.getUTCDate(), d.getUTCDay(), d.getUTCHours(), d.getUTCMinutes(), d.getUTCSeconds(), d.getUTCMilliseconds()]);
for (const value of [0, 1, -1, 12, 13, 31, 32, 100, -100, 1.9, NaN, 2 ** 31, 1e9, Infinity]) {
  const copies = Array.from({ length: 8 }, () => new Date(d));
  console.log(value, copies[0]!.setFullYear(value), copies[1]!.setMonth(value), copies[2]!.setDate(value), copies[3]!.setHours(value), copies[4]!.setMinutes(value), copies[5]!.setSeconds(value), copies[6]!.setMilliseconds(value), copies[7]!.setTime(value));
  console.log(copies.map((c) => (isNaN(c.getTime()) ? 'invalid' : c.toISOString())).join(' '));
}
console.log(new Date(2024, 0), new Date(2024, 0, 31), new Date(99, 0), new Date(100, 0), new Date(-1, 0), new Date(2024, 12, 0), new Date(2024, 0, 1, 25, 61, 61, 1001), new Date(8.64e15), new Date(8.64e15 + 1), new Date(-8.64e15), new Date(NaN), new Date(0), new Date(1.9), new Date(-1.9));
console.log(Date.UTC(2024), Date.UTC(2024, 1), Date.UTC(99, 0), Date.UTC(NaN), new Date(2024, 5, 6, 7, 8, 9).setMonth(0, 31), new Date(0).setHours(1, 2, 3, 4), new Date(0).setFullYear(2020, 1, 29), new Date(0).setUTCFullYear(2021, 1, 29));
const invalid = new Date('x');
console.log(invalid, [invalid], String(invalid), invalid.getFullYear(), JSON.stringify({ invalid }), invalid.toDateString());
try {
  invalid.toISOString();
} catch (error) {
  console.log((error as Error).name, (error as Error).message);
}
console.log(new Date(-62198755200000).toISOString(), new Date(-62198755200000).toUTCString(), new Date(253402300800000).toISOString(), new Date(-1e14), new Date(2024, 0, 1) < new Date(2024, 0, 2), Number(new Date(2024, 0, 2)) - Number(new Date(2024, 0, 1)), typeof Date.now(), typeof Date());
const days = (a: Date, b: Date): number => Math.round((b.getTime() - a.getTime()) / 86_400_000);
console.log(days(new Date('2024-01-01'), new Date('2024-12-25')), new Date(2024, 2, 0).getDate(), [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11].map((m) => new Date(2023, m + 1, 0).getDate()).join());
