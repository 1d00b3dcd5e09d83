// SPDX-License-Identifier: MIT
// Strings that are made longer: by one variable alone, or where others have the string as well.

function alone(count: number): string {
  let text = '';
  for (let i = 0; i < count; i++) text += 'a';
  return text;
}

function lengths(count: number): number {
  let text = '';
  while (text.length < count) text += 'ab';
  return text.length;
}

function once(start: string): string {
  let text = start;
  text += '!';
  return text;
}

function inClosure(count: number): () => string {
  let text = '';
  for (let i = 0; i < count; i++) text += 'a';
  return () => (text += 'b');
}

function elsewhere(count: number): string {
  let text = '';
  let other = '';
  for (let i = 0; i < count; i++) {
    other = text + 'a';
    text = other;
  }
  return text;
}

console.log(alone(3), lengths(3), once('a'), inClosure(2)(), elsewhere(3));
