// SPDX-License-Identifier: MIT
// Tagged templates: cooked and raw strings, identity of the strings array, any result type.
function tag(strings: TemplateStringsArray, ...values: unknown[]): string {
  return strings.map((text, i) => text + (i < values.length ? `[${String(values[i])}]` : '')).join('');
}
console.log(tag`a${1}b${'two'}c${null}`, tag`plain`, tag`${1}${2}`);
function raw(strings: TemplateStringsArray): readonly string[] {
  return [strings[0], strings.raw[0]];
}
console.log(raw`tab\tnew\nline \u0041`, String.raw`C:\new\table ${1 + 1}`);
const seen = new Set<TemplateStringsArray>();
function remember(strings: TemplateStringsArray, value: number): number {
  seen.add(strings);
  return strings.length + value;
}
let total = 0;
for (let i = 0; i < 3; i++) total += remember`x${i}y`;
total += remember`x${9}y`;
console.log(total, seen.size);
const html = (strings: TemplateStringsArray, ...values: (string | number)[]): string =>
  String.raw({ raw: strings }, ...values.map((v) => String(v).replaceAll('<', '&lt;')));
console.log(html`<b>${'<script>'}</b> ${5}`);
class Query {
  readonly parameters: unknown[] = [];
  sql(strings: TemplateStringsArray, ...values: unknown[]): string {
    this.parameters.push(...values);
    return strings.join('?');
  }
}
const query = new Query();
console.log(query.sql`select * from t where id = ${7} and name = ${'x'}`, query.parameters);
