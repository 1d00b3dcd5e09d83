// SPDX-License-Identifier: MIT
// An emitter whose listeners are plain functions by event name.
type Handler = (data: string) => void;
class Emitter {
  private handlers: { [event: string]: Handler[] } = {};
  on(event: string, handler: Handler): this {
    if (!(event in this.handlers)) this.handlers[event] = [];
    this.handlers[event].push(handler);
    return this;
  }
  off(event: string, handler: Handler): void {
    const list = this.handlers[event];
    if (list === undefined) return;
    this.handlers[event] = list.filter((h) => h !== handler);
  }
  emit(event: string, data: string): boolean {
    const list = this.handlers[event] ?? [];
    list.forEach((handler) => handler(data));
    return list.length > 0;
  }
}
const e = new Emitter();
const log = (data: string): void => console.log('log:', data);
let total = 0;
e.on('data', log).on('data', (d) => (total += d.length)).on('end', () => console.log('end', total));
console.log(e.emit('data', 'hello'), e.emit('data', 'world!'), e.emit('missing', ''), e.emit('end', ''));
e.off('data', log);
e.off('nothing', log);
e.emit('data', 'silent');
e.emit('end', '');
