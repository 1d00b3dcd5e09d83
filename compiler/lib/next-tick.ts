// SPDX-License-Identifier: MIT
/** process.nextTick: what runs before the microtasks, once the current operation is over. */
import { $setTicks } from './microtasks';

let queue: (() => void)[] = [];

function run(): boolean {
  if ($filled(queue) === 0) return false;
  // What a tick queues runs in the same round.
  for (let i = 0; i < $filled(queue); i++) $load(queue, i)();
  queue = [];
  return true;
}

export function Process_nextTick(callback: () => void): void {
  $setTicks(run);
  $push(queue, callback);
}

export function Process_nextTick$2<T>(callback: (value: T) => void, value: T): void {
  Process_nextTick(() => callback(value));
}
