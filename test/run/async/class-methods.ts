// SPDX-License-Identifier: MIT
// Async methods, this, inheritance, static async, async arrows in fields, semaphores and retries.
class Lock {
  #queue: (() => void)[] = [];
  #held = false;
  async acquire(): Promise<() => void> {
    while (this.#held) await new Promise<void>((resolve) => this.#queue.push(resolve));
    this.#held = true;
    return () => {
      this.#held = false;
      this.#queue.shift()?.();
    };
  }
  async run<T>(f: () => Promise<T>): Promise<T> {
    const release = await this.acquire();
    try {
      return await f();
    } finally {
      release();
    }
  }
}
class Service {
  protected calls = 0;
  constructor(readonly name: string) {}
  async fetch(id: number): Promise<string> {
    this.calls++;
    await null;
    return `${this.name}#${id}`;
  }
  lazy = async (): Promise<number> => this.calls;
  static async create(name: string): Promise<Service> {
    return new Service(await Promise.resolve(name));
  }
}
class Flaky extends Service {
  override async fetch(id: number): Promise<string> {
    if (this.calls < 2) {
      this.calls++;
      throw new Error(`attempt ${this.calls} failed`);
    }
    return `flaky ${await super.fetch(id)}`;
  }
}
async function retry<T>(f: () => Promise<T>, times: number): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await f();
    } catch (e) {
      console.log((e as Error).message);
      if (attempt >= times) throw e;
    }
  }
}
async function main(): Promise<void> {
  const service = await Service.create('svc');
  console.log(await service.fetch(1), await service.lazy());
  const flaky = new Flaky('f');
  console.log(await retry(() => flaky.fetch(7), 5));
  await retry(() => new Flaky('g').fetch(1), 2).catch(() => console.log('gave up'));
  const lock = new Lock();
  const log: string[] = [];
  await Promise.all(
    ['a', 'b', 'c'].map((name) =>
      lock.run(async () => {
        log.push(`${name} in`);
        await new Promise<void>((resolve) => setTimeout(resolve, 1));
        log.push(`${name} out`);
      }),
    ),
  );
  console.log(log.join(', '));
}
void main();
