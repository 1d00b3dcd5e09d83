// SPDX-License-Identifier: MIT
// finally overrides return, throw, break and continue; and runs on every way out.
function returns(): string {
  try {
    return 'try';
  } finally {
    console.log('runs before the return');
  }
}
function overrides(): string {
  try {
    return 'try';
  } finally {
    return 'finally';
  }
}
function swallows(): string {
  try {
    throw new Error('lost');
  } finally {
    return 'swallowed';
  }
}
function replaces(): never {
  try {
    throw new Error('first');
  } finally {
    throw new Error('second');
  }
}
console.log(returns(), overrides(), swallows());
try {
  replaces();
} catch (e) {
  console.log((e as Error).message);
}
function value(): number {
  let x = 1;
  try {
    return x;
  } finally {
    x = 100;
  }
}
console.log(value());
const out: string[] = [];
outer: for (let i = 0; i < 4; i++) {
  try {
    if (i === 0) continue;
    if (i === 2) break outer;
    out.push(`body ${i}`);
  } finally {
    out.push(`finally ${i}`);
    if (i === 0) out.push('zero');
  }
}
console.log(out);
function loop(): string {
  for (const x of [1, 2, 3]) {
    try {
      if (x === 1) return 'returned';
    } finally {
      continue;
    }
  }
  return 'fell out';
}
console.log(loop());
function nested(): string[] {
  const log: string[] = [];
  const run = (): string => {
    try {
      try {
        log.push('a');
        return 'result';
      } finally {
        log.push('b');
      }
    } finally {
      log.push('c');
    }
  };
  log.push(run());
  return log;
}
console.log(nested());
let cleanup = 0;
function withCleanup<T>(f: () => T): T | undefined {
  try {
    return f();
  } catch {
    return undefined;
  } finally {
    cleanup++;
  }
}
console.log(withCleanup(() => 5), withCleanup<number>(() => { throw 1; }), cleanup);
label: {
  try {
    break label;
  } finally {
    console.log('leaving the block');
  }
}
let tries = 0;
while (true) {
  try {
    if (++tries < 3) throw new Error('again');
    break;
  } catch {
    continue;
  } finally {
    console.log('try', tries);
  }
}
