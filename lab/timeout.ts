// SPDX-License-Identifier: MIT
/** Waiting with an end: everything the lab waits for fails loudly when it does not come. */

import { LabError } from './shell';

/** Something did not happen in time. The text says what, after how long, and what was seen instead. */
export class LabTimeout extends LabError {}

/** Waits. */
export function sleep(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

/** The promise's result, or LabTimeout with `what()` after `ms`. */
export async function within<T>(promise: Promise<T>, ms: number, what: () => string | Promise<string>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<'late'>((resolve) => (timer = setTimeout(() => resolve('late'), ms)));
  try {
    const first = await Promise.race([promise.then((value) => ({ value })), late]);
    if (first === 'late') throw new LabTimeout(await what());
    return first.value;
  } finally {
    clearTimeout(timer);
  }
}

/** Asks again and again until the answer is not undefined; LabTimeout with `what()` after `ms`. */
export async function until<T>(
  ask: () => Promise<T | undefined>,
  ms: number,
  what: () => string | Promise<string>,
  everyMs = 20,
): Promise<T> {
  const deadline = Date.now() + ms;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    if (Date.now() >= deadline) throw new LabTimeout(await what());
    await sleep(Math.min(everyMs, Math.max(1, deadline - Date.now())));
  }
}
