// SPDX-License-Identifier: MIT
// Functions that are given properties: written, read, listed, printed, deleted.
interface Logger { (msg: string): void; level: number; prefix?: string; child(name: string): Logger; history: string[] }
function createLogger(prefix: string): Logger {
  const log = ((msg: string): void => { log.history.push(`${log.prefix ?? ''}${msg}`); console.log(`[${log.level}] ${log.prefix ?? ''}${msg}`); }) as Logger;
  log.level = 1;
  log.prefix = prefix;
  log.history = [];
  log.child = (name) => { const c = createLogger(`${prefix}${name}:`); c.level = log.level + 1; return c; };
  return log;
}
const root = createLogger('root:');
root('hello');
const kid = root.child('kid');
kid('hi'); kid.level++; kid('again');
console.log(kid.history, root.history, kid.level);
console.log(Object.keys(root), 'level' in root, 'nope' in root, root.length);
delete root.prefix;
root('no prefix');
console.log(root.prefix === undefined, Object.keys(root));
function tagged(x: number): number { return x * tagged.factor; }
tagged.factor = 3;
tagged.names = ['a', 'b'];
tagged.nested = { deep: { deeper: { deepest: 1 } } };
console.log(tagged(2), tagged);
console.log({ fn: tagged, list: [tagged] });
console.log(JSON.stringify(tagged), JSON.stringify({ ...tagged }), typeof tagged, String(tagged.factor));
const use = (c: { factor: number }): number => c.factor;
console.log(use(tagged));
const call = (c: { (x: number): number; factor: number }): number => c(c.factor);
console.log(call(tagged));
const debounce = <A extends unknown[]>(fn: (...a: A) => void) => {
  let calls = 0;
  const wrapped = (...a: A): void => { calls++; fn(...a); };
  wrapped.cancel = (): number => { const n = calls; calls = 0; return n; };
  return wrapped;
};
const d = debounce((a: number, b: string) => console.log(a, b));
d(1, 'x'); d(2, 'y');
console.log(d.cancel(), d.cancel());
const entries = Object.entries(tagged).map(([k]) => k);
console.log(entries);
for (const k in tagged) console.log(k);
console.log(Object.assign(() => 1, { a: 1, b: 'two' }));
const async = Object.assign(async (): Promise<number> => 1, { retries: 2 });
console.log(async); async().then((v) => console.log(v, async.retries));
const counter = (() => { const f = (): number => ++f.n; f.n = 10; return f; })();
console.log(counter(), counter(), counter.n, counter === counter);
const map = new Map<string, typeof counter>([['a', counter]]);
console.log(map.get('a')?.n, map.get('b')?.n);
const { n } = counter; console.log(n);
