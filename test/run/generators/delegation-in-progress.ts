// SPDX-License-Identifier: MIT
// yield* over generators that have begun, ended, or are held by others, and what is passed through several of them.
function* inner(name: string): Generator<string, number | undefined, string | undefined> {
  let steps = 0;
  try {
    for (;;) {
      const sent: string | undefined = yield `${name} ${steps}`;
      steps++;
      if (sent === 'end') return steps;
      if (sent === 'fail') throw new Error(`${name} failed`);
    }
  } catch (error) {
    yield `${name} caught ${String(error)}`;
    throw error;
  } finally {
    console.log(`${name} is left after ${steps}`);
  }
}

function* outer(generator: Generator<string, number | undefined, string | undefined>): Generator<string, string, string | undefined> {
  const first = yield* generator;
  const again = yield* generator;
  return `${first} and then ${String(again)}`;
}

function* nested(generator: Generator<string, string, string | undefined>): Generator<string, string, string | undefined> {
  return `<${yield* generator}>`;
}

const show = (result: IteratorResult<string, unknown>): void => console.log(result.done, String(result.value));

const begun = inner('begun');
show(begun.next('unseen'));
const passing = nested(outer(begun));
show(passing.next('one'));
show(passing.next('two'));
show(begun.next('from outside'));
show(passing.next('end'));
show(passing.next('late'));

const ended = inner('ended');
ended.return(7);
show(nested(outer(ended)).next('?'));

const left = nested(outer(inner('left')));
show(left.next('a'));
show(left.next('b'));
show(left.return('early'));
show(left.next('c'));

const failing = nested(outer(inner('failing')));
show(failing.next('a'));
show(failing.throw(new RangeError('thrown in')));
try {
  show(failing.next('fail'));
} catch (error) {
  console.log('out came', String(error));
}
show(failing.next('after'));

const closed = inner('closed');
const over = outer(closed);
show(over.next('a'));
closed.return(3);
show(over.next('b'));

const shut = inner('shut');
const round = outer(shut);
show(round.next('a'));
shut.return(3);
try {
  show(round.throw(new Error('nobody is there')));
} catch (error) {
  console.log(String(error));
}
const gone = inner('gone');
const last = outer(gone);
show(last.next('a'));
gone.return(4);
show(last.return('given'));

function* itself(): Generator<string, void, string> {
  yield 'begin';
  try {
    yield* own;
  } catch (error) {
    console.log(error instanceof TypeError);
  }
  yield 'end';
}
const own: Generator<string, void, string> = itself();
show(own.next('a'));
show(own.next('b'));
show(own.next('c'));

class Tree {
  constructor(
    readonly value: number,
    readonly children: readonly Tree[],
  ) {}

  *walk(): Generator<number> {
    for (const child of this.children) yield* child.walk();
    yield this.value;
  }
}
const tree = new Tree(1, [new Tree(2, [new Tree(3, []), new Tree(4, [])]), new Tree(5, [])]);
console.log([...tree.walk()].join());
for (const value of tree.walk()) {
  if (value === 2) break;
  console.log(value);
}
