// SPDX-License-Identifier: MIT
// A typed event emitter with once, off, wildcard listeners and errors in listeners.
interface Events {
  login: { user: string; at: number };
  logout: { user: string };
  tick: number;
}
type Listener<T> = (payload: T) => void;

class Emitter<E extends object> {
  private readonly listeners: { [K in keyof E]?: Set<Listener<E[K]>> } = {};
  private readonly any: ((name: keyof E) => void)[] = [];

  on<K extends keyof E>(name: K, listener: Listener<E[K]>): () => void {
    const set = this.listeners[name] ?? new Set<Listener<E[K]>>();
    this.listeners[name] = set;
    set.add(listener);
    return () => this.off(name, listener);
  }
  once<K extends keyof E>(name: K, listener: Listener<E[K]>): void {
    const off = this.on(name, (payload) => {
      off();
      listener(payload);
    });
  }
  off<K extends keyof E>(name: K, listener: Listener<E[K]>): void {
    this.listeners[name]?.delete(listener);
  }
  onAny(listener: (name: keyof E) => void): void {
    this.any.push(listener);
  }
  emit<K extends keyof E>(name: K, payload: E[K]): number {
    for (const listener of this.any) listener(name);
    let called = 0;
    for (const listener of this.listeners[name] ?? []) {
      try {
        listener(payload);
        called++;
      } catch (e) {
        console.log('listener failed:', (e as Error).message);
      }
    }
    return called;
  }
}

const emitter = new Emitter<Events>();
const seen: string[] = [];
emitter.onAny((name) => seen.push(String(name)));
const off = emitter.on('login', ({ user, at }) => console.log('login', user, at.toFixed(1)));
emitter.once('login', ({ user }) => console.log('first login was', user));
emitter.on('login', () => {
  throw new Error('broken listener');
});
emitter.on('tick', (n) => n % 2 === 0 && console.log('even tick', n));
console.log(emitter.emit('login', { user: 'ann', at: 1 }));
console.log(emitter.emit('login', { user: 'bob', at: 2.25 }));
off();
console.log(emitter.emit('login', { user: 'cy', at: 3 }));
for (let i = 0; i < 4; i++) emitter.emit('tick', i);
console.log(emitter.emit('logout', { user: 'ann' }), seen.join(' '));
