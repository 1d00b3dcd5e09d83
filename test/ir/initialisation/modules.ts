// SPDX-License-Identifier: MIT
let early = 0; // unchecked: early

function usesLate(): number {
  return late + early;
}

const made = () => behindClosure; // unchecked: made

class Counter {
  read(): number {
    return inMethod;
  }
}

const counter = Math.random() < 2 ? new Counter() : undefined; // unchecked: counter
if (early > 0) usesLate();

let late = 1; // checked: late
let behindClosure = 2; // checked: behindClosure
let inMethod = 3; // checked: inMethod
let onlyAfter = 4; // unchecked: onlyAfter

function usesOnlyAfter(): number {
  return onlyAfter;
}

early += usesOnlyAfter();
late += made() + (counter?.read() ?? 0);
behindClosure++;
inMethod++;
onlyAfter++;
console.log(early, late, behindClosure, inMethod, onlyAfter);
