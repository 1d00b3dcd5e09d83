// SPDX-License-Identifier: MIT
function withFinally(n: number): number {
  let log = 0;
  try {
    if (n === 1) return 10;
    if (n === 2) throw new Error('two');
    log += 1;
  } finally {
    log += 777;
  }
  return log;
}

function onNumber(n: number): string {
  switch (n) {
    case 0:
    case 1:
      return 'low';
    case 7:
      break;
    default:
      return 'other';
  }
  return 'seven';
}

function onString(word: string): number {
  switch (word) {
    case 'one':
      return 1;
    default:
      return 0;
  }
}

function* counting(limit: number): Generator<number> {
  for (let i = 0; i < limit; i++) {
    const square = i * i;
    const cube = square * i;
    yield cube;
  }
}

console.log(withFinally(1), withFinally(3), onNumber(7), onString('one'), [...counting(3)]);
