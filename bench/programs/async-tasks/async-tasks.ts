// SPDX-License-Identifier: MIT
/** Producers and consumers over an asynchronous queue: await in loops, promises resolved by hand, Promise.all. */

class Queue {
  private readonly items: number[] = [];
  private readonly waiting: ((item: number) => void)[] = [];

  put(item: number): void {
    const waiter = this.waiting.shift();
    if (waiter) waiter(item);
    else this.items.push(item);
  }

  take(): Promise<number> {
    const item = this.items.shift();
    if (item !== undefined) return Promise.resolve(item);
    return new Promise((resolve) => this.waiting.push(resolve));
  }
}

async function transform(value: number): Promise<number> {
  if (value % 5 === 0) return value * 2;
  return (await half(value)) + 1;
}

async function half(value: number): Promise<number> {
  return value >> 1;
}

async function produce(queue: Queue, first: number, count: number): Promise<number> {
  for (let i = 0; i < count; i++) {
    queue.put(await transform(first + i));
  }
  return count;
}

async function consume(queue: Queue, count: number): Promise<number> {
  let sum = 0;
  for (let i = 0; i < count; i++) {
    sum = (sum * 3 + (await queue.take())) % 1_000_003;
  }
  return sum;
}

export async function work(): Promise<number> {
  let checksum = 0;
  for (let round = 0; round < 30; round++) {
    const queue = new Queue();
    const consumers = [0, 1, 2].map(() => consume(queue, 16_000));
    const produced = await Promise.all([0, 1, 2, 3].map((i) => produce(queue, i * 1000 + round, 12_000)));
    const sums = await Promise.all(consumers);
    checksum = [...produced, ...sums].reduce((sum, value) => (sum * 31 + value) % 1_000_003, checksum);
  }
  return checksum;
}
