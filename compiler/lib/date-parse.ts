// SPDX-License-Identifier: MIT
/**
 * Date.parse: the ISO format of ECMAScript, and for everything else the rules by which V8 reads dates as people write
 * them ("Nov 23, 2026 5:17 PM", "Mon, 23 Nov 2026 05:17:00 GMT"). Local time is UTC.
 */
import { $makeDay, $makeTime, $MS_PER_DAY, $timeClip } from './date-parts';

const NONE = -1;

function isDigit(unit: number): boolean {
  return unit >= 48 && unit <= 57;
}

/** Walks over the text. Beyond its end the unit is 0. */
class Scanner {
  at = 0;

  constructor(readonly text: string) {}

  unit(): number {
    return this.at < this.text.length ? rt_str_code(this.text, this.at) : 0;
  }

  skip(unit: number): boolean {
    if (this.unit() !== unit) return false;
    this.at++;
    return true;
  }

  /** Exactly `count` digits as a number, or NONE with nothing consumed. */
  fixed(count: number): number {
    const start = this.at;
    let value = 0;
    while (this.at - start < count && isDigit(this.unit())) {
      value = value * 10 + this.unit() - 48;
      this.at++;
    }
    if (this.at - start === count && !isDigit(this.unit())) return value;
    this.at = start;
    return NONE;
  }

  /** All digits that follow. Absurdly long numbers are only known to be too big. */
  number(): number {
    let value = 0;
    while (isDigit(this.unit())) {
      if (value < 1e9) value = value * 10 + this.unit() - 48;
      this.at++;
    }
    return value;
  }

  /** Digits as the fraction of a second, in milliseconds. */
  milliseconds(): number {
    let value = 0;
    let scale = 100;
    while (isDigit(this.unit())) {
      value += (this.unit() - 48) * scale;
      scale = scale > 1 ? scale / 10 : 0;
      this.at++;
    }
    return value;
  }
}

/** The time value of an ISO date, or NaN when the text is none. */
function parseIso(text: string): number {
  const scanner = new Scanner(text);
  let year = NONE;
  let sign = 1;
  if (scanner.unit() === 43 || scanner.unit() === 45) {
    sign = scanner.unit() === 45 ? -1 : 1;
    scanner.at++;
    year = scanner.fixed(6);
    if (sign < 0 && year === 0) return NaN;
  } else year = scanner.fixed(4);
  if (year === NONE) return NaN;
  let month = 1;
  let day = 1;
  if (scanner.skip(45)) {
    month = scanner.fixed(2);
    if (month < 1 || month > 12) return NaN;
    if (scanner.skip(45)) {
      day = scanner.fixed(2);
      if (day < 1 || day > 31) return NaN;
    }
  }
  const date = $makeDay(sign * year, month - 1, day) * $MS_PER_DAY;
  if (scanner.at === text.length) return date;
  if (!scanner.skip(84) && !scanner.skip(116)) return NaN;
  const hour = scanner.fixed(2);
  if (hour < 0 || hour > 24 || !scanner.skip(58)) return NaN;
  const minute = scanner.fixed(2);
  if (minute < 0 || minute > 59) return NaN;
  let second = 0;
  let millisecond = 0;
  if (scanner.skip(58)) {
    second = scanner.fixed(2);
    if (second < 0 || second > 59) return NaN;
    if (scanner.skip(46)) {
      if (!isDigit(scanner.unit())) return NaN;
      millisecond = scanner.milliseconds();
    }
  }
  if (hour === 24 && (minute > 0 || second > 0 || millisecond > 0)) return NaN;
  let offset = 0;
  if (!scanner.skip(90) && !scanner.skip(122) && scanner.at < text.length) {
    const direction = scanner.unit();
    if (direction !== 43 && direction !== 45) return NaN;
    scanner.at++;
    const hours = scanner.fixed(2);
    if (hours < 0 || hours > 23 || !scanner.skip(58)) return NaN;
    const minutes = scanner.fixed(2);
    if (minutes < 0 || minutes > 59) return NaN;
    offset = (direction === 45 ? -1 : 1) * (hours * 60 + minutes) * 60000;
  }
  if (scanner.at !== text.length) return NaN;
  return date + $makeTime(hour, minute, second, millisecond) - offset;
}

const MONTHS = 'janfebmaraprmayjunjulaugsepoctnovdec';
const ZONES = ['utc', 'ut', 'gmt', 'z', 'est', 'edt', 'cst', 'cdt', 'mst', 'mdt', 'pst', 'pdt'];
const ZONE_HOURS = [0, 0, 0, 0, -5, -4, -6, -5, -7, -6, -8, -7];

/** Collects the pieces that V8's legacy parser finds, by its rules. */
class LegacyParser {
  private readonly scanner: Scanner;
  /** Up to three numbers of the date, and up to four of the time. */
  private readonly dates: number[] = [];
  private readonly times: number[] = [];
  private month = NONE;
  private hourOffset = NONE;
  private zoneSign = 0;
  private zoneHour = NONE;
  private zoneMinute = NONE;
  private hasReadNumber = false;

  constructor(text: string) {
    this.scanner = new Scanner(text);
  }

  parse(): number {
    const scanner = this.scanner;
    while (scanner.at < scanner.text.length) {
      const unit = scanner.unit();
      if (isDigit(unit)) {
        this.hasReadNumber = true;
        if (!this.number(scanner.number())) return NaN;
      } else if (isLetter(unit)) {
        if (!this.word()) return NaN;
      } else {
        scanner.at++;
        const isSign = unit === 43 || unit === 45;
        if (isSign && ((this.zoneHour === 0 && this.zoneMinute === 0) || this.times.length > 0)) {
          if (!this.offset(unit === 45 ? -1 : 1)) return NaN;
        } else if ((isSign || unit === 41) && this.hasReadNumber) return NaN;
        else if (unit === 40) this.skipParentheses();
      }
    }
    return this.result();
  }

  private number(value: number): boolean {
    const scanner = this.scanner;
    const times = this.times;
    if (scanner.skip(58)) {
      if (scanner.skip(58)) {
        if (times.length > 0) return false;
        times.push(value, 0);
        return true;
      }
      if (times.length === 4) return false;
      times.push(value);
      scanner.skip(46);
      return true;
    }
    if (scanner.skip(46) && this.expectsTime(value)) {
      times.push(value);
      if (!isDigit(scanner.unit())) return false;
      this.finishTime(scanner.milliseconds());
      return true;
    }
    if (this.zoneHour !== NONE && this.zoneMinute === NONE && value < 60) {
      this.zoneMinute = value;
      return true;
    }
    if (this.expectsTime(value)) {
      this.finishTime(value);
      const next = scanner.unit();
      const isZ = (next === 90 || next === 122) && !isLetter(this.unitAt(scanner.at + 1));
      return scanner.at >= scanner.text.length || isSpace(next) || isZ || next === 43 || next === 45;
    }
    if (this.dates.length === 3) return false;
    this.dates.push(value);
    scanner.skip(45);
    return true;
  }

  private unitAt(index: number): number {
    return index < this.scanner.text.length ? rt_str_code(this.scanner.text, index) : 0;
  }

  private expectsTime(value: number): boolean {
    const count = this.times.length;
    return ((count === 1 || count === 2) && value < 60) || (count === 3 && value < 1000);
  }

  private finishTime(value: number): void {
    if (this.times.length < 4) this.times.push(value);
    while (this.times.length < 4) this.times.push(0);
  }

  private word(): boolean {
    const scanner = this.scanner;
    const start = scanner.at;
    while (isLetter(scanner.unit())) scanner.at++;
    const word = rt_str_to_lower(rt_str_substring(scanner.text, start, scanner.at));
    const prefix = word.slice(0, 3);
    const month = prefix.length === 3 ? MONTHS.indexOf(prefix) : -1;
    if ((word === 'am' || word === 'pm') && this.times.length > 0) {
      this.hourOffset = word === 'am' ? 0 : 12;
      return true;
    }
    if (month >= 0 && month % 3 === 0) {
      this.month = month / 3 + 1;
      scanner.skip(45);
      return true;
    }
    const zone = ZONES.indexOf(word);
    if (zone >= 0 && this.hasReadNumber) {
      const hours = $load(ZONE_HOURS, zone);
      this.zoneSign = hours < 0 ? -1 : 1;
      this.zoneHour = Math.abs(hours);
      this.zoneMinute = 0;
      return true;
    }
    // Words without meaning may only come before the first number, and not right before it.
    return !this.hasReadNumber && !isDigit(scanner.unit());
  }

  private offset(sign: number): boolean {
    const scanner = this.scanner;
    const start = scanner.at;
    const value = scanner.number();
    const length = scanner.at - start;
    this.zoneSign = sign;
    this.hasReadNumber = true;
    if (scanner.unit() === 58) {
      this.zoneHour = value;
      this.zoneMinute = NONE;
    } else if (length === 1 || length === 2) {
      this.zoneHour = value;
      this.zoneMinute = 0;
    } else if (length === 3 || length === 4) {
      this.zoneHour = Math.floor(value / 100);
      this.zoneMinute = value % 100;
    } else return false;
    return true;
  }

  private skipParentheses(): void {
    const scanner = this.scanner;
    let depth = 1;
    while (depth > 0 && scanner.at < scanner.text.length) {
      if (scanner.unit() === 40) depth++;
      else if (scanner.unit() === 41) depth--;
      scanner.at++;
    }
  }

  private result(): number {
    const dates = this.dates;
    if (dates.length < 1) return NaN;
    while (dates.length < 3) dates.push(1);
    const first = $load(dates, 0);
    const second = $load(dates, 1);
    const firstIsDay = first >= 1 && first <= 31;
    let year: number;
    let month = this.month;
    let day: number;
    if (month === NONE) {
      year = firstIsDay ? $load(dates, 2) : first;
      month = firstIsDay ? first : second;
      day = firstIsDay ? second : $load(dates, 2);
    } else {
      day = firstIsDay ? first : second;
      year = firstIsDay ? second : first;
    }
    if (year < 50) year += 2000;
    else if (year < 100) year += 1900;
    if (month < 1 || month > 12 || day < 1 || day > 31) return NaN;
    const time = this.timeOfDay();
    const zone = this.zoneSign * (Math.max(this.zoneHour, 0) * 60 + Math.max(this.zoneMinute, 0)) * 60000;
    return $makeDay(year, month - 1, day) * $MS_PER_DAY + time - zone;
  }

  private timeOfDay(): number {
    const times = this.times;
    while (times.length < 4) times.push(0);
    let hour = $load(times, 0);
    const minute = $load(times, 1);
    const second = $load(times, 2);
    const millisecond = $load(times, 3);
    if (this.hourOffset !== NONE) {
      if (hour > 12) return NaN;
      hour = (hour % 12) + this.hourOffset;
    }
    if (minute > 59 || second > 59 || millisecond > 999 || hour > 24) return NaN;
    if (hour === 24 && (minute > 0 || second > 0 || millisecond > 0)) return NaN;
    return $makeTime(hour, minute, second, millisecond);
  }
}

function isLetter(unit: number): boolean {
  return (unit >= 65 && unit <= 90) || (unit >= 97 && unit <= 122);
}

function isSpace(unit: number): boolean {
  return unit === 32 || (unit >= 9 && unit <= 13);
}

/** The time value of a text, or NaN. */
export function $parseDate(text: string): number {
  const iso = parseIso(text);
  return $timeClip(iso === iso ? iso : new LegacyParser(text).parse());
}
