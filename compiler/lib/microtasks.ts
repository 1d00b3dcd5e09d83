// SPDX-License-Identifier: MIT
/** The queue of microtasks: promise reactions, continuations of async functions, queueMicrotask. */

/** Something to do when the current task is over. */
export abstract class $Job {
  abstract $run(): void;
}

/** Jobs from `head` on are still to run. */
const queue: $Job[] = [];
let head = 0;

/** Jobs for when the queue has run empty: reports of rejections that nobody has handled by then. */
const last: $Job[] = [];

export function $enqueue(job: $Job): void {
  $push(queue, job);
}

export function $enqueueLast(job: $Job): void {
  $push(last, job);
}

/** Consumed jobs are cut off when there are this many, so that an endless chain does not grow the queue. */
const CUT = 1024;

/** Runs what process.nextTick has queued, and says whether there was anything. */
let runTicks: (() => boolean) | undefined = undefined;

export function $setTicks(run: () => boolean): void {
  runTicks = run;
}

/** Runs ticks, and then microtasks, until there are none. */
export function $drain(): void {
  runTicks?.();
  $drainAfterModule();
}

/** The same where a module has just been evaluated, which is a microtask itself: the others of them come before ticks. */
export function $drainAfterModule(): void {
  do {
    do drainMicrotasks();
    while (runTicks?.() === true);
    if ($filled(last) > 0) $pop(last).$run();
  } while (head < $filled(queue) || $filled(last) > 0);
}

function drainMicrotasks(): void {
  while (head < $filled(queue)) {
    const job = $load(queue, head);
    // Consumed jobs stay in the array for a while; they must not keep alive what they worked on.
    rt_array_clear(queue, head);
    head++;
    if (head >= CUT && head * 2 >= $filled(queue)) cut();
    job.$run();
  }
  cut();
}

function cut(): void {
  const left = $filled(queue) - head;
  if (left > 0) $move(queue, 0, queue, head, left);
  $setLength(queue, left);
  head = 0;
}

class Callback extends $Job {
  constructor(private readonly callback: () => void) {
    super();
  }

  $run(): void {
    this.callback();
  }
}

export function Global_queueMicrotask(callback: () => void): void {
  $enqueue(new Callback(callback));
}
