// SPDX-License-Identifier: MIT
// Enums that use their own members, printed enums, namespaces and short names for what is in them.
enum Dir { Up, Down, Left = 10, Right } enum Color { Red = 'RED', Green = 'GREEN' } enum Mixed { A = 1 << 2, B = A | 1, C = 'abc'.length }
const enum Flags { None = 0, R = 1, W = 2, X = 4, RW = R | W }
console.log(Dir.Up, Dir[0], Dir['Left'], Dir[Dir.Right], Color.Red, Mixed.B, Mixed.C, Flags.RW);
console.log(Dir, Color, Object.keys(Dir), Object.values(Color), Object.entries(Color));
const has = (f: Flags, x: Flags) => (f & x) === x; console.log(has(Flags.RW, Flags.W), has(Flags.R, Flags.X));
function turn(d: Dir): Dir { switch (d) { case Dir.Up: return Dir.Right; case Dir.Right: return Dir.Down; case Dir.Down: return Dir.Left; case Dir.Left: return Dir.Up; } }
let d = Dir.Up; const seq = []; do { seq.push(Dir[d]); d = turn(d); } while (d !== Dir.Up); console.log(seq.join('>'));
for (const k in Color) console.log(k, Color[k as keyof typeof Color]);
const parseColor = (s: string): Color | undefined => Object.values(Color).find((c) => c === s); console.log(parseColor('RED'), parseColor('X'));
namespace Geometry { export interface Point { x: number; y: number } export const origin: Point = { x: 0, y: 0 }; export function dist(a: Point, b: Point = origin) { return Math.hypot(a.x - b.x, a.y - b.y); } export namespace Shapes { export class Circle { constructor(public c: Point, public r: number) {} contains(p: Point) { return dist(this.c, p) <= this.r; } } } let hidden = 0; export const next = () => ++hidden; }
console.log(Geometry.dist({ x: 3, y: 4 }), new Geometry.Shapes.Circle(Geometry.origin, 2).contains({ x: 1, y: 1 }), Geometry.next(), Geometry.next());
import Circle = Geometry.Shapes.Circle; console.log(new Circle({ x: 1, y: 1 }, 1));
class Weekday { static readonly MON = new Weekday('mon', 1); static readonly TUE = new Weekday('tue', 2); private constructor(readonly label: string, readonly n: number) {} static values() { return [Weekday.MON, Weekday.TUE]; } next() { return Weekday.values()[(Weekday.values().indexOf(this) + 1) % 2]!; } }
console.log(Weekday.MON.next().label, Weekday.TUE.next() === Weekday.MON);
const STATUS = { OPEN: 'open', CLOSED: 'closed' } as const; type Status = (typeof STATUS)[keyof typeof STATUS]; const st: Status = STATUS.OPEN; console.log(st, Object.values(STATUS).includes(st));
const rec: Record<Dir, string> = { [Dir.Up]: 'u', [Dir.Down]: 'd', [Dir.Left]: 'l', [Dir.Right]: 'r' }; console.log(rec[Dir.Left], rec);
enum E2 { X = -1, Y = 0.5 } console.log(E2[-1], E2, typeof E2, Dir.Up < Dir.Down);
type DirName = keyof typeof Dir; const nm: DirName = 'Down'; console.log(Dir[nm]);
