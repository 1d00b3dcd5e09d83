// SPDX-License-Identifier: MIT
// Fallthrough, default in the middle, strings, expressions as cases, nested switches, scopes.
function days(month: number, leap = false): number {
  switch (month) {
    case 2:
      return leap ? 29 : 28;
    case 4:
    case 6:
    case 9:
    case 11:
      return 30;
    default:
      return 31;
  }
}
console.log([1, 2, 4, 11, 99].map((m) => days(m)));
function middle(x: string): string {
  let out = '';
  switch (x) {
    case 'a':
      out += 'A';
    default:
      out += 'D';
    case 'b':
      out += 'B';
      break;
    case 'c':
      out += 'C';
  }
  return out;
}
console.log(['a', 'b', 'c', 'zzz', ''].map(middle));
const calls: string[] = [];
const probe = (label: string, value: number): number => {
  calls.push(label);
  return value;
};
switch (probe('subject', 2)) {
  case probe('one', 1):
    calls.push('body 1');
  case probe('two', 2):
    calls.push('body 2');
  case probe('three', 3):
    calls.push('body 3');
    break;
  default:
    calls.push('default');
}
console.log(calls.join(', '));
const range = (n: number): string => {
  switch (true) {
    case n < 0:
      return 'negative';
    case n === 0:
      return 'zero';
    case n < 10:
      return 'small';
  }
  return 'large';
};
console.log([-5, 0, 5, 50].map(range));
for (const x of [0, 1, -0, NaN, 1.5]) {
  switch (x) {
    case 0:
      console.log('zero');
      continue;
    case 1.5:
      console.log('one and a half');
      break;
    case 1: {
      const scoped = 'block';
      console.log(scoped);
      break;
    }
    default:
      console.log('other');
  }
  console.log('after', x);
}
function nested(a: string, b: number): string {
  switch (a) {
    case 'x':
      switch (b) {
        case 1:
          return 'x1';
        default:
          break;
      }
      return 'x?';
    case 'y':
      for (let i = 0; ; i++) {
        if (i > b) break;
        if (i === 3) return 'y3';
      }
  }
  return 'end';
}
console.log(nested('x', 1), nested('x', 2), nested('y', 5), nested('y', 1), nested('z', 0));
switch (1 as number) {
}
let state: 'idle' | 'run' | 'done' = 'idle';
const trail: string[] = [];
for (let i = 0; i < 5; i++) {
  trail.push(state);
  switch (state) {
    case 'idle':
      state = 'run';
      break;
    case 'run':
      state = i > 2 ? 'done' : 'run';
      break;
    case 'done':
      break;
  }
}
console.log(trail);
