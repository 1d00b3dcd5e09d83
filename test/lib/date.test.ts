// SPDX-License-Identifier: MIT
process.env.TZ = 'UTC';
import './shim';
import { Date as LibraryDate, DateConstructor_parse, DateConstructor_UTC } from '../../compiler/lib/date';
import { Random } from './random';

const texts = [
  '2020',
  '2020-02',
  '2020-02-30',
  '2020-13',
  '2020-02-29',
  '2020-2-9',
  '-000001-01-01',
  '+012345-06-07',
  '-000000',
  '2020-02-29T12:34',
  '2020-02-29T12:34Z',
  '2020-02-29T12:34:56',
  '2020-02-29T12:34:56.7',
  '2020-02-29T12:34:56.7891Z',
  '2020-02-29T24:00',
  '2020-02-29T24:00:01',
  '2020-02-29T12:34+05:30',
  '2020-02-29T12:34-0530',
  '2020-02-29T1:2',
  '2020-02-29 10:00',
  '2020-02-29 10:00:01.5 Z',
  'Nov 23, 2026',
  'Nov 23 2026 5:17 PM',
  '23 November 2026 12:00 am',
  'Mon, 23 Nov 2026 05:17:00 GMT',
  'Mon Nov 23 2026 05:17:00 GMT+0000 (Coordinated Universal Time)',
  'Mon Nov 23 2026 05:17:00 GMT+0530',
  'Nov 23 2026 05:17 GMT-8',
  'Nov 23 2026 05:17 GMT+5:45',
  '11/23/2026',
  '11/23/26',
  '2026/11/23',
  '2026/11/23 7:08:09',
  '1/2/3',
  '13/1/2000',
  '31 Dec 1999',
  '1 Jan 49',
  '1 Jan 50',
  'Jan',
  'Jan 5',
  '5',
  '32',
  '',
  ' ',
  'garbage',
  'garbage 2020',
  'garbage2020',
  '2020 garbage',
  'noon',
  '12:30',
  '1 1 2000 12:60',
  '1 1 2000 13:00 pm',
  '1 1 2000 12:00 pm',
  '1 1 2000 EST',
  '1 1 2000 10:00 PDT',
  '(x) 1 2 2003',
  '1 2 2003 (a (b) c',
  '1 2 2003)',
  '1-2-2003',
  '2003-Feb-01',
  '1 Feb 2003 10:11:12.13',
  'Tuesday 5 May 2020',
  '1e3',
  '275760-09-13',
  '+275760-09-13',
  '+275760-09-14',
  '20200101',
  '2020-01-01T',
  'T10:00',
  '2020-01-01Z',
  '1 2 3 4',
  '10 Jan 2020 1:2:3:4',
  '10 Jan 2020 1::2',
];

test.each(texts)('parses %j as V8 does', (text) => {
  expect(DateConstructor_parse(text)).toBe(Date.parse(text));
});

test('parses texts with small random changes as V8 does', () => {
  const random = new Random(5);
  const units = ' 0123459:.-+/TZ,(JanPMgmt)';
  for (let round = 0; round < 20000; round++) {
    let text = texts[random.below(texts.length)] ?? '';
    for (let change = 0; change <= random.below(2); change++) {
      const at = random.below(text.length + 1);
      text = text.slice(0, at) + units[random.below(units.length)] + text.slice(at + random.below(2));
    }
    expect([text, DateConstructor_parse(text)]).toEqual([text, Date.parse(text)]);
  }
});

/** All that can be read from a date. */
function view(date: Date | LibraryDate): unknown[] {
  return [
    date.getTime(),
    date.getFullYear(),
    date.getMonth(),
    date.getDate(),
    date.getDay(),
    date.getHours(),
    date.getMinutes(),
    date.getSeconds(),
    date.getMilliseconds(),
    date.getUTCFullYear(),
    date.getTimezoneOffset(),
    date.toString(),
    date.toDateString(),
    date.toTimeString(),
    date.toUTCString(),
    date.toJSON(),
  ];
}

test('reads and changes dates as V8 does', () => {
  const random = new Random(77);
  for (let round = 0; round < 3000; round++) {
    const time = (random.below(2 ** 32) - 2 ** 31) * [1, 1000, 1e6, 4e6][random.below(4)]!;
    const ours = new LibraryDate(time);
    const theirs = new Date(time);
    expect(view(ours)).toEqual(view(theirs));
    const value = random.below(200) - 100 + (random.below(4) === 0 ? 0.5 : 0);
    const other = random.below(50) === 0 ? NaN : random.below(80) - 40;
    for (const date of [ours, theirs]) {
      switch (round % 8) {
        case 0:
          date.setFullYear(value + 2000, other);
          break;
        case 1:
          date.setMonth(value, other);
          break;
        case 2:
          date.setDate(value);
          break;
        case 3:
          date.setHours(value, other, 5);
          break;
        case 4:
          date.setMinutes(value, other);
          break;
        case 5:
          date.setSeconds(value, other);
          break;
        case 6:
          date.setMilliseconds(value * 1000);
          break;
        default:
          date.setTime(value * 1e14);
      }
    }
    expect(view(ours)).toEqual(view(theirs));
    expect(view(new LibraryDate(value, other, 3))).toEqual(view(new Date(value, other, 3)));
    expect(DateConstructor_UTC(value, other)).toBe(Date.UTC(value, other));
  }
});
