// SPDX-License-Identifier: MIT
export const upper = (s: string): string => s.toUpperCase();
export function repeat(s: string, n: number): string {
  return s.repeat(n);
}
