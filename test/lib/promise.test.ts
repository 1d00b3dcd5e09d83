// SPDX-License-Identifier: MIT
import { uncaught } from './shim';
import { $drain } from '../../compiler/lib/microtasks';
import * as combinators from '../../compiler/lib/promise-combinators';
import * as library from '../../compiler/lib/promise';

/** What scripts use; Node's Promise and the library's both fit. */
interface World {
  make(executor: (resolve: (value: unknown) => void, reject: (reason: unknown) => void) => void): PromiseLike<unknown>;
  resolve(value?: unknown): Chain;
  reject(reason: unknown): Chain;
  all(values: Iterable<unknown>): Chain;
  allSettled(values: Iterable<unknown>): Chain;
  any(values: Iterable<unknown>): Chain;
  race(values: Iterable<unknown>): Chain;
}

interface Chain extends PromiseLike<unknown> {
  then(f?: ((value: unknown) => unknown) | null, r?: ((reason: unknown) => unknown) | null): Chain;
  catch(r: (reason: unknown) => unknown): Chain;
  finally(f: () => unknown): Chain;
}

const node: World = {
  make: (executor) => new Promise(executor),
  resolve: (value) => Promise.resolve(value) as unknown as Chain,
  reject: (reason) => Promise.reject(reason) as unknown as Chain,
  all: (values) => Promise.all(values) as unknown as Chain,
  allSettled: (values) => Promise.allSettled(values) as unknown as Chain,
  any: (values) => Promise.any(values) as unknown as Chain,
  race: (values) => Promise.race(values) as unknown as Chain,
};

const ours: World = {
  make: (executor) => new library.Promise(executor) as unknown as PromiseLike<unknown>,
  resolve: (value) => library.PromiseConstructor_resolve$1(value) as unknown as Chain,
  reject: (reason) => library.PromiseConstructor_reject(reason) as unknown as Chain,
  all: (values) => combinators.PromiseConstructor_all(values) as unknown as Chain,
  allSettled: (values) => combinators.PromiseConstructor_allSettled(values) as unknown as Chain,
  any: (values) => combinators.PromiseConstructor_any(values) as unknown as Chain,
  race: (values) => combinators.PromiseConstructor_race(values) as unknown as Chain,
};

type Script = (world: World, log: (text: unknown) => void) => void;

/** Marks the ticks, so that the order of unrelated chains shows. */
function clock(world: World, log: (text: unknown) => void, ticks: number): void {
  let chain = world.resolve();
  for (let i = 0; i < ticks; i++) chain = chain.then(() => log(`tick ${i}`));
}

const scripts: Record<string, Script> = {
  'then, catch and pass-through': (world, log) => {
    clock(world, log, 6);
    world
      .resolve(1)
      .then((v) => log(v))
      .then(() => log('next'));
    world
      .reject('no')
      .then(() => log('never'))
      .catch((e) => log(e))
      .then(() => log('after'));
    world
      .resolve(2)
      .then(null, () => log('never'))
      .then((v) => log(v));
  },
  'returning a promise takes three ticks': (world, log) => {
    clock(world, log, 8);
    world
      .resolve()
      .then(() => world.resolve('inner'))
      .then((v) => log(v));
    world.make((resolve) => resolve(world.resolve('adopted'))).then((v) => log(v));
  },
  thenables: (world, log) => {
    clock(world, log, 8);
    const thenable = {
      then: (f: (value: unknown) => void) => {
        log('then called');
        f('from thenable');
        f('again');
      },
    };
    world.resolve(thenable).then((v) => log(v));
    world
      .resolve()
      .then(() => thenable)
      .then((v) => log(v));
    world
      .make((resolve) =>
        resolve({
          then: () => {
            throw 'broken';
          },
        }),
      )
      .then(null, (e) => log(e));
  },
  'the first resolution counts': (world, log) => {
    world
      .make((resolve, reject) => {
        resolve('first');
        reject('second');
        resolve('third');
        throw 'fourth';
      })
      .then((v) => log(v));
    world
      .make(() => {
        throw 'thrown';
      })
      .then(null, (e) => log(e));
  },
  finally: (world, log) => {
    clock(world, log, 12);
    world
      .resolve('kept')
      .finally(() => 'dropped')
      .then((v) => log(v));
    world
      .reject('bad')
      .finally(() => world.resolve())
      .catch((e) => log(e));
    world
      .resolve()
      .finally(() => {
        throw 'replaced';
      })
      .catch((e) => log(e));
    world
      .resolve()
      .finally(() => world.reject('replaced too'))
      .catch((e) => log(e));
  },
  combinators: (world, log) => {
    clock(world, log, 10);
    const show = (v: unknown): void => log(JSON.stringify(v));
    world.all([1, world.resolve(2), world.resolve().then(() => 3)]).then(show);
    world.all([]).then(show);
    world.all([world.resolve(1), world.reject('one bad')]).then(show, show);
    world.allSettled([1, world.reject('r')]).then(show);
    world.any([world.reject('a'), world.resolve('b')]).then(show);
    world
      .any([world.reject('a')])
      .then(show, (e: unknown) => log(String(e) + JSON.stringify((e as AggregateError).errors)));
    world.race([world.resolve().then(() => 'slow'), world.resolve('quick')]).then(show);
  },
  'a promise resolved with itself': (world, log) => {
    const box: { resolve?: (value: unknown) => void } = {};
    const promise = world.make((resolve) => {
      box.resolve = resolve;
    });
    box.resolve?.(promise);
    promise.then(null, (e: unknown) => log(String(e)));
  },
};

test.each(Object.keys(scripts))('%s', async (name) => {
  const script = scripts[name] as Script;
  const theirs: unknown[] = [];
  script(node, (text) => theirs.push(text));
  await new Promise((resolve) => setTimeout(resolve, 5));
  const mine: unknown[] = [];
  script(ours, (text) => mine.push(text));
  $drain();
  expect(mine).toEqual(theirs);
  expect(uncaught).toEqual([]);
});

test('a rejection that nobody handles is reported once all microtasks have run', () => {
  ours.reject('lonely');
  const late = ours.reject('handled in time');
  ours.resolve().then(() => late.catch(() => undefined));
  $drain();
  expect(uncaught.splice(0)).toEqual(['lonely']);
});
