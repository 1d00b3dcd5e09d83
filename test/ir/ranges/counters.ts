// SPDX-License-Identifier: MIT
// What only ever counts is an int64, up to where doubles count no further; what may grow faster is a double.
class Reader {
  position = 0; // int64: .position
  turns = 0; // int64: .turns
  total = 0; // double: .total
  scaled = 1; // double: .scaled

  constructor(private readonly text: string) {}

  // int64: next()
  next(size: 1 | 2 | 4 | 8): number {
    const at = this.position; // int64: at
    this.position = at + size;
    return at;
  }

  unit(): number {
    this.turns--;
    return this.text.charCodeAt(this.next(1)); // double: unit()
  }

  add(value: number): void {
    this.total += value | 0;
    this.scaled *= 2;
  }
}

let calls = 0; // int64: calls
function count(): number {
  return calls++; // int64: count()
}

const list = [0]; // elements are int32 or doubles
function mark(): void {
  list[0] = count();
  const read = list[0]; // double: read
  calls += read > 5 ? 1 : 2;
}

const reader = new Reader('text');
reader.add(reader.unit() + reader.next(8));
mark();
console.log(reader.position, reader.turns, reader.total, reader.scaled, calls, list);
