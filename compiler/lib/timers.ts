// SPDX-License-Identifier: MIT
/**
 * setTimeout, setInterval, setImmediate: in Node's order. Due times are whole milliseconds of the loop's clock, which
 * stands still while JavaScript runs; timers due at the same time run in the order in which they were started.
 */
import { $drain } from './microtasks';

/** What setTimeout gives; good for clearing it. */
export class Timer {
  $due = 0;
  /** Order among timers of the same due time. */
  $order = 0;
  $isActive = true;
  /** Whether the program waits for it. */
  $isAwaited = true;

  constructor(
    readonly $callback: () => void,
    readonly $delay: number,
    readonly $repeats: boolean,
  ) {}

  hasRef(): boolean {
    return this.$isAwaited;
  }

  ref(): this {
    if (!this.$isAwaited && this.$isActive) active++;
    this.$isAwaited = true;
    return this;
  }

  unref(): this {
    if (this.$isAwaited && this.$isActive) active--;
    this.$isAwaited = false;
    return this;
  }
}

/** What setImmediate gives. */
export class Immediate {
  $isActive = true;

  constructor(readonly $callback: () => void) {}

  hasRef(): boolean {
    return true;
  }
}

/** A binary heap by due time and order; cleared timers stay in it until they come up. */
const heap: Timer[] = [];
/** How many of them are still active and awaited: they keep the program running. */
let active = 0;
let started = 0;
/** The loop's clock, in whole milliseconds. */
let now = Math.floor(rt_now_ms());
let immediates: Immediate[] = [];

export function $updateClock(): void {
  now = Math.floor(rt_now_ms());
}

function isBefore(a: Timer, b: Timer): boolean {
  return a.$due < b.$due || (a.$due === b.$due && a.$order < b.$order);
}

function schedule(timer: Timer): void {
  timer.$due = now + timer.$delay;
  timer.$order = started;
  started++;
  let at = $filled(heap);
  $push(heap, timer);
  while (at > 0) {
    const parent = (at - 1) >> 1;
    const other = $load(heap, parent);
    if (!isBefore(timer, other)) break;
    $store(heap, at, other);
    at = parent;
  }
  $store(heap, at, timer);
}

/** Removes the first timer; there is one. */
function takeFirst(): Timer {
  const first = $load(heap, 0);
  const moved = $pop(heap);
  const count = $filled(heap);
  if (count === 0) return first;
  let at = 0;
  for (;;) {
    let child = 2 * at + 1;
    if (child >= count) break;
    if (child + 1 < count && isBefore($load(heap, child + 1), $load(heap, child))) child++;
    const other = $load(heap, child);
    if (!isBefore(other, moved)) break;
    $store(heap, at, other);
    at = child;
  }
  $store(heap, at, moved);
  return first;
}

function start(callback: () => void, milliseconds: number, repeats: boolean): Timer {
  // Node: anything that is not in 1..2^31-1 is 1, and fractions are cut off.
  const delay = milliseconds >= 1 && milliseconds <= 2147483647 ? Math.trunc(milliseconds) : 1;
  const timer = new Timer(callback, delay, repeats);
  active++;
  schedule(timer);
  return timer;
}

function stop(timer: Timer | undefined | null): void {
  if (timer === undefined || timer === null || !timer.$isActive) return;
  timer.$isActive = false;
  if (timer.$isAwaited) active--;
}

export function Global_setTimeout(callback: () => void, milliseconds: number = 1): Timer {
  return start(callback, milliseconds, false);
}

export function Global_setTimeout$3<T>(callback: (value: T) => void, milliseconds: number, value: T): Timer {
  return start(() => callback(value), milliseconds, false);
}

export function Global_setTimeout$4<T, U>(
  callback: (value: T, second: U) => void,
  milliseconds: number,
  value: T,
  second: U,
): Timer {
  return start(() => callback(value, second), milliseconds, false);
}

export function Global_setInterval$3<T>(callback: (value: T) => void, milliseconds: number, value: T): Timer {
  return start(() => callback(value), milliseconds, true);
}

export function Global_setInterval(callback: () => void, milliseconds: number = 1): Timer {
  return start(callback, milliseconds, true);
}

export function Global_clearTimeout(timer?: Timer | null): void {
  stop(timer);
}

export function Global_clearInterval(timer?: Timer | null): void {
  stop(timer);
}

export function Global_setImmediate(callback: () => void): Immediate {
  const immediate = new Immediate(callback);
  $push(immediates, immediate);
  return immediate;
}

export function Global_setImmediate$2<T>(callback: (value: T) => void, value: T): Immediate {
  return Global_setImmediate(() => callback(value));
}

export function Global_clearImmediate(immediate?: Immediate | null): void {
  if (immediate !== undefined && immediate !== null) immediate.$isActive = false;
}

/** Runs the timers that are due, each followed by its microtasks. */
export function $runTimers(): void {
  $updateClock();
  while ($filled(heap) > 0) {
    const timer = $load(heap, 0);
    // The clock stands still in this loop, so a timer that a callback starts is not due yet.
    if (timer.$isActive && timer.$due > now) return;
    takeFirst();
    if (!timer.$isActive) continue;
    if (!timer.$repeats) stop(timer);
    timer.$callback();
    if (timer.$repeats && timer.$isActive) schedule(timer);
    $drain();
  }
}

/** Runs the immediates that are queued now, each followed by its microtasks. */
export function $runImmediates(): void {
  if ($filled(immediates) === 0) return;
  const batch = immediates;
  immediates = [];
  for (let i = 0; i < $filled(batch); i++) {
    const immediate = $load(batch, i);
    if (!immediate.$isActive) continue;
    immediate.$callback();
    $drain();
  }
}

/** When the loop has to run again, in milliseconds of rt_now_ms: 0 = at once, Infinity = nothing is waiting. */
export function $nextDeadline(): number {
  for (let i = 0; i < $filled(immediates); i++) if ($load(immediates, i).$isActive) return 0;
  if (active === 0) return Infinity;
  while (!$load(heap, 0).$isActive) takeFirst();
  return $load(heap, 0).$due;
}
