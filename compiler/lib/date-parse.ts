// SPDX-License-Identifier: MIT
/**
 * Date.parse: the ISO format of ECMAScript, and for everything else the rules by which V8 reads dates as people write
 * them ("Nov 23, 2026 5:17 PM", "Mon, 23 Nov 2026 05:17:00 GMT"). Local time is UTC. A text that begins like an ISO date
 * and goes on differently is read by the second set of rules from where the first ones stopped.
 */
import { type $Token, $TokenKind, $Tokenizer } from './date-tokens';
import { $makeDay, $makeTime, $MS_PER_DAY, $timeClip } from './date-parts';

const NONE = -1;
const COLON = 58;
const DOT = 46;
const MINUS = 45;
const CLOSING = 41;

const MONTHS = 'janfebmaraprmayjunjulaugsepoctnovdec';
const ZONES = ['utc', 'ut', 'gmt', 'z', 'est', 'edt', 'cst', 'cdt', 'mst', 'mdt', 'pst', 'pdt'];
const ZONE_HOURS = [0, 0, 0, 0, -5, -4, -6, -5, -7, -6, -8, -7];

/** Collects the pieces of a date. */
class Parser {
  private readonly scanner: $Tokenizer;
  /** Up to three numbers of the date, and up to four of the time. */
  private readonly dates: number[] = [];
  private readonly times: number[] = [];
  private month = NONE;
  private hourOffset = NONE;
  private zoneSign = 0;
  private zoneHour = NONE;
  private zoneMinute = NONE;
  private hasReadNumber = false;
  private isIso = false;
  private isInvalid = false;

  constructor(text: string) {
    this.scanner = new $Tokenizer(text);
  }

  parse(): number {
    let token = this.iso();
    this.hasReadNumber = this.dates.length > 0;
    while (!this.isInvalid && token.kind !== $TokenKind.End) {
      if (!this.accept(token)) return NaN;
      token = this.scanner.next();
    }
    return this.isInvalid ? NaN : this.result();
  }

  /** Notes that the text is no date, whatever follows. */
  private invalid(): $Token {
    this.isInvalid = true;
    return this.scanner.token;
  }

  /** Whether the next token is a number of so many digits, and in the range. */
  private isFixed(length: number, least: number, most: number): boolean {
    const token = this.scanner.token;
    return token.kind === $TokenKind.Number && token.length === length && token.value >= least && token.value <= most;
  }

  /** Reads as much as is in the ISO format. Gives the token it could not use, or the end. */
  private iso(): $Token {
    const scanner = this.scanner;
    if (scanner.token.isSign()) {
      const sign = scanner.next();
      if (!this.isFixed(6, 0, 999999)) return sign;
      const year = scanner.next().value;
      if (sign.value === MINUS && year === 0) return sign;
      this.dates.push(sign.value === MINUS ? -year : year);
    } else if (this.isFixed(4, 0, 9999)) this.dates.push(scanner.next().value);
    else return scanner.next();
    if (scanner.skip(MINUS)) {
      if (!this.isFixed(2, 1, 12)) return scanner.next();
      this.dates.push(scanner.next().value);
      if (scanner.skip(MINUS)) {
        if (!this.isFixed(2, 1, 31)) return scanner.next();
        this.dates.push(scanner.next().value);
      }
    }
    if (scanner.token.isWord('t')) {
      scanner.next();
      if (!this.isoTime()) return this.invalid();
    }
    if (scanner.token.kind === $TokenKind.End) this.isIso = true;
    return scanner.next();
  }

  /** What follows the `T`. */
  private isoTime(): boolean {
    const scanner = this.scanner;
    const times = this.times;
    if (!this.isFixed(2, 0, 24)) return false;
    const hour = scanner.next().value;
    const most = hour === 24 ? 0 : 59;
    times.push(hour);
    if (!scanner.skip(COLON) || !this.isFixed(2, 0, most)) return false;
    times.push(scanner.next().value);
    if (scanner.skip(COLON)) {
      if (!this.isFixed(2, 0, most)) return false;
      times.push(scanner.next().value);
      if (scanner.skip(DOT)) {
        if (scanner.token.kind !== $TokenKind.Number || (hour === 24 && scanner.token.value > 0)) return false;
        times.push(milliseconds(scanner.next()));
      }
    }
    if (scanner.token.isWord('z')) {
      scanner.next();
      this.setZone(0);
    } else if (scanner.token.isSign()) {
      this.zoneSign = scanner.next().value === MINUS ? -1 : 1;
      if (this.isFixed(4, 0, 2359) && scanner.token.value % 100 < 60) {
        const value = scanner.next().value;
        this.zoneHour = Math.floor(value / 100);
        this.zoneMinute = value % 100;
      } else {
        if (!this.isFixed(2, 0, 23)) return false;
        this.zoneHour = scanner.next().value;
        if (!scanner.skip(COLON) || !this.isFixed(2, 0, 59)) return false;
        this.zoneMinute = scanner.next().value;
      }
    }
    return scanner.token.kind === $TokenKind.End;
  }

  private setZone(hours: number): void {
    this.zoneSign = hours < 0 ? -1 : 1;
    this.zoneHour = Math.abs(hours);
    this.zoneMinute = 0;
  }

  /** Takes one token by V8's rules; false when the text is no date. */
  private accept(token: $Token): boolean {
    if (token.kind === $TokenKind.Number) {
      this.hasReadNumber = true;
      return this.number(token.value);
    }
    if (token.kind === $TokenKind.Word) return this.word(token);
    const isUtc = this.zoneHour === 0 && this.zoneMinute === 0;
    if (token.isSign() && (isUtc || this.times.length > 0)) return this.offset(token.value === MINUS ? -1 : 1);
    return !((token.isSign() || token.isSymbol(CLOSING)) && this.hasReadNumber);
  }

  private number(value: number): boolean {
    const scanner = this.scanner;
    const times = this.times;
    if (scanner.skip(COLON)) {
      if (scanner.skip(COLON)) {
        if (times.length > 0) return false;
        times.push(value, 0);
        return true;
      }
      if (times.length === 4) return false;
      times.push(value);
      scanner.skip(DOT);
      return true;
    }
    if (scanner.skip(DOT) && this.expectsTime(value)) {
      times.push(value);
      if (scanner.token.kind !== $TokenKind.Number) return false;
      this.finishTime(milliseconds(scanner.next()));
      return true;
    }
    if (this.zoneHour !== NONE && this.zoneMinute === NONE && value < 60) {
      this.zoneMinute = value;
      return true;
    }
    if (this.expectsTime(value)) {
      this.finishTime(value);
      const next = scanner.token;
      return next.kind === $TokenKind.End || next.kind === $TokenKind.Space || next.isWord('z') || next.isSign();
    }
    if (this.dates.length === 3) return false;
    this.dates.push(value);
    scanner.skip(MINUS);
    return true;
  }

  private expectsTime(value: number): boolean {
    const count = this.times.length;
    return ((count === 1 || count === 2) && value < 60) || (count === 3 && value < 1000);
  }

  private finishTime(value: number): void {
    if (this.times.length < 4) this.times.push(value);
    while (this.times.length < 4) this.times.push(0);
  }

  private word(token: $Token): boolean {
    const month = token.prefix.length === 3 ? MONTHS.indexOf(token.prefix) : -1;
    if ((token.isWord('am') || token.isWord('pm')) && this.times.length > 0) {
      this.hourOffset = token.isWord('am') ? 0 : 12;
      return true;
    }
    if (month >= 0 && month % 3 === 0) {
      this.month = month / 3 + 1;
      this.scanner.skip(MINUS);
      return true;
    }
    const zone = token.length <= 3 ? ZONES.indexOf(token.prefix) : -1;
    if (zone >= 0 && this.hasReadNumber) {
      this.setZone($load(ZONE_HOURS, zone));
      return true;
    }
    // Words without meaning may only come before the first number, and not right before it.
    return !this.hasReadNumber && this.scanner.token.kind !== $TokenKind.Number;
  }

  private offset(sign: number): boolean {
    const scanner = this.scanner;
    let value = 0;
    let length = 0;
    if (scanner.token.kind === $TokenKind.Number) {
      const token = scanner.next();
      value = token.value;
      length = token.length;
    }
    this.zoneSign = sign;
    this.hasReadNumber = true;
    if (scanner.token.isSymbol(COLON)) {
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

  private result(): number {
    const dates = this.dates;
    if (dates.length < 1) return NaN;
    const hadThree = dates.length === 3;
    while (dates.length < 3) dates.push(1);
    const first = $load(dates, 0);
    const second = $load(dates, 1);
    const third = $load(dates, 2);
    const firstIsDay = first >= 1 && first <= 31;
    let year = firstIsDay ? third : first;
    let month = firstIsDay ? first : second;
    let day = firstIsDay ? second : third;
    if (this.isIso) {
      year = first;
      month = second;
      day = third;
    } else if (this.month !== NONE) {
      month = this.month;
      day = firstIsDay ? first : second;
      year = firstIsDay ? second : first;
    } else if (!firstIsDay && !hadThree) year = first;
    if (!this.isIso && year >= 0 && year < 100) year += year < 50 ? 2000 : 1900;
    if (month < 1 || month > 12 || day < 1 || day > 31) return NaN;
    const zone = this.zoneSign * (Math.max(this.zoneHour, 0) * 60 + Math.max(this.zoneMinute, 0)) * 60000;
    return $makeDay(year, month - 1, day) * $MS_PER_DAY + this.timeOfDay() - zone;
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

/** A number token as the fraction of a second. */
function milliseconds(token: $Token): number {
  if (token.length === 1) return token.value * 100;
  if (token.length === 2) return token.value * 10;
  return Math.floor(token.value / 10 ** (Math.min(token.length, 9) - 3));
}

/** The time value of a text, or NaN. */
export function $parseDate(text: string): number {
  return $timeClip(new Parser(text).parse());
}
