// SPDX-License-Identifier: MIT
// Objects that are built up after a cast of the empty literal: `{} as T`.
interface Settings {
  host: string;
  port: number;
  tags: string[];
  verbose?: boolean;
}
const settings = {} as Settings;
console.log(settings, 'host' in settings, Object.keys(settings).length, settings.verbose);
settings.port = 80;
settings.host = 'localhost';
settings.tags = ['a'];
console.log(settings, settings.port + 1, settings.host.length, Object.keys(settings), JSON.stringify(settings));
function pick<T extends object, K extends keyof T>(object: T, ...keys: K[]): Pick<T, K> {
  const out = {} as Pick<T, K>;
  for (const key of keys) out[key] = object[key];
  return out;
}
function omit<T extends object, K extends keyof T>(object: T, ...keys: K[]): Omit<T, K> {
  const out: Partial<T> = { ...object };
  for (const key of keys) delete out[key];
  return out as Omit<T, K>;
}
const small = pick(settings, 'tags', 'port');
console.log(small, small.port * 2, small.tags.length, pick({ a: 1, b: 'x' }, 'b').b.toUpperCase(), omit({ a: 1, b: 'x', c: true }, 'a', 'c'));
const mapValues = <T extends object, R>(object: T, f: (value: T[keyof T], key: keyof T) => R): { [K in keyof T]: R } => {
  const result = {} as { [K in keyof T]: R };
  for (const key of Object.keys(object) as (keyof T)[]) result[key] = f(object[key], key);
  return result;
};
const lengths = mapValues({ one: 'a', two: 'bb' }, (v, k) => `${String(k)}:${v.length}`);
console.log(lengths, lengths.two);
const half = { host: 'h' } as Settings;
half.tags = [];
console.log(half, 'port' in half, Object.entries(half).length);
type Point = { x: number; y: number };
const points: Point[] = [{} as Point, <Point>{ x: 1 }];
points[0]!.y = 5;
points[1]!.y = 6;
for (const p of points) console.log(p, 'x' in p, p.y, { ...p, z: 0 });
const grouped = [3, 1, 2].reduce((all, n) => ({ ...all, [`k${n}`]: n }), {} as Record<string, number>);
console.log(grouped);
