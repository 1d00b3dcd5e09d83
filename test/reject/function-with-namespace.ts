// SPDX-License-Identifier: MIT
// The members of a namespace are variables: the function of the same name is no object that has them.
function area(side: number): number {
  return side * side * area.scale;
}
namespace area {
  export const scale = 2;
}
console.log(area(3));
const list = [area]; // error STS2002
console.log(list.length);
