// SPDX-License-Identifier: MIT
// Order of reads, defaults and assignments in patterns; swaps in objects and arrays; patterns in loops, catches and arrows.
const log: string[] = []; const key = (k: string): string => (log.push(`key ${k}`), k); const dflt = <T>(v: T): T => (log.push(`default ${String(v)}`), v);
const source: Record<string, number | undefined> = { a: 1, b: undefined }; const { [key('a')]: a = dflt(10), [key('b')]: b = dflt(20), [key('c')]: c = dflt(30) } = source; console.log(a, b, c, log.splice(0));
const target: { x?: number; list: number[] } = { list: [] }; ({ x: target.x = dflt(5), length: target.list[0] } = { x: undefined as number | undefined, length: 3 }); console.log(target, log.splice(0));
const grid = [[1, 2], [3, 4]]; [grid[0]![0], grid[1]![1]] = [grid[1]![1]!, grid[0]![0]!]; let i = 0; [grid[i++]![1], grid[i++]![0]] = [20, 30]; console.log(grid, i);
const state = { first: 'A', second: 'B' }; [state.first, state.second] = [state.second, state.first]; ({ first: state.second, second: state.first } = state); console.log(state);
for (const { id, tags: [main = 'none', ...more] = [] } of [{ id: 1, tags: ['x', 'y', 'z'] }, { id: 2 }] as { id: number; tags?: string[] }[]) console.log(id, main, more);
const area = ({ w, h = w }: { w: number; h?: number }): number => w * h; const first = ([x]: readonly number[]): number | undefined => x; console.log([{ w: 2 }, { w: 2, h: 5 }].map(area), [[7, 8], []].map(first));
function tuple(): [status: number, body: { items: string[] }] { return [200, { items: ['p', 'q'] }]; } const [status, { items: [, second], items }] = tuple(); console.log(status, second, items.length);
const nested = { a: { b: { c: [1, [2, 3]] as [number, [number, number]] } } }; const { a: { b: { c: [one, [, three]] } } } = nested; console.log(one + three);
let p = 1, q = 2, r = 3; [p, [q], { r }] = [q, [r], { r: p }] as [number, [number], { r: number }]; console.log(p, q, r);
const fnDefault = ({ opt = 'none', cb = (s: string) => s + opt }: { opt?: string; cb?: (s: string) => string } = {}) => cb('>'); console.log(fnDefault(), fnDefault({ opt: 'o' }), fnDefault({ cb: (s) => s.repeat(3) }));
const m = new Map([['k', [1, 2]]] as [string, number[]][]); for (const [k, [x, y = 0, z = x! + y]] of m) console.log(k, x, y, z); const { size } = m; const { length: len, [len - 1]: lastOne } = 'word' as unknown as { length: number } & Record<number, string>; console.log(size, len, lastOne);
