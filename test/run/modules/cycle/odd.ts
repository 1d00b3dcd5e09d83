// SPDX-License-Identifier: MIT
import { evenLog, isEven } from './even';

let early = 'unset';
try {
  early = evenLog.join();
} catch (e) {
  early = (e as Error).name;
}
console.log('odd initialises first:', early);
export function isOdd(n: number): boolean {
  return n !== 0 && isEven(n - 1);
}
