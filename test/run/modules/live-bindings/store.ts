// SPDX-License-Identifier: MIT
export let count = 0;
export function increment(): void {
  count++;
}
export let state = 'idle';
const listeners: ((state: string) => void)[] = [];
export function setState(next: string): void {
  state = next;
  for (const listener of listeners) listener(next);
}
export function onChange(listener: (state: string) => void): void {
  listeners.push(listener);
}
export const doubled = (): number => count * 2;
