// SPDX-License-Identifier: MIT
/** The calendar: milliseconds since the epoch to and from the proleptic Gregorian calendar, as ECMAScript defines it. */

export const $MS_PER_DAY = 86400000;

/** What a time value means in UTC. The month counts from 0, the weekday from Sunday. */
export interface $DateParts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly weekday: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly millisecond: number;
}

/** The remainder with the sign of the divisor. */
function modulo(value: number, divisor: number): number {
  const rest = value % divisor;
  // Adding 0 makes -0 positive.
  return rest < 0 ? rest + divisor : rest + 0;
}

/** Of a finite time value. */
export function $partsOf(time: number): $DateParts {
  const days = Math.floor(time / $MS_PER_DAY);
  const inDay = modulo(time, $MS_PER_DAY);
  // Count years from March, in eras of 400 years, so that the leap day comes last.
  const shifted = days + 719468;
  const era = Math.floor(shifted / 146097);
  const dayOfEra = shifted - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = marchMonth < 10 ? marchMonth + 2 : marchMonth - 10;
  return {
    year: yearOfEra + era * 400 + (month < 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1,
    weekday: modulo(days + 4, 7),
    hour: Math.floor(inDay / 3600000),
    minute: Math.floor(inDay / 60000) % 60,
    second: Math.floor(inDay / 1000) % 60,
    millisecond: inDay % 1000,
  };
}

/** Days from the epoch to a date; months and days may be out of their ranges. NaN when anything is not finite. */
export function $makeDay(year: number, month: number, day: number): number {
  if (year - year !== 0 || month - month !== 0 || day - day !== 0) return NaN;
  const wholeMonth = rt_to_integer(month);
  const wholeYear = rt_to_integer(year) + Math.floor(wholeMonth / 12);
  if (Math.abs(wholeYear) > 400000) return NaN;
  const monthOfYear = modulo(wholeMonth, 12);
  const marchYear = monthOfYear < 2 ? wholeYear - 1 : wholeYear;
  const era = Math.floor(marchYear / 400);
  const yearOfEra = marchYear - era * 400;
  const marchMonth = monthOfYear < 2 ? monthOfYear + 10 : monthOfYear - 2;
  const dayOfYear = Math.floor((153 * marchMonth + 2) / 5);
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 719468 + rt_to_integer(day) - 1;
}

/** Milliseconds of a time of day; each may be out of its range. */
export function $makeTime(hour: number, minute: number, second: number, millisecond: number): number {
  if (hour - hour !== 0 || minute - minute !== 0 || second - second !== 0 || millisecond - millisecond !== 0)
    return NaN;
  return (
    rt_to_integer(hour) * 3600000 +
    rt_to_integer(minute) * 60000 +
    rt_to_integer(second) * 1000 +
    rt_to_integer(millisecond)
  );
}

/** A time value that a Date can have: whole, and within 100 million days of the epoch; NaN otherwise. */
export function $timeClip(time: number): number {
  return Math.abs(time) <= 8.64e15 ? rt_to_integer(time) : NaN;
}
