// SPDX-License-Identifier: MIT
import { isOdd } from './odd';

export const evenLog: string[] = ['even initialised'];
export function isEven(n: number): boolean {
  return n === 0 || isOdd(n - 1);
}
