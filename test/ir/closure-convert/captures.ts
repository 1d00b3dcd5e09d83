// SPDX-License-Identifier: MIT
function values(param: number, changed: number, unused: number): () => number {
  // by value: param
  const fixed = param * 2; // by value: fixed
  changed += 1; // boxed at entry: changed
  let counter = 0; // boxed: counter
  let settled = 0; // own: settled, unused
  settled += unused;
  console.log(settled);
  const increment = (): number => ++counter; // by value: increment
  return () => fixed + param + changed + increment();
}

function assignedLater(flag: boolean): () => number {
  let later = 1; // boxed: later
  const read = (): number => later;
  if (flag) later = 2;
  return read;
}

function assignedBefore(flag: boolean): () => number {
  let before = 1; // boxed: before
  if (flag) before = 2;
  return () => before;
}

function recursive(): number {
  const descend = (n: number): number => (n === 0 ? 0 : descend(n - 1)); // boxed: descend
  return descend(3);
}

function nested(): () => () => number {
  const outer = 7; // by value: outer
  return () => () => outer;
}

function caught(): () => unknown {
  try {
    throw new Error('x');
  } catch (problem) {
    return () => problem; // by value: problem
  }
}

console.log(values(1, 2, 3)(), assignedLater(true)(), assignedBefore(true)(), recursive(), nested()()(), caught()());
