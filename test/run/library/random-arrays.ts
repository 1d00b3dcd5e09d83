// SPDX-License-Identifier: MIT
// Array methods with random arguments, on arrays of every representation.
let state = 12345;
function below(limit: number): number {
  state ^= state << 13;
  state ^= state >>> 17;
  state ^= state << 5;
  return (state >>> 0) % limit;
}
const indices = [0, 1, -1, 2, -3, 5, 100, -100, 1.7, NaN, Infinity, -Infinity];
const index = (): number => indices[below(indices.length)] ?? 0;

function exercise<T>(name: string, make: () => T): void {
  const log: string[] = [];
  const note = (value: unknown): void => void log.push(JSON.stringify(value) ?? 'undefined');
  for (let round = 0; round < 60; round++) {
    const self: T[] = [];
    const count = below(7);
    for (let i = 0; i < count; i++) self.push(make());
    const value = make();
    const a = index();
    const b = index();
    const c = index();
    switch (round % 20) {
      case 0:
        note(self.at(a) ?? null);
        break;
      case 1:
        note(self.concat([value, value], value));
        break;
      case 2:
        note(self.copyWithin(a, b, c));
        break;
      case 3:
        note(self.fill(value, a, b));
        break;
      case 4:
        note([self.includes(value), self.includes(value, a), self.indexOf(value, b), self.lastIndexOf(value)]);
        break;
      case 5:
        note(self.slice(a, b));
        note(self.slice(c));
        break;
      case 6:
        note(self.splice(a, b, value, value));
        break;
      case 7:
        note(self.splice(a));
        break;
      case 8:
        note([self.unshift(value, value), self.push(value, value), self.shift() ?? null, self.pop() ?? null]);
        break;
      case 9:
        note(self.toReversed());
        note(self.reverse());
        break;
      case 10:
        note(self.toSorted());
        note(self.sort());
        break;
      case 11:
        note(self.toSpliced(a, b, value));
        break;
      case 12:
        try {
          note(self.with(a, value));
        } catch (e) {
          note(`${e}`);
        }
        break;
      case 13:
        note([self.join(), self.join('-'), String(self)]);
        break;
      case 14:
        note([...self.entries()]);
        note([...self.keys()]);
        break;
      case 15:
        note(self.map((x, i) => [x, i]));
        note(self.flatMap((x, i) => (i % 2 === 0 ? [x, x] : [])));
        break;
      case 16:
        note(self.filter((x) => x !== value));
        note([self.find((x) => x === value) ?? null, self.findIndex((x) => x === value), self.findLastIndex((x) => x === value)]);
        break;
      case 17:
        note([self.some((x) => x === value), self.every((x) => x !== value)]);
        break;
      case 18:
        note(self.reduce((text, x, i) => `${text}${i}${x}`, ''));
        note(self.reduceRight((text, x) => `${text}${x}`, ''));
        break;
      default:
        note(Array.from(self, (x, i) => `${i}${x}`));
        note([...self, ...self].length);
    }
    note(self);
  }
  console.log(name, log.join(' '));
}

exercise('integers', () => below(5));
exercise('doubles', () => below(5) / 2);
exercise('strings', () => 'abc'.charAt(below(3)));
exercise('booleans', () => below(2) === 0);
exercise<number | string>('mixed', () => (below(2) === 0 ? below(3) : 'x'));
exercise<number | undefined>('with undefined', () => (below(3) === 0 ? undefined : below(3)));
exercise<string | null>('with null', () => (below(3) === 0 ? null : 'yz'.charAt(below(2))));
const shared = [{ id: 1 }, { id: 2 }, { id: 3 }];
exercise('objects', () => shared[below(3)]!);
