// SPDX-License-Identifier: MIT
// Log analysis: parsing lines with named groups, windows of time, percentiles, top lists, bars, sparklines, sessions, JSON lines.
const lines = Array.from({ length: 40 }, (_, i) => {
  const at = new Date(Date.UTC(2024, 0, 1, 10, 0, i * 37));
  const path = ['/', '/login', '/items/42', '/items/7?sort=asc', '/api/v1/users'][(i * 7) % 5];
  const status = [200, 200, 304, 404, 500, 200, 201][(i * 3) % 7];
  return i % 13 === 12 ? 'garbage line' : `${at.toISOString()} 10.0.0.${i % 4} "${i % 6 === 0 ? 'POST' : 'GET'} ${path} HTTP/1.1" ${status} ${(i * 97) % 1500}${i % 5 === 0 ? '' : ` ${((i * 31) % 90) / 10}ms`}`;
});
const LINE = /^(?<time>\S+) (?<ip>[\d.]+) "(?<method>[A-Z]+) (?<path>[^ ?"]*)(?:\?(?<query>[^ "]*))? HTTP\/[\d.]+" (?<status>\d{3}) (?<bytes>\d+)(?: (?<ms>[\d.]+)ms)?$/;
interface Entry {
  readonly time: Date;
  readonly ip: string;
  readonly method: string;
  readonly path: string;
  readonly query: string | null;
  readonly status: number;
  readonly bytes: number;
  readonly ms?: number;
}
function parse(line: string): Entry | undefined {
  const groups = LINE.exec(line)?.groups;
  if (!groups) return undefined;
  const { time, ip, method, path, query, status, bytes, ms } = groups;
  return { time: new Date(time!), ip: ip!, method: method!, path: path!, query: query ?? null, status: Number(status), bytes: Number(bytes), ...(ms !== undefined && { ms: parseFloat(ms) }) };
}
const entries = lines.map(parse).filter((e): e is Entry => e !== undefined);
console.log(entries.length, lines.length - entries.length, entries[0], entries.find((e) => e.query !== null));
const countBy = <T, K>(items: Iterable<T>, key: (item: T) => K): Map<K, number> => {
  const counts = new Map<K, number>();
  for (const item of items) {
    const k = key(item);
    counts.set(k, (counts.get(k) ?? 0) + 1);
  }
  return counts;
};
const top = <K>(counts: ReadonlyMap<K, number>, n: number): [K, number][] => [...counts.entries()].sort(([, a], [, b]) => b - a).slice(0, n);
console.log(top(countBy(entries, (e) => e.path), 3), countBy(entries, (e) => `${Math.floor(e.status / 100)}xx`), Object.fromEntries(countBy(entries, (e) => e.ip)));
for (const [path, n] of top(countBy(entries, (e) => e.path), 9)) console.log(path.padEnd(16, '.') + '█'.repeat(n) + ` ${((n / entries.length) * 100).toFixed(1)}%`);
const percentile = (values: readonly number[], p: number): number | undefined => values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.ceil((p / 100) * values.length) - 1)];
const times = entries.flatMap(({ ms }) => (ms === undefined ? [] : [ms]));
console.log([50, 90, 95, 99, 100].map((p) => `p${p}=${percentile(times, p)}`).join(' '), times.length, (times.reduce((a, b) => a + b, 0) / times.length).toFixed(3), percentile([], 50));
const buckets = new Map<string, Entry[]>();
for (const e of entries) {
  const key = e.time.toISOString().slice(11, 16);
  const bucket = buckets.get(key);
  if (bucket) bucket.push(e);
  else buckets.set(key, [e]);
}
const volumes = [...buckets.values()].map((b) => b.reduce((n, e) => n + e.bytes, 0));
const spark = (xs: readonly number[]): string => xs.map((x) => '▁▂▃▄▅▆▇█'[Math.round((x / Math.max(...xs)) * 7)]).join('');
console.log([...buckets].slice(0, 3).map(([k, v]) => [k, v.length]), spark(volumes), volumes.length);
const sessions = entries.toSorted((a, b) => a.ip.localeCompare(b.ip) || +a.time - +b.time).reduce<Entry[][]>((all, e) => {
  const last = all.at(-1)?.at(-1);
  if (last && last.ip === e.ip && e.time.getTime() - last.time.getTime() < 150_000) all.at(-1)!.push(e);
  else all.push([e]);
  return all;
}, []);
console.log(sessions.length, sessions.map((s) => s.length).join(''), JSON.stringify(sessions[0]?.[0]));
const jsonl = entries.slice(0, 2).map((e) => JSON.stringify(e, (k, v: unknown) => (k === 'ms' ? undefined : v))).join('\n');
console.log(jsonl, jsonl.split('\n').map((l) => (JSON.parse(l) as Record<string, unknown>)['status']));
