// SPDX-License-Identifier: MIT
/** Date. Local time is UTC. */
import { $partsOf, $makeDay, $makeTime, $MS_PER_DAY, $timeClip, type $DateParts } from './date-parts';
import { $parseDate } from './date-parse';
import { RangeError } from './error';

const WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const MONTH_NAMES = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

function padded(value: number, length: number): string {
  return $toString(value).padStart(length, '0');
}

/** Years before 1 have a minus sign, in texts that people read. */
function yearText(year: number): string {
  return year < 0 ? '-' + padded(-year, 4) : padded(year, 4);
}

/** A time value from its parts; years 0 to 99 mean 1900 to 1999. */
function fromParts(
  year: number,
  month: number,
  day: number,
  hour: number,
  minute: number,
  second: number,
  millisecond: number,
): number {
  const whole = rt_to_integer(year);
  const full = year === year && whole >= 0 && whole <= 99 ? 1900 + whole : year;
  return $timeClip($makeDay(full, month, day) * $MS_PER_DAY + $makeTime(hour, minute, second, millisecond));
}

export class Date {
  /** Milliseconds since the epoch, or NaN. */
  $time: number;

  constructor(
    first?: number | string | Date,
    month?: number,
    day: number = 1,
    hour: number = 0,
    minute: number = 0,
    second: number = 0,
    millisecond: number = 0,
  ) {
    if (first === undefined) this.$time = rt_clock_ms();
    else if (typeof first === 'string') this.$time = $parseDate(first);
    else if (typeof first !== 'number') this.$time = first.$time;
    else if (month === undefined) this.$time = $timeClip(first);
    else this.$time = fromParts(first, month, day, hour, minute, second, millisecond);
  }

  getTime(): number {
    return this.$time;
  }

  valueOf(): number {
    return this.$time;
  }

  getTimezoneOffset(): number {
    return this.$time === this.$time ? 0 : NaN;
  }

  setTime(time: number): number {
    this.$time = $timeClip(time);
    return this.$time;
  }

  /** The date stays, the time of day changes. */
  $setTimeOfDay(hour: number, minute: number, second: number, millisecond: number): number {
    const days = Math.floor(this.$time / $MS_PER_DAY);
    return this.setTime(days * $MS_PER_DAY + $makeTime(hour, minute, second, millisecond));
  }

  /** The time of day stays, the date changes. */
  $setDate(year: number, month: number, day: number): number {
    const inDay = this.$time - Math.floor(this.$time / $MS_PER_DAY) * $MS_PER_DAY;
    return this.setTime($makeDay(year, month, day) * $MS_PER_DAY + inDay);
  }

  getFullYear(): number {
    return this.$time === this.$time ? $partsOf(this.$time).year : NaN;
  }

  getMonth(): number {
    return this.$time === this.$time ? $partsOf(this.$time).month : NaN;
  }

  getDate(): number {
    return this.$time === this.$time ? $partsOf(this.$time).day : NaN;
  }

  getDay(): number {
    return this.$time === this.$time ? $partsOf(this.$time).weekday : NaN;
  }

  getHours(): number {
    return this.$time === this.$time ? $partsOf(this.$time).hour : NaN;
  }

  getMinutes(): number {
    return this.$time === this.$time ? $partsOf(this.$time).minute : NaN;
  }

  getSeconds(): number {
    return this.$time === this.$time ? $partsOf(this.$time).second : NaN;
  }

  getMilliseconds(): number {
    return this.$time === this.$time ? $partsOf(this.$time).millisecond : NaN;
  }

  setFullYear(year: number, month?: number, day?: number): number {
    // An invalid date becomes valid again: it counts from the epoch.
    if (this.$time !== this.$time) this.$time = 0;
    const parts = $partsOf(this.$time);
    return this.$setDate(year, month ?? parts.month, day ?? parts.day);
  }

  setMonth(month: number, day?: number): number {
    if (this.$time !== this.$time) return NaN;
    const parts = $partsOf(this.$time);
    return this.$setDate(parts.year, month, day ?? parts.day);
  }

  setDate(day: number): number {
    if (this.$time !== this.$time) return NaN;
    const parts = $partsOf(this.$time);
    return this.$setDate(parts.year, parts.month, day);
  }

  setHours(hour: number, minute?: number, second?: number, millisecond?: number): number {
    if (this.$time !== this.$time) return NaN;
    const parts = $partsOf(this.$time);
    return this.$setTimeOfDay(hour, minute ?? parts.minute, second ?? parts.second, millisecond ?? parts.millisecond);
  }

  setMinutes(minute: number, second?: number, millisecond?: number): number {
    if (this.$time !== this.$time) return NaN;
    const parts = $partsOf(this.$time);
    return this.$setTimeOfDay(parts.hour, minute, second ?? parts.second, millisecond ?? parts.millisecond);
  }

  setSeconds(second: number, millisecond?: number): number {
    if (this.$time !== this.$time) return NaN;
    const parts = $partsOf(this.$time);
    return this.$setTimeOfDay(parts.hour, parts.minute, second, millisecond ?? parts.millisecond);
  }

  setMilliseconds(millisecond: number): number {
    if (this.$time !== this.$time) return NaN;
    const parts = $partsOf(this.$time);
    return this.$setTimeOfDay(parts.hour, parts.minute, parts.second, millisecond);
  }

  getUTCFullYear(): number {
    return this.$time === this.$time ? $partsOf(this.$time).year : NaN;
  }

  getUTCMonth(): number {
    return this.$time === this.$time ? $partsOf(this.$time).month : NaN;
  }

  getUTCDate(): number {
    return this.$time === this.$time ? $partsOf(this.$time).day : NaN;
  }

  getUTCDay(): number {
    return this.$time === this.$time ? $partsOf(this.$time).weekday : NaN;
  }

  getUTCHours(): number {
    return this.$time === this.$time ? $partsOf(this.$time).hour : NaN;
  }

  getUTCMinutes(): number {
    return this.$time === this.$time ? $partsOf(this.$time).minute : NaN;
  }

  getUTCSeconds(): number {
    return this.$time === this.$time ? $partsOf(this.$time).second : NaN;
  }

  getUTCMilliseconds(): number {
    return this.$time === this.$time ? $partsOf(this.$time).millisecond : NaN;
  }

  setUTCFullYear(year: number, month?: number, day?: number): number {
    // An invalid date becomes valid again: it counts from the epoch.
    if (this.$time !== this.$time) this.$time = 0;
    const parts = $partsOf(this.$time);
    return this.$setDate(year, month ?? parts.month, day ?? parts.day);
  }

  setUTCMonth(month: number, day?: number): number {
    if (this.$time !== this.$time) return NaN;
    const parts = $partsOf(this.$time);
    return this.$setDate(parts.year, month, day ?? parts.day);
  }

  setUTCDate(day: number): number {
    if (this.$time !== this.$time) return NaN;
    const parts = $partsOf(this.$time);
    return this.$setDate(parts.year, parts.month, day);
  }

  setUTCHours(hour: number, minute?: number, second?: number, millisecond?: number): number {
    if (this.$time !== this.$time) return NaN;
    const parts = $partsOf(this.$time);
    return this.$setTimeOfDay(hour, minute ?? parts.minute, second ?? parts.second, millisecond ?? parts.millisecond);
  }

  setUTCMinutes(minute: number, second?: number, millisecond?: number): number {
    if (this.$time !== this.$time) return NaN;
    const parts = $partsOf(this.$time);
    return this.$setTimeOfDay(parts.hour, minute, second ?? parts.second, millisecond ?? parts.millisecond);
  }

  setUTCSeconds(second: number, millisecond?: number): number {
    if (this.$time !== this.$time) return NaN;
    const parts = $partsOf(this.$time);
    return this.$setTimeOfDay(parts.hour, parts.minute, second, millisecond ?? parts.millisecond);
  }

  setUTCMilliseconds(millisecond: number): number {
    if (this.$time !== this.$time) return NaN;
    const parts = $partsOf(this.$time);
    return this.$setTimeOfDay(parts.hour, parts.minute, parts.second, millisecond);
  }

  toISOString(): string {
    if (this.$time !== this.$time) throw new RangeError('Invalid time value');
    const parts = $partsOf(this.$time);
    const year = parts.year;
    const text = year >= 0 && year <= 9999 ? padded(year, 4) : (year < 0 ? '-' : '+') + padded(Math.abs(year), 6);
    return (
      text +
      '-' +
      padded(parts.month + 1, 2) +
      '-' +
      padded(parts.day, 2) +
      'T' +
      clockText(parts) +
      '.' +
      padded(parts.millisecond, 3) +
      'Z'
    );
  }

  toJSON(_key?: unknown): string | null {
    return this.$time === this.$time ? this.toISOString() : null;
  }

  toString(): string {
    if (this.$time !== this.$time) return 'Invalid Date';
    const parts = $partsOf(this.$time);
    return dateText(parts) + ' ' + clockText(parts) + ' GMT+0000 (Coordinated Universal Time)';
  }

  toDateString(): string {
    return this.$time === this.$time ? dateText($partsOf(this.$time)) : 'Invalid Date';
  }

  toTimeString(): string {
    if (this.$time !== this.$time) return 'Invalid Date';
    return clockText($partsOf(this.$time)) + ' GMT+0000 (Coordinated Universal Time)';
  }

  toUTCString(): string {
    if (this.$time !== this.$time) return 'Invalid Date';
    const parts = $partsOf(this.$time);
    return (
      $load(WEEKDAYS, parts.weekday) +
      ', ' +
      padded(parts.day, 2) +
      ' ' +
      $load(MONTH_NAMES, parts.month) +
      ' ' +
      yearText(parts.year) +
      ' ' +
      clockText(parts) +
      ' GMT'
    );
  }
}

function dateText(parts: $DateParts): string {
  return (
    $load(WEEKDAYS, parts.weekday) +
    ' ' +
    $load(MONTH_NAMES, parts.month) +
    ' ' +
    padded(parts.day, 2) +
    ' ' +
    yearText(parts.year)
  );
}

function clockText(parts: $DateParts): string {
  return padded(parts.hour, 2) + ':' + padded(parts.minute, 2) + ':' + padded(parts.second, 2);
}

export function DateConstructor_now(): number {
  return rt_clock_ms();
}

export function DateConstructor_parse(text: string): number {
  return $parseDate(text);
}

export function DateConstructor_UTC(
  year: number,
  month: number = 0,
  day: number = 1,
  hour: number = 0,
  minute: number = 0,
  second: number = 0,
  millisecond: number = 0,
): number {
  return fromParts(year, month, day, hour, minute, second, millisecond);
}

/** `Date()` without new: the text of now. */
export function DateConstructor_call(): string {
  return new Date().toString();
}
