// SPDX-License-Identifier: MIT
// Tagged templates: raw and cooked parts, identity of the strings, nested tags, builders that escape, typed holes.
const html = (strings: TemplateStringsArray, ...holes: (string | number | readonly string[])[]): string => strings.reduce((text, s, i) => { const hole = holes[i - 1]; const shown = Array.isArray(hole) ? hole.join('') : String(hole).replace(/[&<>"]/g, (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[c] ?? c); return text + shown + s; });
console.log(html`<p title="${'a "b"'}">${1 < 2 ? '<ok>' : ''}${['<b>', '</b>']}</p>`);
const sql = (strings: TemplateStringsArray, ...values: unknown[]) => ({ text: strings.join('?'), values, get count() { return values.length; } });
const q = sql`select * from t where a = ${1} and b in (${[2, 3]}) and c is ${null}`; console.log(q.text, q.values, q.count);
const ids = new Map<TemplateStringsArray, number>(); const once = (s: TemplateStringsArray): number => { const n = ids.get(s) ?? ids.size; ids.set(s, n); return n; }; const seen: number[] = []; for (let i = 0; i < 3; i++) seen.push(once`same place`, once`other place`); console.log(seen, once`same place`);
const raw = (s: TemplateStringsArray, ..._holes: number[]): string => `${s.raw.join('|')} / ${s.join('|')} / ${s.length}`; console.log(raw`a\tb${0}\u{41}\\${1}`, String.raw`C:\new\${'x'}`);
const curry = (s: TemplateStringsArray) => (t: TemplateStringsArray, ...v: number[]): string => s[0]! + t.join(',') + v.join('+'); console.log(curry`first``a${1}b${2}c`);
const format = { money: (s: TemplateStringsArray, n: number): string => `${s[0]}${n.toFixed(2)}${s[1]}` }; console.log(format.money`cost: ${3.14159}!`);
class Tagger { constructor(private readonly prefix: string) {} tag(s: TemplateStringsArray, ...v: unknown[]): string { return this.prefix + s.map((x, i) => x + (i < v.length ? `{${String(v[i])}}` : '')).join(''); } } const t = new Tagger('>>'); console.log(t.tag`x=${1} y=${[1, 2]} z=${undefined}`);
const dedent = (s: TemplateStringsArray, ...v: unknown[]): string => { const text = s.reduce((a, b, i) => a + String(v[i - 1]) + b); const lines = text.split('\n').slice(1, -1); const indent = Math.min(...lines.filter((l) => l.trim()).map((l) => l.length - l.trimStart().length)); return lines.map((l) => l.slice(indent)).join('\n'); };
console.log(dedent`
    function ${'f'}() {
      return ${42};

    }
`);
type Path<T> = T extends `${infer A}/${infer B}` ? [A, ...Path<B>] : [T]; const split = <T extends string>(p: T): Path<T> => p.split('/') as Path<T>; const [a, b, c] = split('usr/local/bin'); console.log(a, b, c);
const plural = (n: number) => `${n} item${n === 1 ? '' : 's'}${n > 10 ? ` (${'many'.repeat(1)}${`${n % 2 ? ' odd' : ' even'}`})` : ''}`; console.log([0, 1, 12, 13].map(plural).join('; '), `a${1}${'b'}${true}${null}${[]}${{}}` + `line
break`);
