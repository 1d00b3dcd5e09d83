// SPDX-License-Identifier: MIT
// Tagged templates: parameterized SQL that nests, HTML that escapes, dedent by raw strings, identity of the strings array.
class Sql {
  constructor(readonly strings: readonly string[], readonly values: readonly unknown[]) {}
  get text(): string {
    return this.strings.reduce((text, part, i) => `${text}$${i}${part}`);
  }
}
function sql(strings: TemplateStringsArray, ...values: unknown[]): Sql {
  const texts: string[] = [strings[0]!];
  const flat: unknown[] = [];
  values.forEach((value, i) => {
    const after = strings[i + 1]!;
    if (value instanceof Sql) {
      texts.push(texts.pop()! + value.strings[0]!, ...value.strings.slice(1));
      flat.push(...value.values);
      texts.push(texts.pop()! + after);
    } else {
      flat.push(value);
      texts.push(after);
    }
  });
  return new Sql(texts, flat);
}
const where = sql`age > ${21} AND name = ${"O'Hara"}`;
const query = sql`SELECT * FROM users WHERE ${where} LIMIT ${10}`;
console.log(query.text, query.values, sql``.text === '', sql`${1}`.strings, sql`a${sql`b`}c`.strings);
const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
class Html {
  constructor(private readonly text: string) {}
  toString(): string {
    return this.text;
  }
}
const html = ({ raw }: TemplateStringsArray, ...values: (string | number | Html | Html[] | false | null)[]): Html =>
  new Html(
    raw.reduce((out, part, i) => {
      const value = values[i - 1] ?? '';
      const shown = value === false ? '' : Array.isArray(value) ? value.join('') : value instanceof Html ? `${value}` : String(value).replace(/[&<>"]/g, (c) => escapes[c]!);
      return out + shown + part;
    }),
  );
const items = ['a<b', 'c&d', '"q"'];
console.log(`${html`<ul class="${'x"y'}">${items.map((item, i) => html`<li data-i=${i}>${item}</li>`)}</ul>${false}${null}${items.length > 5 && html`<p>`}`}`);
const dedent = (strings: TemplateStringsArray, ...values: unknown[]): string => {
  const text = String.raw(strings, ...values);
  const lines = text.replace(/^\n|\n[ \t]*$/g, '').split('\n');
  const indent = Math.min(...lines.filter((line) => line.trim() !== '').map((line) => line.search(/\S/)));
  return lines.map((line) => line.slice(indent)).join('\n');
};
console.log(dedent`
    first
      second ${1 + 1}
    third \n raw
  `);
const seen = new Set<TemplateStringsArray>();
const remember = (strings: TemplateStringsArray): number => seen.add(strings).size;
for (let i = 0; i < 3; i++) remember`same`;
remember`same`;
console.log(seen.size, [...seen].map((s) => s.raw.join()));
const plural = (strings: TemplateStringsArray, n: number): string => strings.join(String(n)).replace(/\{(\w*)\|(\w*)\}/g, (_, one: string, many: string) => (n === 1 ? one : many));
console.log([0, 1, 2].map((n) => plural`There ${n} {is|are} {file|files}`));
