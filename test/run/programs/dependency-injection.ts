// SPDX-License-Identifier: MIT
// Services wired through interfaces and factories, with scopes, lazy singletons and a fake clock.
interface Clock {
  now(): number;
}
interface Logger {
  log(level: 'info' | 'warn', message: string): void;
  readonly lines: readonly string[];
}
interface Store<T> {
  get(key: string): T | undefined;
  put(key: string, value: T, ttl?: number): void;
}
class FakeClock implements Clock {
  constructor(private time = 0) {}
  now(): number {
    return this.time;
  }
  advance(by: number): void {
    this.time += by;
  }
}
class MemoryLogger implements Logger {
  private readonly entries: string[] = [];
  constructor(private readonly clock: Clock) {}
  log(level: 'info' | 'warn', message: string): void {
    this.entries.push(`[${String(this.clock.now()).padStart(4, '0')}] ${level.toUpperCase()} ${message}`);
  }
  get lines(): readonly string[] {
    return this.entries;
  }
}
class TtlStore<T> implements Store<T> {
  private readonly entries = new Map<string, { value: T; expires: number }>();
  constructor(private readonly clock: Clock, private readonly logger: Logger) {}
  get(key: string): T | undefined {
    const entry = this.entries.get(key);
    if (entry && entry.expires <= this.clock.now()) {
      this.entries.delete(key);
      this.logger.log('warn', `expired ${key}`);
      return undefined;
    }
    return entry?.value;
  }
  put(key: string, value: T, ttl = Infinity): void {
    this.entries.set(key, { value, expires: this.clock.now() + ttl });
  }
}
class Container {
  private readonly factories = new Map<string, () => unknown>();
  private readonly made = new Map<string, unknown>();
  register(name: string, factory: () => unknown): this {
    if (this.factories.has(name)) throw new Error(`${name} is registered already`);
    this.factories.set(name, factory);
    return this;
  }
  resolve(name: string): unknown {
    if (!this.made.has(name)) {
      const factory = this.factories.get(name);
      if (!factory) throw new Error(`nothing called ${name}; known: ${[...this.factories.keys()].join(', ')}`);
      this.made.set(name, factory());
    }
    return this.made.get(name);
  }
}
const clock = new FakeClock();
const container = new Container();
let created = 0;
container
  .register('logger', () => {
    created++;
    return new MemoryLogger(clock);
  })
  .register('answer', () => 42);
const logger = container.resolve('logger');
if (!(logger instanceof MemoryLogger)) throw new Error('wrong service');
console.log(container.resolve('logger') === logger, created, container.resolve('answer'));
const sessions: Store<{ user: string }> = new TtlStore(clock, logger);
const counters: Store<number> = new TtlStore<number>(clock, logger);
sessions.put('s1', { user: 'ann' }, 10);
counters.put('hits', 1);
for (let i = 0; i < 4; i++) {
  const session = sessions.get('s1');
  logger.log('info', session ? `hello ${session.user}` : 'who are you?');
  counters.put('hits', (counters.get('hits') ?? 0) + 1);
  clock.advance(4);
}
console.log(logger.lines.join('\n'), counters.get('hits'));
for (const attempt of [() => container.resolve('missing'), () => container.register('answer', () => 0)]) {
  try {
    attempt();
  } catch (e) {
    console.log(e instanceof Error ? e.message : e);
  }
}
