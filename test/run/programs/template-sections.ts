// SPDX-License-Identifier: MIT
// A template engine with sections, partials, filters and escaping: tokenizer by a sticky expression, recursive renderer.
type Value = string | number | boolean | null | undefined | Date | Value[] | { [key: string]: Value } | ((text: string) => string);
type Node =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'value'; readonly path: string; readonly filters: readonly Filter[]; readonly raw: boolean }
  | { readonly kind: 'section'; readonly path: string; readonly inverted: boolean; readonly body: readonly Node[] }
  | { readonly kind: 'partial'; readonly name: string };
interface Filter {
  readonly name: string;
  readonly args: readonly (string | number)[];
}
class TemplateError extends Error {
  override readonly name = 'TemplateError';
  constructor(message: string, readonly line: number) {
    super(`${message} (line ${line})`);
  }
}
const filters: Record<string, (value: Value, ...args: (string | number)[]) => Value> = {
  upper: (v) => String(v).toUpperCase(),
  join: (v, separator = ', ') => (Array.isArray(v) ? v.map(String).join(String(separator)) : String(v)),
  fixed: (v, digits = 2) => Number(v).toFixed(Number(digits)),
  default: (v, fallback = '') => (v === undefined || v === null || v === '' ? fallback : v),
  truncate: (v, n = 10) => (String(v).length > Number(n) ? `${String(v).slice(0, Number(n))}…` : v),
  json: (v) => JSON.stringify(v),
  date: (v) => (v instanceof Date ? v.toISOString().slice(0, 10) : 'no date'),
  size: (v) => (Array.isArray(v) || typeof v === 'string' ? v.length : v && typeof v === 'object' ? Object.keys(v).length : 0),
};
function parse(source: string): Node[] {
  const tag = /\{\{(\{?)\s*([#^/>!&]?)\s*([^}]*?)\s*\}?\}\}\n?/g;
  const root: Node[] = [];
  const open: { path: string; body: Node[]; line: number }[] = [];
  let body = root;
  let last = 0;
  for (const m of source.matchAll(tag)) {
    const [whole, brace, sigil, content] = m as unknown as [string, string, string, string];
    const block = sigil !== '' && sigil !== '&';
    const line = source.slice(0, m.index).split('\n').length;
    if (m.index > last) body.push({ kind: 'text', text: source.slice(last, m.index) });
    last = m.index + whole.length - (!block && whole.endsWith('\n') ? 1 : 0);
    switch (sigil) {
      case '#':
      case '^': {
        const inner: Node[] = [];
        body.push({ kind: 'section', path: content, inverted: sigil === '^', body: inner });
        open.push({ path: content, body, line });
        body = inner;
        break;
      }
      case '/': {
        const section = open.pop();
        if (section?.path !== content) throw new TemplateError(`unexpected end of '${content}'`, line);
        body = section.body;
        break;
      }
      case '>':
        body.push({ kind: 'partial', name: content });
        break;
      case '!':
        break;
      default: {
        const [path = '', ...pipes] = content.split(/\s*\|\s*/);
        const parsed = pipes.map((pipe): Filter => {
          const [name = '', ...args] = pipe.match(/'[^']*'|[^\s:]+/g) ?? [];
          return { name, args: args.map((a) => (/^'.*'$/.test(a) ? a.slice(1, -1) : Number(a))) };
        });
        body.push({ kind: 'value', path, filters: parsed, raw: brace === '{' || sigil === '&' });
      }
    }
  }
  if (last < source.length) body.push({ kind: 'text', text: source.slice(last) });
  const unclosed = open.at(-1);
  if (unclosed) throw new TemplateError(`section '${unclosed.path}' is not closed`, unclosed.line);
  return root;
}
const escapes: ReadonlyMap<string, string> = new Map([['&', '&amp;'], ['<', '&lt;'], ['>', '&gt;'], ['"', '&quot;'], ["'", '&#39;']]);
const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (c) => escapes.get(c) ?? c);
function lookup(scopes: readonly Value[], path: string): Value {
  if (path === '.') return scopes[scopes.length - 1];
  const [head = '', ...tail] = path.split('.');
  for (const scope of [...scopes].reverse()) {
    if (typeof scope !== 'object' || scope === null || Array.isArray(scope) || scope instanceof Date || !(head in scope)) continue;
    return tail.reduce<Value>((at, key) => (typeof at === 'object' && at !== null && !Array.isArray(at) && !(at instanceof Date) ? at[key] : undefined), scope[head]);
  }
  return undefined;
}
function render(nodes: readonly Node[], scopes: readonly Value[], partials: Readonly<Record<string, string>>): string {
  return nodes
    .map((node) => {
      switch (node.kind) {
        case 'text':
          return node.text;
        case 'partial':
          return node.name in partials ? render(parse(partials[node.name]!), scopes, partials) : '';
        case 'section': {
          const value = lookup(scopes, node.path);
          const falsy = !value || (Array.isArray(value) && value.length === 0);
          if (node.inverted) return falsy ? render(node.body, scopes, partials) : '';
          if (falsy) return '';
          if (typeof value === 'function') return value(render(node.body, scopes, partials));
          return (Array.isArray(value) ? value : [value]).map((item) => render(node.body, [...scopes, item], partials)).join('');
        }
        case 'value': {
          const value = node.filters.reduce<Value>((v, { name, args }) => {
            const filter = filters[name];
            if (filter === undefined) throw new TemplateError(`no filter '${name}'`, 0);
            return filter(v, ...args);
          }, lookup(scopes, node.path));
          const text = value === undefined || value === null ? '' : String(value);
          return node.raw ? text : escapeHtml(text);
        }
      }
    })
    .join('');
}
const page = `{{! a comment }}
<h1>{{ title | upper }}</h1> {{{ title }}} {{& title }}
{{#items}}
- {{name}}: {{ price | fixed: 2 }}{{#tags}} [{{.}}]{{/tags}}{{^tags}} (no tags){{/tags}} of {{shop.owner.name}}
{{/items}}
{{^empty}}
nothing {{ missing | default: 'here' }}; {{ shop | json }}; {{ items | size }} {{ list | join: ' + ' }} {{ when | date }} {{ long | truncate: 5 }}
{{/empty}}
{{#bold}}hi {{shop.owner.name}}{{/bold}}
{{> footer}}`;
const data: Value = {
  title: 'Fish & "Chips" <b>',
  items: [{ name: 'Cod', price: 12.5, tags: ['fresh', 'local'] }, { name: "O'Chips", price: 3, tags: [] }],
  empty: [],
  shop: { owner: { name: 'Zoë' } },
  list: [1, 2, 3],
  when: new Date(Date.UTC(2024, 1, 29)),
  long: 'abcdefghij',
  bold: (text) => `<b>${text}</b>`,
  year: 2024,
};
console.log(render(parse(page), [data], { footer: '(c) {{year}} {{> nested}}', nested: '!{{shop.owner.name}}!' }));
console.log(parse('a{{#b}}c{{d|x:1:\'y z\'}}{{/b}}'));
for (const bad of ['{{#a}}', '{{#a}}\n\n{{/b}}', '{{/x}}', '{{ v | nope }}']) {
  try {
    console.log(render(parse(bad), [{}], {}));
  } catch (error) {
    if (!(error instanceof TemplateError)) throw error;
    console.log(error.name, error.message, error.line);
  }
}
