// SPDX-License-Identifier: MIT
// A namespace that shares its name with a function: its variables are assigned through the name.
function area(s: area.Shape): number { return s.w * s.h * area.scale; }
namespace area {
  export interface Shape { w: number; h: number }
  export let scale = 2;
  export function double(s: Shape): number { return area(s) * 2; }
}
console.log(area({ w: 1, h: 2 }), area.double({ w: 3, h: 4 }));
area.scale = 5;
console.log(area({ w: 1, h: 2 }), area.double({ w: 3, h: 4 }));
