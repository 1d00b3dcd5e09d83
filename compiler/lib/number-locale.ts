// SPDX-License-Identifier: MIT
/**
 * Number.prototype.toLocaleString in English: groups of three, up to three decimals, rounded half away from zero from
 * the shortest decimal text of the number, as ICU does.
 */
import { RangeError } from './error';

interface FormatOptions {
  readonly style?: string | undefined;
  readonly currency?: string | undefined;
  readonly useGrouping?: boolean | undefined;
  readonly minimumIntegerDigits?: number | undefined;
  readonly minimumFractionDigits?: number | undefined;
  readonly maximumFractionDigits?: number | undefined;
}

export function Number_toLocaleString$0(self: number): string {
  return signed(self, groupThousands(decimalText(Math.abs(self), 0, 3)));
}

export function Number_toLocaleString(
  self: number,
  locales?: string | readonly string[],
  options?: FormatOptions,
): string {
  const list = locales === undefined ? [] : typeof locales === 'string' ? [locales] : locales;
  for (const locale of list) {
    if (locale !== 'en-US' && locale !== 'en')
      throw new RangeError('toLocaleString knows English only, not "' + locale + '"');
  }
  if (options === undefined) return Number_toLocaleString$0(self);
  const style = options.style ?? 'decimal';
  const isPercent = style === 'percent';
  const symbol = style === 'currency' ? currencySymbol(options.currency ?? '') : '';
  if (symbol === '' && !isPercent && style !== 'decimal')
    throw new RangeError('toLocaleString does not know the style ' + style);
  const least = symbol === '' ? 0 : 2;
  const most = symbol !== '' ? 2 : isPercent ? 0 : 3;
  const minimum = options.minimumFractionDigits ?? Math.min(least, options.maximumFractionDigits ?? least);
  const maximum = options.maximumFractionDigits ?? Math.max(most, minimum);
  if (!(minimum >= 0 && minimum <= 20)) throw new RangeError('minimumFractionDigits value is out of range.');
  if (!(maximum >= minimum && maximum <= 20)) throw new RangeError('maximumFractionDigits value is out of range.');
  let text = decimalText(Math.abs(self), minimum, maximum, isPercent ? 2 : 0);
  const wanted = options.minimumIntegerDigits ?? 1;
  const point = text.indexOf('.');
  const whole = point < 0 ? text.length : point;
  if (whole < wanted && self - self === 0) text = '0'.repeat(wanted - whole) + text;
  if (options.useGrouping !== false) text = groupThousands(text);
  return signed(self, symbol + text) + (isPercent ? '%' : '');
}

function currencySymbol(currency: string): string {
  switch (currency) {
    case 'USD':
      return '$';
    case 'EUR':
      return '€';
    case 'GBP':
      return '£';
    default:
      throw new RangeError('toLocaleString does not know the currency "' + currency + '"');
  }
}

/** ICU shows the sign of negative zero, too. */
function signed(value: number, text: string): string {
  return value < 0 || (value === 0 && 1 / value < 0) ? '-' + text : text;
}

/** Decimal text of a number >= 0, times 10 to the `shift`, with so many decimals at least and at most. */
function decimalText(value: number, minimum: number, maximum: number, shift: number = 0): string {
  if (value !== value) return 'NaN';
  if (value === Infinity) return '∞';
  // d.ddde±x: digits, and where the point stands in them.
  const scientific = rt_num_to_exponential(value, -1);
  const mark = scientific.indexOf('e');
  let digits = scientific.slice(0, mark).replace('.', '');
  let point = value === 0 ? 1 : rt_parse_int(scientific.slice(mark + 1), 10) + 1 + shift;
  if (point < 0) {
    digits = '0'.repeat(-point) + digits;
    point = 0;
  }
  if (digits.length > point + maximum) {
    const isUp = rt_str_code(digits, point + maximum) >= 53;
    digits = digits.slice(0, point + maximum);
    if (isUp) {
      const increased = increment(digits);
      if (increased.length > digits.length) point++;
      digits = increased;
    }
  }
  const whole = digits.slice(0, point).padEnd(point, '0');
  let fraction = digits.slice(point);
  while (fraction.length > minimum && fraction.endsWith('0')) fraction = fraction.slice(0, -1);
  fraction = fraction.padEnd(minimum, '0');
  const start = whole === '' ? '0' : whole;
  return fraction === '' ? start : start + '.' + fraction;
}

/** Adds one to a number in decimal digits. */
function increment(digits: string): string {
  let tail = '';
  for (let i = digits.length - 1; i >= 0; i--) {
    const unit = rt_str_code(digits, i);
    if (unit < 57) return digits.slice(0, i) + rt_str_from_code(unit + 1) + tail;
    tail = '0' + tail;
  }
  return '1' + tail;
}

function groupThousands(text: string): string {
  const point = text.indexOf('.');
  const end = point < 0 ? text.length : point;
  if (!(end > 3) || text === 'NaN') return text;
  let grouped = text.slice(end - 3);
  for (let at = end - 3; at > 0; at -= 3) grouped = text.slice(Math.max(0, at - 3), at) + ',' + grouped;
  return grouped;
}
