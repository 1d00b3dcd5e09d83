// SPDX-License-Identifier: MIT
// Object.freeze of what nobody writes to any more.
const limits = Object.freeze({ low: 1, high: 10 });
const names = Object.freeze(['a', 'b']);
console.log(limits, names, limits.high - limits.low, names.length, Object.isFrozen(limits), Object.isFrozen({ a: 1 }));
const Direction = Object.freeze({ Up: 'UP', Down: 'DOWN' } as const);
type Direction = (typeof Direction)[keyof typeof Direction];
const go = (d: Direction): string => (d === Direction.Up ? 'going up' : 'going down');
console.log(go('UP'), go(Direction.Down), Object.values(Direction));
