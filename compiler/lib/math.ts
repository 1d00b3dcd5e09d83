// SPDX-License-Identifier: MIT
/** Math. The C library computes the transcendental functions; the results are libm's, as V8's are fdlibm's. */

export const Math_E = 2.718281828459045;
export const Math_LN10 = 2.302585092994046;
export const Math_LN2 = 0.6931471805599453;
export const Math_LOG10E = 0.4342944819032518;
export const Math_LOG2E = 1.4426950408889634;
export const Math_PI = 3.141592653589793;
export const Math_SQRT1_2 = 0.7071067811865476;
export const Math_SQRT2 = 1.4142135623730951;

export function Math_abs(x: number): number {
  return rt_math_abs(x);
}

export function Math_ceil(x: number): number {
  return rt_math_ceil(x);
}

export function Math_floor(x: number): number {
  return rt_math_floor(x);
}

export function Math_round(x: number): number {
  return rt_math_round(x);
}

export function Math_trunc(x: number): number {
  return rt_math_trunc(x);
}

export function Math_sign(x: number): number {
  return rt_math_sign(x);
}

export function Math_sqrt(x: number): number {
  return rt_math_sqrt(x);
}

export function Math_cbrt(x: number): number {
  return rt_math_cbrt(x);
}

export function Math_exp(x: number): number {
  return rt_math_exp(x);
}

export function Math_expm1(x: number): number {
  return rt_math_expm1(x);
}

export function Math_log(x: number): number {
  return rt_math_log(x);
}

export function Math_log1p(x: number): number {
  return rt_math_log1p(x);
}

export function Math_log2(x: number): number {
  return rt_math_log2(x);
}

export function Math_log10(x: number): number {
  return rt_math_log10(x);
}

export function Math_sin(x: number): number {
  return rt_math_sin(x);
}

export function Math_cos(x: number): number {
  return rt_math_cos(x);
}

export function Math_tan(x: number): number {
  return rt_math_tan(x);
}

export function Math_asin(x: number): number {
  return rt_math_asin(x);
}

export function Math_acos(x: number): number {
  return rt_math_acos(x);
}

export function Math_atan(x: number): number {
  return rt_math_atan(x);
}

export function Math_atan2(y: number, x: number): number {
  return rt_math_atan2(y, x);
}

export function Math_sinh(x: number): number {
  return rt_math_sinh(x);
}

export function Math_cosh(x: number): number {
  return rt_math_cosh(x);
}

export function Math_tanh(x: number): number {
  return rt_math_tanh(x);
}

export function Math_asinh(x: number): number {
  return rt_math_asinh(x);
}

export function Math_acosh(x: number): number {
  return rt_math_acosh(x);
}

export function Math_atanh(x: number): number {
  return rt_math_atanh(x);
}

export function Math_fround(x: number): number {
  return rt_math_fround(x);
}

export function Math_clz32(x: number): number {
  return rt_math_clz32(rt_to_uint32(x));
}

export function Math_imul(a: number, b: number): number {
  return rt_math_imul(rt_to_int32(a), rt_to_int32(b));
}

export function Math_pow(base: number, exponent: number): number {
  return rt_pow(base, exponent);
}

export function Math_random(): number {
  return rt_math_random();
}

export function Math_min$2(a: number, b: number): number {
  return rt_math_min(a, b);
}

export function Math_min$3(a: number, b: number, c: number): number {
  return rt_math_min(rt_math_min(a, b), c);
}

export function Math_min$4(a: number, b: number, c: number, d: number): number {
  return rt_math_min(rt_math_min(rt_math_min(a, b), c), d);
}

export function Math_min(...values: number[]): number {
  let least = Infinity;
  for (let i = 0; i < $filled(values); i++) least = rt_math_min(least, $load(values, i));
  return least;
}

export function Math_max$2(a: number, b: number): number {
  return rt_math_max(a, b);
}

export function Math_max$3(a: number, b: number, c: number): number {
  return rt_math_max(rt_math_max(a, b), c);
}

export function Math_max$4(a: number, b: number, c: number, d: number): number {
  return rt_math_max(rt_math_max(rt_math_max(a, b), c), d);
}

export function Math_max(...values: number[]): number {
  let greatest = -Infinity;
  for (let i = 0; i < $filled(values); i++) greatest = rt_math_max(greatest, $load(values, i));
  return greatest;
}

/** As V8: scaled by the greatest, summed with Kahan's compensation. */
export function Math_hypot(...values: number[]): number {
  const count = $filled(values);
  let greatest = 0;
  let isNaN = false;
  for (let i = 0; i < count; i++) {
    const value = rt_math_abs($load(values, i));
    if (value === Infinity) return Infinity;
    if (value !== value) isNaN = true;
    else if (value > greatest) greatest = value;
  }
  if (isNaN) return NaN;
  if (greatest === 0) return 0;
  let sum = 0;
  let compensation = 0;
  for (let i = 0; i < count; i++) {
    const scaled = rt_math_abs($load(values, i)) / greatest;
    const summand = scaled * scaled - compensation;
    const preliminary = sum + summand;
    compensation = preliminary - sum - summand;
    sum = preliminary;
  }
  return rt_math_sqrt(sum) * greatest;
}
