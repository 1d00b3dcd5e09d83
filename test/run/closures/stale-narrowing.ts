// SPDX-License-Identifier: MIT
// Values that change between the test and the use, where the checker allows it.
interface Holder {
  value: string | null;
}
const holder: Holder = { value: 'set' };
function reset(): void {
  holder.value = null;
}
function length(h: Holder): number {
  if (h.value === null) return -1;
  const value = h.value;
  reset();
  return value.length;
}
console.log(length(holder), holder.value);
let counter: number | undefined = 5;
const clear = (): void => {
  counter = undefined;
};
if (counter !== undefined) {
  console.log(counter + 1);
  clear();
}
const current = (): number | undefined => counter;
console.log(current());
const list: (number | null)[] = [1, null, 3];
let sum = 0;
for (const item of list) {
  if (item === null) continue;
  sum += item;
}
console.log(sum);
class Connection {
  private socket: { send(text: string): string } | undefined;
  open(): this {
    this.socket = { send: (text) => `sent ${text}` };
    return this;
  }
  close(): void {
    this.socket = undefined;
  }
  send(text: string): string {
    if (this.socket === undefined) return 'closed';
    const result = this.socket.send(text);
    if (text === 'quit') this.close();
    return result;
  }
}
const connection = new Connection();
console.log(connection.send('early'), connection.open().send('a'), connection.send('quit'), connection.send('late'));
