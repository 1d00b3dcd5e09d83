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

type Reply = { readonly value: number } | { readonly reason: string; code?: number };

function hasValue(reply: Reply): boolean {
  return 'value' in reply;
}

function hasCode(reply: Reply): boolean {
  return 'code' in reply;
}

function* counting(limit: number): Generator<number> {
  for (let i = 0; i < limit; i++) {
    const square = i * i;
    const cube = square * i;
    yield cube;
  }
}

console.log(withFinally(1), withFinally(3), onNumber(7), onString('one'), counting(3).next());
const late: { readonly reason: string; code?: number } = { reason: 'late' };
const replies: Reply[] = [{ value: 1 }, { reason: 'none' }, late];
late.code = 5;
console.log(replies.map(hasValue), replies.map(hasCode));
