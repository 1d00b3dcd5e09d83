// SPDX-License-Identifier: MIT
// A URL parser, query strings both ways, relative resolution, path normalization and glob patterns compiled to regular expressions.
interface Url {
  readonly scheme: string;
  readonly user?: string;
  readonly host: string;
  readonly port: number | undefined;
  readonly path: readonly string[];
  readonly query: ReadonlyMap<string, string | string[]>;
  readonly hash?: string;
}
const DEFAULT_PORTS: Readonly<Record<string, number | undefined>> = { http: 80, https: 443, ftp: 21 };
const decode = (text: string): string => {
  try {
    return decodeURIComponent(text.replace(/\+/g, ' '));
  } catch (error) {
    if (error instanceof URIError) return `(bad: ${text})`;
    throw error;
  }
};
function parseQuery(text: string): Map<string, string | string[]> {
  const result = new Map<string, string | string[]>();
  for (const part of text.split('&').filter((p) => p.length > 0)) {
    const at = part.indexOf('=');
    const [key, value] = at < 0 ? [decode(part), ''] : [decode(part.slice(0, at)), decode(part.slice(at + 1))];
    const old = result.get(key);
    result.set(key, old === undefined ? value : Array.isArray(old) ? [...old, value] : [old, value]);
  }
  return result;
}
function parseUrl(text: string): Url {
  const m = /^(?<scheme>[a-z][a-z\d+.-]*):\/\/(?:(?<user>[^@/]*)@)?(?<host>\[[^\]]+\]|[^:/?#]*)(?::(?<port>\d+))?(?<path>[^?#]*)(?:\?(?<query>[^#]*))?(?:#(?<hash>.*))?$/i.exec(text);
  if (!m || !m.groups) throw new TypeError(`Invalid URL: ${text}`);
  const { scheme = '', user, host = '', port, path = '', query, hash } = m.groups;
  return {
    scheme: scheme.toLowerCase(),
    ...(user === undefined ? {} : { user }),
    host: host.toLowerCase(),
    port: port ? Number(port) : DEFAULT_PORTS[scheme.toLowerCase()],
    path: normalize(path.split('/').slice(1)),
    query: parseQuery(query ?? ''),
    ...(hash !== undefined && { hash: decode(hash) }),
  };
}
function normalize(segments: readonly string[]): string[] {
  const out: string[] = [];
  for (const [i, s] of segments.entries()) {
    if (s === '..') out.pop();
    else if (s !== '.' && (s !== '' || i === segments.length - 1)) out.push(s);
  }
  return out;
}
const formatQuery = (query: Readonly<Record<string, string | number | boolean | undefined | readonly (string | number)[]>>): string =>
  Object.entries(query)
    .filter(([, v]) => v !== undefined)
    .flatMap(([k, v]) => (Array.isArray(v) ? v.map((x) => [k, String(x)] as const) : [[k, String(v)] as const]))
    .map(([k, v]) => `${encodeURIComponent(k)}=${encodeURIComponent(v).replace(/%20/g, '+')}`)
    .join('&');
for (const text of ['https://user:pw@Example.COM:8443/a/./b/../c/?q=a+b&q=c%20d&empty&x=%E2%9C%93#frag%20ment', 'http://localhost', 'ftp://[::1]/x', 'HTTP://h/..//y', 'http://h?x=%zz&=v&a=1=2', 'no url', '//missing']) {
  try {
    console.log(parseUrl(text));
  } catch (error) {
    console.log(error instanceof TypeError ? error.message : 'unexpected');
  }
}
console.log(formatQuery({ q: 'a b&c', n: 1, list: ['x', 2], skip: undefined, yes: true, 'k y': "é/?:@!$'()*" }), encodeURI('http://x/ä ö?q=%&r=[1]#h'), decodeURI('%E4%BD%A0%3F%23'));
const resolve = (base: string, relative: string): string => {
  const segments = base.split('/').slice(0, -1);
  const all = relative.startsWith('/') ? relative.split('/').slice(1) : [...segments.slice(1), ...relative.split('/')];
  return '/' + normalize(all).join('/');
};
console.log(['c', './c', '../c', '/c', '../../../c', 'd/', '.', '..'].map((r) => resolve('/a/b/x', r)));
function glob(pattern: string): RegExp {
  const source = pattern.replace(/\*\*\/?|\*|\?|\{([^}]*)\}|\[!?[^\]]+\]|[.+^$()|\\{}[\]]/g, (token, choices?: string) => {
    if (token === '**/') return '(?:[^/]+/)*';
    if (token === '**') return '.*';
    if (token === '*') return '[^/]*';
    if (token === '?') return '[^/]';
    if (choices !== undefined) return `(?:${choices.split(',').map((c) => glob(c).source.slice(1, -1)).join('|')})`;
    if (token.startsWith('[')) return token.replace('[!', '[^');
    return `\\${token}`;
  });
  return new RegExp(`^${source}$`);
}
const files = ['src/index.ts', 'src/lib/a.test.ts', 'src/lib/deep/b.ts', 'README.md', 'src/x.js', 'a+b.txt', 'file1', 'file22', 'fileA'];
for (const pattern of ['*.md', 'src/*.ts', 'src/**/*.ts', '**/*.{js,ts}', '**/*.test.ts', 'file[0-9]', 'file[!0-9]', 'file??', 'a+b.*', '**']) {
  const expression = glob(pattern);
  console.log(pattern, expression, files.filter((f) => expression.test(f)));
}
