// SPDX-License-Identifier: MIT
// An event bus with a mapped type of listeners, once, and listeners that fail.
type Listener<T> = (payload: T) => void | Promise<void>;
interface Events {
  login: { user: string; at: number };
  logout: { user: string };
  error: Error;
}
class Emitter<E extends { [K in keyof E]: unknown }> {
  private listeners: { [K in keyof E]?: Set<Listener<E[K]>> } = {};
  on<K extends keyof E>(name: K, listener: Listener<E[K]>): () => void {
    const set = (this.listeners[name] ??= new Set());
    set.add(listener);
    return () => {
      set.delete(listener);
    };
  }
  once<K extends keyof E>(name: K, listener: Listener<E[K]>): void {
    const off = this.on(name, (payload) => {
      off();
      return listener(payload);
    });
  }
  emit<K extends keyof E>(name: K, payload: E[K]): boolean {
    const set = this.listeners[name];
    if (!set || set.size === 0) return false;
    for (const l of [...set]) void l(payload);
    return true;
  }
  async emitAsync<K extends keyof E>(name: K, payload: E[K]): Promise<number> {
    const set = this.listeners[name];
    const results = await Promise.allSettled([...(set ?? [])].map(async (l) => l(payload)));
    return results.filter((r) => r.status === 'rejected').length;
  }
  count(name: keyof E): number {
    return this.listeners[name]?.size ?? 0;
  }
}
async function main(): Promise<void> {
  const bus = new Emitter<Events>();
  const off = bus.on('login', ({ user, at }) => console.log('login', user, at));
  bus.once('login', (e) => console.log('first login', e.user));
  console.log(bus.emit('login', { user: 'ann', at: 1 }), bus.count('login'));
  console.log(bus.emit('login', { user: 'bob', at: 2 }), bus.count('login'));
  off();
  console.log(bus.emit('login', { user: 'eve', at: 3 }));
  bus.on('error', async (e) => {
    await Promise.resolve();
    throw new TypeError('listener: ' + e.message);
  });
  bus.on('error', (e) => console.log(e.message));
  console.log('failed', await bus.emitAsync('error', new RangeError('bad')));
}
main().then(() => console.log('done'));
