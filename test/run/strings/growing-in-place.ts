// SPDX-License-Identifier: MIT
// A string that += makes longer, and whoever has an earlier value of the variable.

function letters(count: number): string {
  let text = '';
  for (let i = 0; i < count; i++) text += String.fromCharCode(97 + (i % 26));
  return text;
}

// What was read before an append does not change.
function prefixes(count: number): string[] {
  const all: string[] = [];
  let text = '';
  for (let i = 0; i < count; i++) {
    text += i % 10;
    all.push(text);
    if (i % 3 === 0) text += '.';
  }
  return all;
}

// The variable inside its own right side.
function doubled(rounds: number): string {
  let text = 'ab';
  for (let i = 0; i < rounds; i++) {
    text += text;
    text += `<${text.length}>`;
    text = text + i + text.slice(0, 2);
  }
  return text;
}

function nested(): string {
  let text = 'x';
  for (let i = 0; i < 4; i++) {
    text += (text += `${i}`) + '|';
    text += ((text = 'new'), text + '!');
  }
  return text;
}

// Two variables that exchange their strings.
function exchanged(): string {
  let left = 'l';
  let right = 'r';
  for (let i = 0; i < 40; i++) {
    left += i;
    right += '-';
    const kept = left;
    left = right;
    right = kept;
    if (i % 7 === 0) left += right.length;
  }
  return `${left} ${right}`;
}

// Units beyond one byte, at first and later, and back.
function wide(): string[] {
  const kept: string[] = [];
  for (const start of ['', 'a', 'ä', 'ж', 'a long text of more than twenty-four units']) {
    let text = start;
    for (let i = 0; i < 30; i++) {
      text += i === 12 ? 'ж' : i === 20 ? '😀' : 'é';
      if (i % 11 === 5) kept.push(text);
    }
    kept.push(text);
  }
  return kept;
}

// As keys: a hash is of one value only.
function counted(): Map<string, number> {
  const counts = new Map<string, number>();
  for (let i = 0; i < 6; i++) {
    let key = '';
    for (let k = 0; k <= i % 3; k++) {
      key += 'k';
      counts.set(key, (counts.get(key) ?? 0) + 1);
      key += k;
    }
    counts.set(key, -i);
  }
  return counts;
}

function thrown(): string {
  let text = '';
  const fail = (i: number): string => {
    if (i % 3 === 2) throw new Error(`at ${i}`);
    return `${i};`;
  };
  for (let i = 0; i < 9; i++) {
    try {
      text += fail(i);
    } catch (error) {
      text += error instanceof Error ? `(${error.message})` : '';
    }
  }
  return text;
}

function* steps(): Generator<string, string, string> {
  let text = '';
  for (let i = 0; i < 5; i++) {
    text += yield text;
    text += i;
  }
  return text;
}

function captured(): string {
  let text = '';
  const add = (more: string): number => (text += more).length;
  for (let i = 0; i < 5; i++) {
    text += i;
    text += add('+');
  }
  return text;
}

class Named {
  constructor(private readonly name: string) {}

  toString(): string {
    return this.name;
  }
}

function mixed(values: readonly (string | number | boolean | null | undefined | Named)[]): string {
  let text = '';
  for (const value of values) text += `${value}${text.length}` + value;
  for (let i = 0; text.length < 80; i++) text += i / 4;
  return text;
}

console.log(letters(5), letters(24), letters(25), letters(100));
console.log(prefixes(45).join(' '));
console.log(doubled(5));
console.log(nested());
console.log(exchanged());
console.log(wide().map((text) => `${text.length} ${text}`));
console.log(counted());
console.log(thrown());
const walk = steps();
for (let given = 'first', i = 0; i < 6; i++) {
  const { done, value } = walk.next(given);
  given = value + '/';
  console.log(done, value);
}
console.log(captured());
console.log(mixed(['a', 1.5, true, null, undefined, new Named('object'), 'ü', 'ш', '']));

// Many of each length are alive at once, and none runs into another.
const words: string[] = [];
for (let round = 0; round < 2000; round++) {
  let word = '';
  for (let i = 0; i < round % 60; i++) word += (i + round) % 10;
  words.push(word);
}
console.log(words.every((word, round) => [...word].every((digit, i) => digit === String((i + round) % 10))));

// Parts that are added together first.
function parts(count: number): string {
  const named = new Named('n');
  let text = '';
  for (let i = 0; i < count; i++) {
    text += String(i) + ':' + i / 2 + (i % 3 === 0);
    text += `${i}${named}` + `<${text.length}>`;
    text += text.slice(-2) + (text += 'mid') + 'end';
    if (i === 7) text += 'ж' + i + 'ы';
    text = text + ('[' + i + ']') + `${null}${undefined}`;
  }
  return text;
}
console.log(parts(12));
