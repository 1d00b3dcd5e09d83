// SPDX-License-Identifier: MIT
/** Number and Boolean: their functions and their prototypes. */
import { RangeError } from './error';

export const NumberConstructor_EPSILON = 2.220446049250313e-16;
export const NumberConstructor_MAX_SAFE_INTEGER = 9007199254740991;
export const NumberConstructor_MIN_SAFE_INTEGER = -9007199254740991;
export const NumberConstructor_MAX_VALUE = 1.7976931348623157e308;
export const NumberConstructor_MIN_VALUE = 5e-324;
export const NumberConstructor_NaN = NaN;
export const NumberConstructor_POSITIVE_INFINITY = Infinity;
export const NumberConstructor_NEGATIVE_INFINITY = -Infinity;

export function NumberConstructor_call$0(): number {
  return 0;
}

/** `Number(value)`: ToNumber, and bigints too. */
export function NumberConstructor_call$1<T>(value: T): number {
  if (typeof value === 'number') return value;
  if (typeof value === 'string') return rt_str_to_number(value);
  return typeof value === 'bigint' ? rt_bigint_to_number(value) : rt_val_to_number(value);
}

export function NumberConstructor_isFinite(value: unknown): boolean {
  return typeof value === 'number' && isFiniteNumber(value);
}

export function NumberConstructor_isInteger(value: unknown): boolean {
  return typeof value === 'number' && isFiniteNumber(value) && Math.floor(value) === value;
}

export function NumberConstructor_isSafeInteger(value: unknown): boolean {
  return (
    typeof value === 'number' && value >= -9007199254740991 && value <= 9007199254740991 && Math.floor(value) === value
  );
}

export function NumberConstructor_isNaN(value: unknown): boolean {
  return typeof value === 'number' && value !== value;
}

export function NumberConstructor_parseFloat(text: string): number {
  return rt_parse_float(text);
}

export function NumberConstructor_parseInt(text: string, radix: number = 0): number {
  return rt_parse_int(text, rt_to_int32(radix));
}

/** Finite: the difference to itself is 0, not NaN. */
function isFiniteNumber(value: number): boolean {
  return value - value === 0;
}

export function Number_toString$0(self: number): string {
  return rt_num_to_str(self);
}

export function Number_toString(self: number, radix: number = 10): string {
  const base = rt_to_integer(radix);
  if (base < 2 || base > 36) throw new RangeError('toString() radix argument must be between 2 and 36');
  return base === 10 ? rt_num_to_str(self) : rt_num_to_radix(self, base);
}

export function Number_toFixed(self: number, digits: number = 0): string {
  const count = rt_to_integer(digits);
  if (count < 0 || count > 100) throw new RangeError('toFixed() digits argument must be between 0 and 100');
  return rt_num_to_fixed(self, count);
}

export function Number_toExponential$0(self: number): string {
  return isFiniteNumber(self) ? rt_num_to_exponential(self, -1) : rt_num_to_str(self);
}

export function Number_toExponential(self: number, digits?: number): string {
  if (digits === undefined || !isFiniteNumber(self)) return Number_toExponential$0(self);
  const count = rt_to_integer(digits);
  if (count < 0 || count > 100) throw new RangeError('toExponential() argument must be between 0 and 100');
  return rt_num_to_exponential(self, count);
}

export function Number_toPrecision(self: number, precision?: number): string {
  if (precision === undefined || !isFiniteNumber(self)) return rt_num_to_str(self);
  const count = rt_to_integer(precision);
  if (count < 1 || count > 100) throw new RangeError('toPrecision() argument must be between 1 and 100');
  return rt_num_to_precision(self, count);
}

export function Number_valueOf(self: number): number {
  return self;
}

export function BooleanConstructor_call$0(): boolean {
  return false;
}

export function BooleanConstructor_call$1<T>(value: T): boolean {
  return !!value;
}

export function Boolean_toString(self: boolean): string {
  return self ? 'true' : 'false';
}

export function Boolean_valueOf(self: boolean): boolean {
  return self;
}
