// SPDX-License-Identifier: MIT
// switch, instanceof and for-await over what may not be there, or be one of two things.
function first(s: string): string { switch (s[0]) { case undefined: return 'empty'; case 'a': return 'A'; default: return 'other'; } }
console.log(first(''), first('abc'), first('z'));
class C { x = 1 }
class D { c!: C; has(): boolean { return this.c instanceof C; } }
console.log(new D().has());
async function collect<T>(src: AsyncIterable<T> | Iterable<T>): Promise<T[]> { const out: T[] = []; for await (const x of src) out.push(x); return out; }
async function* g() { yield 1; yield 2; }
collect(g()).then((x) => console.log(x)); collect([3, 4]).then((x) => console.log(x));
