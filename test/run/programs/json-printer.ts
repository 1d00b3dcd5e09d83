// SPDX-License-Identifier: MIT
// A JSON parser and pretty printer written by hand, compared with the built-in one.
type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
class ParseError extends Error {
  constructor(message: string, readonly position: number) {
    super(`${message} at ${position}`);
  }
}
function parse(text: string): Json {
  let at = 0;
  const fail = (message: string): never => {
    throw new ParseError(message, at);
  };
  const skip = (): void => {
    while (at < text.length && ' \n\t\r'.includes(text.charAt(at))) at++;
  };
  const expect = (token: string): void => {
    if (!text.startsWith(token, at)) fail(`expected ${token}`);
    at += token.length;
  };
  function value(): Json {
    skip();
    const c = text.charAt(at);
    if (c === '{') return object();
    if (c === '[') return array();
    if (c === '"') return string();
    if (c === 't') return expect('true'), true;
    if (c === 'f') return expect('false'), false;
    if (c === 'n') return expect('null'), null;
    return number();
  }
  function number(): number {
    const start = at;
    while (at < text.length && '+-.eE0123456789'.includes(text.charAt(at))) at++;
    const result = Number(text.slice(start, at));
    if (start === at || Number.isNaN(result)) return fail('bad number');
    return result;
  }
  function string(): string {
    expect('"');
    let out = '';
    for (;;) {
      if (at >= text.length) fail('unterminated string');
      const c = text.charAt(at++);
      if (c === '"') return out;
      if (c !== '\\') {
        out += c;
        continue;
      }
      const escape = text.charAt(at++);
      const simple: Record<string, string> = { n: '\n', t: '\t', r: '\r', b: '\b', f: '\f', '"': '"', '\\': '\\', '/': '/' };
      if (escape === 'u') {
        out += String.fromCharCode(parseInt(text.slice(at, at + 4), 16));
        at += 4;
      } else out += simple[escape] ?? fail('bad escape');
    }
  }
  function array(): Json[] {
    const items: Json[] = [];
    expect('[');
    skip();
    if (text.charAt(at) === ']') return at++, items;
    for (;;) {
      items.push(value());
      skip();
      if (text.charAt(at) === ']') return at++, items;
      expect(',');
    }
  }
  function object(): { [key: string]: Json } {
    const result: { [key: string]: Json } = {};
    expect('{');
    skip();
    if (text.charAt(at) === '}') return at++, result;
    for (;;) {
      skip();
      const key = string();
      skip();
      expect(':');
      result[key] = value();
      skip();
      if (text.charAt(at) === '}') return at++, result;
      expect(',');
    }
  }
  const result = value();
  skip();
  if (at < text.length) fail('trailing text');
  return result;
}
function print(json: Json, indent = ''): string {
  if (json === null || typeof json === 'boolean' || typeof json === 'number') return String(json);
  if (typeof json === 'string') return `"${json.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n')}"`;
  const inner = indent + '  ';
  if (Array.isArray(json)) return json.length === 0 ? '[]' : `[\n${json.map((j) => inner + print(j, inner)).join(',\n')}\n${indent}]`;
  const entries = Object.entries(json);
  if (entries.length === 0) return '{}';
  return `{\n${entries.map(([k, v]) => `${inner}"${k}": ${print(v, inner)}`).join(',\n')}\n${indent}}`;
}
const document = '{"name": "x\\ny", "list": [1, -2.5e3, [], {}, [null, true]], "nested": {"a": {"b": "\\u00e9\\"q\\""}}, "2": 0, "1": false}';
console.log(print(parse(document)));
console.log(print(parse(document)) === JSON.stringify(JSON.parse(document), null, 2));
for (const bad of ['', '{', '[1,', '{"a" 1}', '"abc', 'tru', '1 2', '"\\q"', '--1']) {
  try {
    console.log(parse(bad));
  } catch (e) {
    console.log(e instanceof ParseError ? `${e.message} (${e.position})` : String(e));
  }
}
