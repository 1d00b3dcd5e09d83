// SPDX-License-Identifier: MIT
// Targets, keys and operands of compound assignments are evaluated once, left to right.
const log: string[] = [];
const mark = <T>(label: string, value: T): T => {
  log.push(label);
  return value;
};
const flush = (): void => {
  console.log(log.join(' '));
  log.length = 0;
};
const object = { a: 1, list: [10, 20, 30] };
mark('object', object).a += mark('value', 5);
flush();
mark('object', object).list[mark('index', 1)] *= mark('value', 2);
flush();
mark('object', object).list[mark('index', 0)]++;
flush();
console.log(object);
let x = 1;
x += (x = 10) + x;
console.log(x);
x = 5;
const r = x + (x = 20) + x++ + x;
console.log(r, x);
const list = [0, 0, 0];
let i = 0;
list[i] = i = 2;
console.log(list, i);
i = 0;
list[i++] = list[i++] = i++;
console.log(list, i);
let chained: { next?: { v: number }; v: number } = { v: 1 };
const original = chained;
chained.next = chained = { v: 2 };
console.log(original, chained);
class Tracker {
  #value = 0;
  get value(): number {
    log.push('get');
    return this.#value;
  }
  set value(v: number) {
    log.push(`set ${v}`);
    this.#value = v;
  }
}
const tracker = new Tracker();
tracker.value += 2;
tracker.value++;
const result = (tracker.value = 50);
tracker.value ||= 1;
tracker.value &&= 7;
flush();
console.log(result, ++tracker.value);
flush();
const record: Record<string, number> = { k: 1 };
record[mark('key', 'k')] -= mark('operand', 3);
record[mark('new', 'n')] ??= mark('init', 9);
record[mark('old', 'n')] ??= mark('never', 0);
flush();
console.log(record);
const a = [1, 2, 3];
const f = (): number[] => mark('f', a);
f()[f().length - 1] += f()[0];
flush();
console.log(a);
