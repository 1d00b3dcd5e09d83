// SPDX-License-Identifier: MIT
// Producers and consumers over a bounded async channel.
class Channel<T> {
  private buffer: T[] = [];
  private readers: ((value: T | undefined) => void)[] = [];
  private writers: (() => void)[] = [];
  private closed = false;
  constructor(private readonly capacity: number) {}
  async send(value: T): Promise<void> {
    if (this.closed) throw new Error('send on closed channel');
    const reader = this.readers.shift();
    if (reader) return reader(value);
    while (this.buffer.length >= this.capacity) await new Promise<void>((resolve) => this.writers.push(resolve));
    this.buffer.push(value);
  }
  async receive(): Promise<T | undefined> {
    if (this.buffer.length > 0) {
      const value = this.buffer.shift();
      this.writers.shift()?.();
      return value;
    }
    if (this.closed) return undefined;
    return new Promise((resolve) => this.readers.push(resolve));
  }
  close(): void {
    this.closed = true;
    this.readers.splice(0).forEach((reader) => reader(undefined));
  }
  async *[Symbol.asyncIterator](): AsyncGenerator<T> {
    for (let value = await this.receive(); value !== undefined; value = await this.receive()) yield value;
  }
}
const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
async function produce(channel: Channel<number>, count: number): Promise<void> {
  for (let i = 0; i < count; i++) {
    await channel.send(i * i);
    if (i % 3 === 0) await sleep(1);
  }
  channel.close();
}
async function consume(name: string, channel: Channel<number>): Promise<number> {
  let sum = 0;
  for await (const value of channel) {
    sum += value;
    await null;
  }
  console.log(name, 'finished');
  return sum;
}
async function main(): Promise<void> {
  const channel = new Channel<number>(2);
  const [a, b] = await Promise.all([consume('one', channel), consume('two', channel), produce(channel, 20)]);
  console.log(a + b);
  await channel.send(1).catch((e: Error) => console.log(e.message));
  const words = new Channel<string>(1);
  void (async () => {
    for (const word of 'the end of the line'.split(' ')) await words.send(word);
    words.close();
  })();
  const received: string[] = [];
  for await (const word of words) received.push(word);
  console.log(received.join('-'));
}
void main();
