// SPDX-License-Identifier: MIT
// var is hoisted to its function; functions in blocks; the temporal dead zone.
function hoisted(): string {
  x = 'assigned';
  if (x.length > 3) {
    var x = 'replaced';
  }
  return x;
}
console.log(hoisted());
var counter = 0;
for (var i = 0; i < 3; i++) {
  var counter = counter + i;
}
console.log(i, counter);
function tdz(read: boolean): string {
  const early = (): string => late;
  if (read) {
    try {
      return early();
    } catch (e) {
      return (e as Error).name;
    }
  }
  const late = 'initialised';
  return early();
}
console.log(tdz(true), tdz(false));
try {
  useBefore();
} catch (e) {
  console.log((e as Error).name, (e as Error).message);
}
let declaredLater = 'ok';
function useBefore(): string {
  return declaredLater;
}
console.log(useBefore());
{
  console.log(inBlock());
  function inBlock(): string {
    return 'block function';
  }
}
function shadow(value: number): number {
  {
    let value = 10;
    value++;
    counter = value;
  }
  return value;
}
console.log(shadow(1), counter);
class UsesLater {
  make(): Later {
    return new Later();
  }
}
class Later {
  name = 'later';
}
console.log(new UsesLater().make());
