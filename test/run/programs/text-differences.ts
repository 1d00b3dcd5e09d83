// SPDX-License-Identifier: MIT
// Differences of texts: Myers' algorithm, unified hunks, patches that apply and reverse, edit distances, and a three-way merge.
type Op = { readonly type: '=' | '+' | '-'; readonly text: string };
function myers(a: readonly string[], b: readonly string[]): Op[] {
  const max = a.length + b.length;
  const v = new Map<number, number>([[1, 0]]);
  const trace: Map<number, number>[] = [];
  outer: for (let d = 0; d <= max; d++) {
    trace.push(new Map(v));
    for (let k = -d; k <= d; k += 2) {
      const down = k === -d || (k !== d && (v.get(k - 1) ?? -1) < (v.get(k + 1) ?? -1));
      let x = down ? (v.get(k + 1) ?? 0) : (v.get(k - 1) ?? 0) + 1;
      while (x < a.length && x - k < b.length && a[x] === b[x - k]) x++;
      v.set(k, x);
      if (x >= a.length && x - k >= b.length) break outer;
    }
  }
  const ops: Op[] = [];
  let [x, y] = [a.length, b.length];
  for (let d = trace.length - 1; d >= 0; d--) {
    const back = trace[d]!;
    const k = x - y;
    const previous = k === -d || (k !== d && (back.get(k - 1) ?? -1) < (back.get(k + 1) ?? -1)) ? k + 1 : k - 1;
    const px = back.get(previous) ?? 0;
    const py = px - previous;
    while (x > px && y > py) ops.unshift({ type: '=', text: a[--x]! }), y--;
    if (d > 0) ops.unshift(x === px ? { type: '+', text: b[--y]! } : { type: '-', text: a[--x]! });
  }
  return ops;
}
interface Hunk {
  readonly oldStart: number;
  readonly newStart: number;
  readonly ops: readonly Op[];
}
function hunks(ops: readonly Op[], context = 1): Hunk[] {
  const result: Hunk[] = [];
  const changed = ops.flatMap((op, i) => (op.type === '=' ? [] : [i]));
  const ranges = changed.reduce<[number, number][]>((all, i) => {
    const last = all.at(-1);
    if (last && i - context <= last[1] + 1) last[1] = Math.min(ops.length - 1, i + context);
    else all.push([Math.max(0, i - context), Math.min(ops.length - 1, i + context)]);
    return all;
  }, []);
  for (const [from, to] of ranges) {
    const before = ops.slice(0, from);
    result.push({ oldStart: before.filter((o) => o.type !== '+').length + 1, newStart: before.filter(({ type }) => type !== '-').length + 1, ops: ops.slice(from, to + 1) });
  }
  return result;
}
const count = (h: Hunk, skip: Op['type']): number => h.ops.reduce((n, o) => n + Number(o.type !== skip), 0);
const unified = (a: string[], b: string[], context?: number): string =>
  hunks(myers(a, b), context).map((h) => [`@@ -${h.oldStart},${count(h, '+')} +${h.newStart},${count(h, '-')} @@`, ...h.ops.map((o) => (o.type === '=' ? ' ' : o.type) + o.text)].join('\n')).join('\n');
function apply(lines: readonly string[], patch: string, reverse = false): string[] {
  const result = [...lines];
  let shift = 0;
  for (const part of patch.split(/^(?=@@)/m).filter(Boolean)) {
    const m = /^@@ -(\d+),(\d+) \+(\d+),(\d+) @@\n/.exec(part);
    if (!m) throw new Error('bad hunk');
    const [start, removed] = reverse ? [Number(m[3]), Number(m[4])] : [Number(m[1]), Number(m[2])];
    const body = part.slice(m[0].length).replace(/\n$/, '').split('\n');
    const drop = reverse ? '-' : '+';
    const expected = body.filter((l) => l[0] !== drop).map((l) => l.slice(1));
    const added = body.filter((l) => l[0] !== (reverse ? '+' : '-')).map((l) => l.slice(1));
    const at = start - 1 + shift;
    if (expected.join('\n') !== result.slice(at, at + removed).join('\n')) throw new Error(`hunk at ${start} does not apply`);
    result.splice(at, removed, ...added);
    shift += added.length - removed;
  }
  return result;
}
const left = 'The way\nthat can be told\nis not\nthe eternal Way\n\nName\nmother'.split('\n');
const right = 'Names\nThe way\nthat can be named\nis not\nthe eternal Way\nName\nmother\nend'.split('\n');
console.log(myers([...'ABCABBA'], [...'CBABAC']).map((o) => o.type + o.text).join(' '), myers([], ['x']), myers(['x'], []), myers([], []));
const patch = unified(left, right);
console.log(patch, '\n', unified(left, right, 0), unified(left, left) === '');
console.log(apply(left, patch).join('\n') === right.join('\n'), apply(right, patch, true).join() === left.join());
try {
  apply(['other'], patch);
} catch (e) {
  console.log((e as Error).message);
}
function levenshtein(a: string, b: string): number {
  let row = Uint16Array.from({ length: b.length + 1 }, (_, i) => i);
  for (const [i, c] of [...a].entries()) {
    const next = new Uint16Array(b.length + 1);
    next[0] = i + 1;
    for (let j = 0; j < b.length; j++) next[j + 1] = Math.min(row[j]! + (c === b[j] ? 0 : 1), row[j + 1]! + 1, next[j]! + 1);
    row = next;
  }
  return row[b.length]!;
}
const lcs = (a: string, b: string): string => myers([...a], [...b]).filter((o) => o.type === '=').map((o) => o.text).join('');
for (const [a, b] of [['kitten', 'sitting'], ['', 'abc'], ['flaw', 'lawn'], ['intention', 'execution'], ['same', 'same']] as const) console.log(a, b, levenshtein(a, b), JSON.stringify(lcs(a, b)));
function merge3(base: string[], ours: string[], theirs: string[]): { lines: string[]; conflicts: number } {
  const edits = (to: string[]): Map<number, { remove: boolean; insert: string[] }> => {
    const map = new Map<number, { remove: boolean; insert: string[] }>();
    let at = 0;
    const slot = (i: number) => map.get(i) ?? map.set(i, { remove: false, insert: [] }).get(i)!;
    for (const op of myers(base, to)) {
      if (op.type === '+') slot(at).insert.push(op.text);
      else if (op.type === '-') slot(at++).remove = true;
      else at++;
    }
    return map;
  };
  const [mine, yours] = [edits(ours), edits(theirs)];
  const lines: string[] = [];
  let conflicts = 0;
  for (let i = 0; i <= base.length; i++) {
    const [m, y] = [mine.get(i), yours.get(i)];
    const [a, b] = [m?.insert ?? [], y?.insert ?? []];
    if (a.length > 0 && b.length > 0 && a.join('\n') !== b.join('\n')) {
      conflicts++;
      lines.push('<<<<<<<', ...a, '=======', ...b, '>>>>>>>');
    } else lines.push(...(a.length > 0 ? a : b));
    if (i < base.length && !m?.remove && !y?.remove) lines.push(base[i]!);
  }
  return { lines, conflicts };
}
console.log(merge3(['a', 'b', 'c', 'd'], ['a', 'B', 'c', 'd'], ['a', 'b', 'c', 'D', 'e']), merge3(['x'], ['x', '1'], ['x', '2']));
