// SPDX-License-Identifier: MIT
// Object.freeze, seal and preventExtensions: what they forbid, and the errors.
const t = (n: string, f: () => unknown): void => { try { console.log(n, 'ok', f()); } catch (e) { console.log(n, e instanceof Error ? `${e.name}: ${e.message}` : e); } };
for (const [label, make] of [['frozen', () => Object.freeze([3, 1, 2]) as number[]], ['sealed', () => Object.seal([3, 1, 2])], ['closed', () => Object.preventExtensions([3, 1, 2])], ['empty', () => Object.freeze([] as number[]) as number[]]] as [string, () => number[]][]) {
  console.log('--', label, Object.isFrozen(make()), Object.isSealed(make()), Object.isExtensible(make()));
  t('set', () => { make()[3] = 1; }); t('push', () => make().push(1)); t('pop', () => label === 'sealed' || make().pop()); t('unshift', () => make().unshift(1));
  t('splice 1,0,9', () => make().splice(1, 0, 9)); t('splice 0,0', () => label !== 'empty' && make().splice(0, 0)); t('splice 1,1,9', () => make().splice(1, 1, 9));
  t('sort', () => make().sort()); t('reverse', () => make().reverse()); t('fill', () => make().fill(0)); t('length', () => { const a = make(); a.length = 3; return a.length; });
}
t('set', () => { (Object.freeze([3, 1, 2]) as number[])[0] = 1; }); t('shift', () => (Object.freeze([3, 1, 2]) as number[]).shift()); t('pop', () => Object.seal([3, 1, 2]).pop());
class P { x = 1; #y = 2; optional?: string; touch(): number { this.#y = 3; return this.#y; } get g(): number { return this.#y; } set g(v: number) { this.#y = v; } }
const p = Object.freeze(new P()) as P; t('field', () => { p.x = 2; }); t('private', () => p.touch()); t('setter', () => { p.g = 9; return p.g; }); t('opt', () => { p.optional = 'q'; }); t('inc', () => { p.x++; });
interface Point { x: number; y?: number } const point: Point = { x: 1 }; Object.freeze(point); t('x', () => { point.x = 2; }); t('y', () => { point.y = 2; }); t('delete', () => { const q: { a?: number } = Object.freeze({ a: 1 }); delete q.a; }); console.log(point);
const record: Record<string, number> = { a: 1 }; Object.freeze(record); t('dict', () => { record['a'] = 2; }); t('dict add', () => { record['b'] = 2; }); t('dict delete', () => { delete record['a']; }); console.log(record);
const sealed: Record<string, number> = Object.seal({ a: 1 } as Record<string, number>); sealed['a'] = 5; t('sealed add', () => { sealed['z'] = 1; }); t('sealed delete', () => { delete sealed['a']; }); console.log(sealed, Object.isSealed(sealed), Object.isFrozen(sealed));
t('assign', () => Object.assign(Object.freeze({ x: 1 }), { x: 3 })); t('assign new', () => Object.assign(Object.freeze({ x: 1 }), { n: 3 }));
console.log(Object.isFrozen({}), Object.isFrozen({ a: 1 }), Object.isFrozen(Object.preventExtensions({})), Object.isFrozen(Object.preventExtensions([])), Object.isSealed(Object.freeze({ a: 1 })), Object.isFrozen('a'), Object.isFrozen(5));
t('typed', () => Object.freeze(new Uint8Array(2)));
const map = Object.freeze(new Map<number, number>()); map.set(1, 2); console.log(map); const err: Error = Object.freeze(new Error('boom')); t('error', () => { err.message = 'y'; });
class Named { n = 1; toString() { return 'named'; } } const named = Object.freeze(new Named()) as Named; t('toString', () => { named.n = 2; });
function deepFreeze<T>(value: T): T { if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) { Object.freeze(value); for (const inner of Object.values(value)) deepFreeze(inner); } return value; }
const deep = deepFreeze({ a: { b: { c: [1, { d: 2 }] } }, list: [[1], [2]] }); t('deep', () => { deep.a.b.c.push(3); }); t('deep 2', () => { deep.list[0]![0] = 9; }); t('deep 3', () => { (deep.a as { b: unknown }).b = 1; }); console.log(deep, Object.isFrozen(deep.a.b));
const Level = Object.freeze({ Low: 'low', High: 'high' } as const); type Level = (typeof Level)[keyof typeof Level]; const levels: Level[] = Object.values(Level); console.log(levels, Level.High, { ...Level, Extra: 1 });
class Account { readonly id: number; balance = 0; constructor(id: number) { this.id = id; Object.freeze(this); } deposit(n: number) { this.balance += n; } } t('this', () => new Account(1).deposit(5));
const state = { count: 1, tags: ['a'] }; const next = Object.freeze({ ...state, count: state.count + 1 }); console.log(next, Object.isFrozen(next), Object.isFrozen(next.tags)); next.tags.push('b'); console.log(state.tags);

