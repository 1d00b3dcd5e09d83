// SPDX-License-Identifier: MIT
// Namespaces merged with functions, enums and classes.
function f(x: number) { return x + f.offset; } namespace f { export const offset = 10; export function twice(n: number) { return n * 2; } } console.log(f(1), f.twice(3), f.offset);
enum Color { Red, Green, Blue } namespace Color { export function parse(s: string): Color { return s === 'Red' ? Color.Red : Color.Green; } export const all = [Color.Red, Color.Blue]; } console.log(Color.parse('Red'), Color[1], Color.all, Color.Blue);
class Tree { constructor(public v: Tree.Value) {} } namespace Tree { export type Value = number | string; export const empty = new Tree(0); export class Leaf extends Tree {} } console.log(Tree.empty, new Tree('x'), new Tree.Leaf(3));
