// SPDX-License-Identifier: MIT
/**
 * Allocates of every kind for as many turns as its argument says, and keeps nothing: in a small heap it must go on
 * forever. With `leak` as a second argument it keeps what it makes, and must die.
 */
interface Node {
  readonly name: string;
  next: Node | undefined;
}

const kept: unknown[] = [];
const cache = new Map<string, number[]>();

function* letters(count: number): Generator<string> {
  for (let i = 0; i < count; i++) yield String.fromCharCode(97 + (i % 26));
}

function ring(size: number): Node {
  const first: Node = { name: 'first', next: undefined };
  let last = first;
  for (let i = 0; i < size; i++) last = last.next = { name: `node ${i}`, next: undefined };
  last.next = first;
  return first;
}

/** What it holds while it waits is of no use to anybody once it has gone on. */
async function later(value: string): Promise<number> {
  const room = new Uint8Array(20_000);
  room[0] = await Promise.resolve(value.length);
  return value.length + 1 + room[1];
}

async function turn(n: number): Promise<unknown> {
  const numbers = Array.from({ length: 50 + (n % 200) }, (_, i) => i * 1.5);
  const closures = numbers.slice(0, 20).map((number) => () => number + n);
  let text = '';
  for (const letter of letters(n % 300)) text += letter;
  cache.set(text.slice(0, 40), numbers);
  if (cache.size > 50) cache.delete([...cache.keys()][0]);
  const big = new Float64Array((n % 7) * 1000);
  big.fill(n);
  let caught = '';
  try {
    if (n % 3 === 0) throw new Error(`turn ${n}`);
  } catch (error) {
    caught = String(error);
  }
  const copy = JSON.parse(JSON.stringify({ numbers: numbers.filter((number) => number < 30), caught })) as {
    numbers: number[];
  };
  const length = await later(text);
  if (closures[0]() !== n || copy.numbers.length > 20 || length !== (n % 300) + 1) throw new Error('wrong');
  return [ring(40), closures, big, new Set(text), new Date(n), 2n ** BigInt(n % 400), text.split('a')];
}

async function main(turns: number, leak: boolean): Promise<void> {
  for (let n = 0; n < turns; n++) {
    const made = await turn(n);
    if (leak) kept.push(made);
  }
  console.log(`${turns} turns`);
}

void main(Number(process.argv[2]), process.argv[3] === 'leak');
