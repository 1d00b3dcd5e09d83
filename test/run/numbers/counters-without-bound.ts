// SPDX-License-Identifier: MIT
// Counters that nothing bounds, uint32 values and sums of them, in every kind of place; and what happens beyond 2^53.
class Counter {
  count = 0;
  bytes = 0;
  lowest = 0;
  constructor(
    public label: string,
    start: number,
  ) {
    this.count = start;
  }
  step(): number {
    return this.count++;
  }
  take(size: number): number {
    const at = this.bytes;
    this.bytes += size;
    return at;
  }
  down(): number {
    this.lowest--;
    return -this.lowest;
  }
}

const near = new Counter('near', Number.MAX_SAFE_INTEGER - 1);
for (let i = 0; i < 4; i++) console.log(near.step(), near.count, near.count % 2, near.count % 10, near.count | 0);
console.log(near.count === near.count + 1, near.count + 1 - near.count, near.count * 2, near.count / 2);
const far = new Counter('far', 2 ** 60);
console.log(far.step(), far.count, far.count > 2 ** 60, far.count >>> 0, far.count & 0xffff);
const small = new Counter('small', -1);
console.log(small.step(), Object.is(small.count, 0), small.step(), -small.count, 1 / (small.count - 1));
console.log(small.take(8), small.take(2), small.take(255), small.bytes, small.down(), small.down());
console.log(JSON.stringify([near, small]), { ...small }, Object.keys(far), Object.entries(small));
console.log(near, small);

// A step that a double of this size rounds away, and steps that it rounds up.
let steps = 2 ** 53;
let wide = 2 ** 54;
let under = -(2 ** 53);
for (let i = 0; i < 3; i++) {
  steps++;
  wide += 3;
  under -= 1;
  console.log(steps, wide, under, steps - 1, wide - steps, under + wide);
}

// uint32 values are counted, compared, divided, taken as indices and stored.
function hash(text: string): number {
  let h = 2166136261;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 16777619) >>> 0;
  return h;
}
const words = ['alpha', 'beta', 'gamma', ''];
const table: string[] = ['', '', '', '', '', '', ''];
for (const word of words) table[hash(word) % 7] = word;
console.log(words.map(hash), table, Math.max(...words.map(hash)), hash('x') / 2, hash('y') - hash('z'));
class Generator32 {
  state = 1;
  next(): number {
    this.state = (Math.imul(this.state, 1664525) + 1013904223) >>> 0;
    return this.state;
  }
}
const generator = new Generator32();
const seen = new Map<number, number>();
for (let i = 0; i < 50; i++) {
  const key = generator.next() >>> 28;
  seen.set(key, (seen.get(key) ?? 0) + 1);
}
console.log([...seen].map(([key, count]) => `${key}:${count}`).join(' '), generator.state, generator);

// As an index: in range, out of range, beyond 2^31.
const list = [10, 20, 30];
class Cursor {
  at = 0;
  get(): number | undefined {
    return list[this.at++];
  }
  set(value: number): string {
    try {
      list[this.at++] = value;
      return 'set';
    } catch (error) {
      return error instanceof RangeError ? 'out of range' : 'other';
    }
  }
}
const cursor = new Cursor();
console.log(cursor.get(), cursor.get(), cursor.get(), cursor.get(), cursor.at);
cursor.at = 3;
console.log(cursor.set(40), list);
cursor.at = -1;
console.log(cursor.get(), cursor.get());
cursor.at = 2 ** 32;
console.log(cursor.get(), cursor.at, 'text'[cursor.at], 'text'.charCodeAt(cursor.at), 'text'.slice(0, cursor.at));

// Functions, closures, generators and globals that hand them on.
let total = 0;
function counted(limit: number): number {
  if (total > limit) throw new Error(`more than ${limit}`);
  return ++total;
}
const tick = (() => {
  let ticks = 0;
  return () => ++ticks;
})();
function* naturals(): Generator<number> {
  let n = 0;
  for (;;) yield n++;
}
for (let i = 0; i < 5; i++) {
  try {
    console.log(counted(2), tick());
  } catch (error) {
    console.log(String(error), tick() === 4, tick() < 5);
  }
}
for (const n of naturals()) {
  if (n > 3) break;
  console.log(n, n === 2, Object.is(n, 2), [0, 2].includes(n), new Set([n]).has(n), n ? 'yes' : 'no');
}
switch (total) {
  case 3:
    console.log('three', `${total}`, total.toFixed(1), String(total), total.toString(2));
    break;
  default:
    console.log('other', total);
}
