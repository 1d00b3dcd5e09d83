// SPDX-License-Identifier: MIT
// A template language: variables with filters, conditions and loops, by nested replacement.
type Data = { [key: string]: unknown };
type Filter = (value: string, argument?: string) => string;

const filters: Record<string, Filter> = {
  upper: (s) => s.toUpperCase(),
  lower: (s) => s.toLowerCase(),
  capitalize: (s) => s.charAt(0).toUpperCase() + s.slice(1),
  pad: (s, n = '0') => s.padStart(+n),
  truncate: (s, n = '10') => (s.length > Number(n) ? `${s.slice(0, Number(n) - 1)}…` : s),
  default: (s, other = '') => s || other,
};

const escape = (s: string): string =>
  s.replace(/[&<>"']/g, (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' })[c] ?? c);

function lookup(data: Data, path: string): unknown {
  return path.split('.').reduce<unknown>((at, key) => {
    if (typeof at !== 'object' || at === null) return undefined;
    return (at as Data)[key];
  }, data);
}

function text(value: unknown): string {
  if (value === undefined || value === null) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return JSON.stringify(value);
}

function render(template: string, data: Data): string {
  return template
    .replace(/\{%\s*for (\w+) in ([\w.]+)\s*%\}([\s\S]*?)\{%\s*endfor\s*%\}/g, (_, name: string, path: string, body: string) => {
      const list = lookup(data, path);
      if (!Array.isArray(list)) return '';
      return list.map((item: unknown, index) => render(body, { ...data, [name]: item, index, last: index === list.length - 1 })).join('');
    })
    .replace(/\{%\s*if (!?)([\w.]+)\s*%\}([\s\S]*?)(?:\{%\s*else\s*%\}([\s\S]*?))?\{%\s*endif\s*%\}/g,
      (_, not: string, path: string, yes: string, no: string | undefined) => {
        const holds = Boolean(lookup(data, path)) !== (not === '!');
        return render(holds ? yes : (no ?? ''), data);
      })
    .replace(/\{\{\s*([\w.]+)((?:\s*\|\s*\w+(?::[^|}]*)?)*)\s*(!?)\}\}/g, (_, path: string, chain: string, raw: string) => {
      let value = text(lookup(data, path));
      for (const [, name, argument] of chain.matchAll(/\|\s*(\w+)(?::([^|]*))?/g)) {
        const filter = filters[name!];
        if (!filter) throw new ReferenceError(`no filter ${name}`);
        value = filter(value, argument?.trim());
      }
      return raw ? value : escape(value);
    });
}

const page = `Hello {{ user.name | capitalize }}{% if user.admin %} (admin){% else %}, guest{% endif %}!
{% for item in items %}{{ index | pad:3 }}. {{ item.title | truncate:12 | upper }} {{ item.price }}{% if !last %};{% endif %}
{% endfor %}{{ missing | default:nothing }} {{ html }} {{ html !}} {{ nested }}`;
console.log(
  render(page, {
    user: { name: 'ann', admin: false },
    items: [
      { title: 'A very long title', price: 9.5 },
      { title: 'short', price: 10 },
    ],
    html: `<b class="x">Tom & 'Jerry'</b>`,
    nested: { deep: [1, 2] },
  }),
);
console.log(render('{% if user.admin %}yes{% endif %}[{% for x in none %}x{% endfor %}]', { user: { admin: true } }));
try {
  render('{{ a | nope }}', { a: 1 });
} catch (error) {
  console.log(error instanceof ReferenceError && error.message);
}
