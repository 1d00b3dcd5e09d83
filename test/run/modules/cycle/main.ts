// SPDX-License-Identifier: MIT
// Modules that import each other: functions work at once, constants after initialisation.
import { isEven, evenLog } from './even';
import { isOdd } from './odd';
import { Leaf, Branch, type Tree } from './tree';

console.log(isEven(10), isOdd(7), isEven(3), evenLog);
const tree: Tree = new Branch(new Leaf(1), new Branch(new Leaf(2), new Leaf(3)));
console.log(tree.sum(), tree.depth(), tree.mirror().toString());
