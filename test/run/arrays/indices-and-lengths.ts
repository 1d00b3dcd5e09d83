// SPDX-License-Identifier: MIT
// Indices that a comparison with a length bounds, and everything that may happen between the comparison and the access.
const out: unknown[] = [];
const log = (...values: unknown[]): void => void out.push(values.join(' '));

// Another array or string stands there when the element is read.
function shrinking(text: string): void {
  for (let i = 0; i < text.length; i++) {
    log(i, text[i], text.charCodeAt(i));
    text = text.slice(1);
    log(text[i], text.charCodeAt(i), text.charAt(i), text.codePointAt(i));
  }
}
shrinking('abcdefg');

class Holder {
  text = 'hello';
  list = [1, 2, 3, 4, 5];
  at = 0;
  cut(): void {
    this.text = this.text.slice(0, 2);
    this.list = this.list.slice(0, 2);
  }
  get last(): number {
    this.list.pop();
    return 0;
  }
  direct(other: Holder): void {
    while (this.at < this.text.length) {
      log(this.text.charCodeAt(this.at), this.list.length > this.at ? this.list[this.at] : 'none');
      if (this.at === 2) other.text = 'x';
      log(this.text.charCodeAt(this.at), this.text[this.at]);
      this.at++;
    }
  }
  indirect(): void {
    for (this.at = 0; this.at < this.text.length; this.at++) {
      if (this.at === 3) this.cut();
      log(this.text.charCodeAt(this.at));
    }
  }
  through(): void {
    for (let i = 0; i < this.list.length; i++) {
      const before = this.list[i];
      const zero = this.last;
      log(before, zero, i < this.list.length ? this.list[i] : 'gone');
    }
  }
}
const one = new Holder();
const two = new Holder();
one.direct(two);
two.direct(two);
new Holder().indirect();
new Holder().through();

// The same array under another name, shrunk by itself, by a callee, by a callback, between the parts of an expression.
function aliased(a: number[], b: number[]): void {
  for (let i = 0; i < a.length; i++) {
    b.pop();
    log(i < a.length ? a[i] : 'gone', a.length);
  }
}
const shared = [1, 2, 3, 4];
aliased(shared, shared);
aliased([1, 2, 3], [1]);

const drop = (list: number[]): number => list.pop() ?? -1;
function called(list: number[]): void {
  let i = 0;
  while (i < list.length) {
    const dropped = drop(list);
    let found = 'past the end';
    if (i < list.length) found = String(list[i]);
    log(dropped, found);
    i++;
  }
}
called([5, 6, 7, 8]);

function between(list: number[]): string {
  let text = '';
  for (let i = 0; i < list.length; i++) {
    text += list[i] + drop(list) + (list[i] ?? 100);
    text += ';';
  }
  return text;
}
log(between([1, 2, 3, 4, 5]));

function closing(list: number[]): void {
  const shorten = (): void => {
    list.length = 1;
  };
  for (let i = 0; i < list.length; i++) {
    if (i === 1) shorten();
    log(i, list.length, i < list.length ? list[i] : 'none');
  }
}
closing([9, 8, 7]);

function* reading(list: number[]): Generator<number | string> {
  for (let i = 0; i < list.length; i++) {
    yield i;
    yield i < list.length ? (list[i] ?? 'hole') : 'gone';
  }
}
const source = [1, 2, 3];
for (const value of reading(source)) {
  log(value);
  if (value === 1) source.length = 1;
}

// Holes count in the length, but there is nothing in them.
const holes = new Array<number | undefined>(4);
holes[0] = 1;
for (let i = 0; i < holes.length; i++) log(i, holes[i], holes.length);

// Forwards, backwards, from both sides, in steps, with offsets, masked and by remainder.
function sums(list: readonly number[], text: string): void {
  let [forward, backward, both, steps, pairs, masked, rest, units] = [0, 0, 0, 0, 0, 0, 0, 0];
  const n = list.length;
  for (let i = 0; i < n; i++) forward = forward * 3 + list[i];
  for (let i = n - 1; i >= 0; i--) backward = backward * 3 + list[i];
  for (let i = 0, j = list.length - 1; i < j; i++, j--) both += list[i] * list[j];
  for (let i = 0; i < list.length; i += 2) steps += list[i];
  for (let i = 1; i <= list.length; i++) pairs += list[i - 1] * (i < list.length ? list[i] : 1);
  for (let i = 0; i + 1 < text.length; i++) units += text.charCodeAt(i) * text.charCodeAt(i + 1);
  const mask = list.length - 1;
  for (let i = 0; i < 20 && n > 0; i++) {
    masked = masked * 2 + list[(i * 7) & mask];
    rest = (rest * 2 + list[(i * 5) % list.length]) % 1000;
  }
  log(forward, backward, both, steps, pairs, masked, rest, units);
}
sums([1, 2, 3, 4, 5, 6, 7, 8], 'lengths');
sums([3], 'x');
sums([], '');

// Indices that are none.
const odd = [10, 20, 30];
for (const index of [-0, 0.5, NaN, Infinity, -1, 2 ** 31, 2 ** 32]) {
  if (index < odd.length) log(index, 'abc'.charCodeAt(index), 'abc'.charAt(index), 'abc'.at(index));
}
function fraction(list: number[], limit: number): string {
  let text = '';
  for (let i = 0; i < limit && i < list.length; i += 0.5) text += Number.isInteger(i) ? list[i] : '-';
  return text;
}
log(fraction(odd, 3));

// Typed arrays: what is stored outside is lost, what is read there is undefined.
const bytes = new Uint8Array(4);
for (let i = 0; i <= bytes.length; i++) {
  bytes[i] = 250 + i * 2;
  log(i, bytes[i]);
}
for (let i = 0; i < bytes.length; i++) bytes[i] += bytes[bytes.length - 1 - i];
log([...bytes]);

// After an access that did not throw, the same index is good for as long as nothing changes.
function swap(list: string[], i: number, j: number): void {
  const kept = list[i];
  list[i] = list[j];
  list[j] = kept;
}
const names = ['a', 'b', 'c'];
swap(names, 0, 2);
log(names);

// Jumps out of a loop and through finally.
function searching(text: string, unit: string): number {
  let at = 0;
  search: for (;;) {
    try {
      for (at = 0; at < text.length; at++) if (text[at] === unit) break search;
      return -1;
    } finally {
      text = text.slice(at > 1 ? 1 : 0);
    }
  }
  log(text, text[at], text.charCodeAt(at));
  return at;
}
log(searching('needle', 'l'), searching('needle', 'x'), searching('needle', 'e'));
for (const line of out) console.log(line);
