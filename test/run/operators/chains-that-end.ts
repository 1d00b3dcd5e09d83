// SPDX-License-Identifier: MIT
// Optional chains whose object is known to be missing, and those that end in a call that never returns.
let text: string | undefined;
text ??= text?.[0] ?? 'first';
console.log(text);
let missing: { a: { b: string[] }; f(): number } | null = null;
console.log(missing?.['a'], missing ?? 'null', typeof missing);
missing = null;
if (missing === null) console.log((missing as { a: number } | null)?.a, [missing].length);
const fail = (why: string): never => {
  throw new RangeError(why);
};
const table: { stop?: (why: string) => never; go?: () => string } = {};
console.log(table.stop?.('not called'), table.go?.().length, table.go?.().at(0)?.length);
table.stop = fail;
try {
  console.log(table.stop?.('called'));
} catch (e) {
  console.log((e as Error).message);
}
const attempt = <T>(f: () => T): string => {
  try {
    return `ok ${String(f())}`;
  } catch (e) {
    return e instanceof Error ? e.message : `thrown ${String(e)}`;
  }
};
console.log(attempt(() => 5), attempt(() => { throw 'raw'; }), attempt(() => fail('by a function')), attempt(() => undefined));
function last(list?: readonly string[]): string {
  let found: string | null = null;
  for (const item of list ?? []) found = item;
  return found ?? list?.[0] ?? 'none';
}
console.log(last(), last([]), last(['x', 'y']));
