// SPDX-License-Identifier: MIT
// Calls by ?.() of what a record may not have.
const entries: Record<string, () => string> = { a: () => '1' };
console.log(entries['a']?.(), entries['zzz']?.());
function get(name: string): string | undefined { return entries[name]?.(); }
console.log(get('a'), get('b'));
class R { private readonly e: Record<string, (x: number) => string> = {}; get(n: string): string | undefined { return this.e[n]?.(1); } }
console.log(new R().get('q'));
