// SPDX-License-Identifier: MIT
// await in every kind of loop and expression.
const wait = <T>(value: T): Promise<T> => Promise.resolve(value);
async function main(): Promise<void> {
  let total = 0;
  for (let i = 0; i < 3; i++) total += await wait(i);
  console.log(total);
  for (const x of await wait([1, 2])) console.log(await wait(x * 2));
  let n = 3;
  while ((await wait(n)) > 0) n--;
  do n += await wait(2);
  while (n < (await wait(5)));
  console.log(n);
  for (const key in await wait({ a: 1, b: 2 })) console.log(key);
  let sum = 1;
  sum = sum + (await wait(10)) + (sum = 100);
  console.log(sum);
  sum += await wait((sum = 5));
  console.log(sum);
  console.log([await wait(1), await wait('b')], { k: await wait(true), ...(await wait({ z: 1 })) }, `t${await wait(0)}`);
  console.log((await wait(false)) || (await wait('or')), (await wait(null)) ?? (await wait('nullish')), (await wait(1)) ? await wait('y') : await wait('n'));
  console.log(Math.max(await wait(3), 2, await wait(7)), (await wait([5, 6]))[await wait(1)], (await wait('text')).length);
  const closures: (() => number)[] = [];
  for (let i = 0; i < 3; i++) {
    await null;
    closures.push(() => i);
  }
  console.log(closures.map((f) => f()));
  switch (await wait(2)) {
    case await wait(1):
      console.log('one');
      break;
    case await wait(2):
      console.log('two');
  }
  try {
    throw await wait('thrown');
  } catch (e) {
    console.log('caught', e, await wait('in catch'));
  } finally {
    console.log(await wait('in finally'));
  }
  const { a, b = await wait('default') } = await wait<{ a: number; b?: string }>({ a: 1 });
  console.log(a, b);
  outer: for (const i of [1, 2, 3]) {
    for (const j of [1, 2, 3]) {
      if (j === (await wait(2))) continue outer;
      if (i === 3) break outer;
      console.log(i, j);
    }
  }
}
void main();
