// SPDX-License-Identifier: MIT
// A fluent query builder typed by the row: overloads, keys by the type of their values, order by several columns.
type Comparable = string | number;
type Op = '=' | '!=' | '<' | '<=' | '>' | '>=';
type KeysOf<T, V> = { [K in keyof T]-?: T[K] extends V ? K : never }[keyof T];
class Query<T extends object, R = T> {
  private filters: ((row: T) => boolean)[] = [];
  private order: [keyof T, 1 | -1][] = [];
  private slice: { skip: number; take: number } = { skip: 0, take: Infinity };
  constructor(private readonly rows: readonly T[], private readonly project: (row: T) => R) {}
  where(predicate: (row: T) => boolean): this;
  where<K extends KeysOf<T, Comparable>>(column: K, op: Op, value: T[K]): this;
  where(first: ((row: T) => boolean) | keyof T, op: Op = '=', value?: unknown): this {
    if (typeof first === 'function') this.filters.push(first);
    else this.filters.push((row) => Query.test(row[first] as Comparable, op, value as Comparable));
    return this;
  }
  private static test(a: Comparable, op: Op, b: Comparable): boolean {
    switch (op) { case '=': return a === b; case '!=': return a !== b; case '<': return a < b; case '<=': return a <= b; case '>': return a > b; case '>=': return a >= b; }
  }
  orderBy(column: keyof T, direction: 'asc' | 'desc' = 'asc'): this { this.order.push([column, direction === 'asc' ? 1 : -1]); return this; }
  skip(n: number): this { this.slice.skip = n; return this; }
  take(n: number): this { this.slice.take = n; return this; }
  select<K extends keyof T>(...columns: K[]): Query<T, Pick<T, K>> {
    const next = new Query<T, Pick<T, K>>(this.rows, (row) => Object.fromEntries(columns.map((c) => [c, row[c]])) as Pick<T, K>);
    next.filters = [...this.filters]; next.order = [...this.order]; next.slice = { ...this.slice };
    return next;
  }
  *[Symbol.iterator](): Generator<R> {
    const found = this.rows.filter((row) => this.filters.every((f) => f(row)));
    found.sort((a, b) => { for (const [c, d] of this.order) { const x = a[c] as Comparable, y = b[c] as Comparable; if (x < y) return -d; if (x > y) return d; } return 0; });
    for (const row of found.slice(this.slice.skip, this.slice.skip + this.slice.take)) yield this.project(row);
  }
  toArray(): R[] { return [...this]; }
  first(): R | undefined { for (const row of this) return row; return undefined; }
  count(): number { let n = 0; for (const _ of this) n++; return n; }
  groupBy<K extends Comparable>(key: (row: R) => K): Map<K, R[]> { const groups = new Map<K, R[]>(); for (const row of this) { const k = key(row); const g = groups.get(k); if (g) g.push(row); else groups.set(k, [row]); } return groups; }
}
interface Person { id: number; name: string; age: number; city?: string; score: number }
const people: Person[] = [{ id: 1, name: 'Ann', age: 31, city: 'Oslo', score: 10 }, { id: 2, name: 'Bob', age: 25, score: 7 }, { id: 3, name: 'Cyd', age: 31, city: 'Rome', score: 99 }, { id: 4, name: 'Dan', age: 19, city: 'Oslo', score: 10 }];
const from = <T extends object>(rows: readonly T[]): Query<T> => new Query(rows, (row) => row);
console.log(from(people).where('age', '>=', 25).orderBy('age', 'desc').orderBy('name', 'desc').select('name', 'age').toArray());
console.log(from(people).where((p) => p.city === 'Oslo').count(), from(people).where('score', '>', 50).first()?.name, from(people).where('name', '=', 'Zed').first());
console.log(from(people).orderBy('id').skip(1).take(2).select('id').toArray(), [...from(people).groupBy((p) => p.city ?? 'nowhere')].map(([c, rows]) => `${c}:${rows.map((r) => r.id).join()}`));
