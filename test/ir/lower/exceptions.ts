// SPDX-License-Identifier: MIT
let calls = 0;

function quiet(n: number): number {
  calls++;
  return n + 1;
}

function callsQuiet(n: number): number {
  return quiet(n) + quiet(n + 1);
}

function loud(n: number): number {
  if (n > 5) throw new RangeError('too much');
  return n;
}

function callsLoud(n: number): number {
  return quiet(n) + loud(n);
}

function recursive(n: number): number {
  return n <= 0 ? 0 : recursive(n - 1);
}

function isEven(n: number): boolean {
  return n === 0 || isOdd(n - 1);
}

function isOdd(n: number): boolean {
  return n !== 0 && isEven(n - 1);
}

function viaPointer(callback: (n: number) => number): number {
  return callback(1);
}

console.log(callsQuiet(1), callsLoud(2), recursive(3), isEven(4), viaPointer(quiet), viaPointer(loud), calls);
