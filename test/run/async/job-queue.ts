// SPDX-License-Identifier: MIT
// A queue of asynchronous jobs: limited concurrency, retries with growing delays, time-outs, events.
type Job<T> = (attempt: number) => Promise<T>;
type Outcome<T> = { status: 'done'; value: T; attempts: number } | { status: 'failed'; reason: string; attempts: number };

const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

class TimeoutError extends Error {
  constructor(readonly ms: number) {
    super(`took longer than ${ms} ms`);
  }
}

async function withTimeout<T>(promise: Promise<T>, ms: number): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const timeout = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new TimeoutError(ms)), ms);
  });
  try {
    return await Promise.race([promise, timeout]);
  } finally {
    clearTimeout(timer);
  }
}

class JobQueue {
  private running = 0;
  private readonly waiting: (() => void)[] = [];
  readonly log: string[] = [];
  constructor(
    private readonly limit: number,
    private readonly retries = 2,
  ) {}

  async add<T>(name: string, job: Job<T>, ms = 50): Promise<Outcome<T>> {
    if (this.running >= this.limit) await new Promise<void>((resolve) => this.waiting.push(resolve));
    this.running++;
    this.log.push(`start ${name} (${this.running})`);
    try {
      for (let attempt = 1; ; attempt++) {
        try {
          const value = await withTimeout(job(attempt), ms);
          this.log.push(`done ${name}`);
          return { status: 'done', value, attempts: attempt };
        } catch (error) {
          const reason = error instanceof Error ? `${error.constructor.name}: ${error.message}` : String(error);
          this.log.push(`fail ${name} #${attempt}`);
          if (attempt > this.retries) return { status: 'failed', reason, attempts: attempt };
          await sleep(attempt * 2);
        }
      }
    } finally {
      this.running--;
      this.waiting.shift()?.();
    }
  }
}

async function main(): Promise<void> {
  const queue = new JobQueue(2);
  const results = await Promise.all([
    queue.add('quick', async () => 1),
    queue.add('flaky', async (attempt) => {
      await sleep(1);
      if (attempt < 3) throw new RangeError(`attempt ${attempt}`);
      return 'third time lucky';
    }),
    queue.add('broken', () => Promise.reject(new Error('always'))),
    queue.add('text', () => Promise.reject('a plain string')),
    queue.add('slow', () => sleep(200).then(() => 'never'), 5),
  ]);
  for (const result of results) console.log(result);
  console.log(queue.log.filter((entry) => entry.startsWith('start')).length, queue.log.slice(0, 3));
  const settled = await Promise.allSettled([withTimeout(sleep(1), 100), withTimeout(sleep(100), 1), Promise.resolve([1])]);
  console.log(settled.map((s) => (s.status === 'fulfilled' ? s.value : (s.reason as Error).message)));
  console.log(await Promise.any([sleep(5).then(() => 'slower'), sleep(1).then(() => 'faster'), Promise.reject(new Error('x'))]));
  try {
    await Promise.any([Promise.reject(new Error('a')), Promise.reject(new Error('b'))]);
  } catch (error) {
    if (error instanceof AggregateError) console.log(error.message, error.errors.map((e) => (e as Error).message));
  }
}
void main().then(() => console.log('end'));
