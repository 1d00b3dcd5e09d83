// SPDX-License-Identifier: MIT
// Each turn of a loop has its own copy of the loop's variables, copied forward before the increment.
const getters: (() => number)[] = [];
for (let i = 0; i < 3; i++) getters.push(() => i);
console.log(getters.map((get) => get()));

const changed: (() => number)[] = [];
for (let i = 0; i < 6; i++) {
  changed.push(() => i);
  i++;
}
console.log(changed.map((get) => get()));

const bumpers: (() => number)[] = [];
for (let i = 0, step = 10; i < 3; i++) {
  bumpers.push(() => (step += i));
}
console.log(bumpers.map((f) => f()), bumpers.map((f) => f()));

let leaked: () => number = () => -1;
for (let i = 0, read = () => i; i < 3; i++) leaked = read;
console.log(leaked());

const inCondition: (() => number)[] = [];
for (let i = 0; inCondition.push(() => i), i < 2; i++);
console.log(inCondition.map((f) => f()));

const inUpdate: (() => number)[] = [];
for (let i = 0; i < 3; inUpdate.push(() => i), i++);
console.log(inUpdate.map((f) => f()));

const names: (() => string)[] = [];
for (const name of ['x', 'y']) names.push(() => name);
for (const key in { p: 1, q: 2 }) names.push(() => key);
console.log(names.map((f) => f()).join(''));
const whiles: (() => number)[] = [];
let k = 0;
while (k < 3) {
  const square = k * k;
  let local = square;
  whiles.push(() => local++);
  k++;
}
console.log(whiles.map((f) => f()), whiles.map((f) => f()));
var shared = 0;
const vars: (() => number)[] = [];
for (var v = 0; v < 3; v++) vars.push(() => v + shared);
shared = 100;
console.log(vars.map((f) => f()));
