// SPDX-License-Identifier: MIT
// A JSON parser by recursive descent, checked against the built-in one.
type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

class JsonError extends SyntaxError {
  override name = 'JsonError';
  constructor(message: string, readonly position: number) {
    super(`${message} at ${position}`);
  }
}

function parse(text: string): Json {
  let at = 0;
  const fail = (message: string): never => {
    throw new JsonError(message, at);
  };
  const skip = (): void => {
    while (/\s/.test(text.charAt(at))) at++;
  };
  const expect = (c: string): void => {
    if (text[at] !== c) fail(`expected '${c}' but found ${at < text.length ? `'${text[at]}'` : 'the end'}`);
    at++;
  };

  function value(): Json {
    skip();
    const c = text.charAt(at);
    let result: Json;
    if (c === '{') result = object();
    else if (c === '[') result = array();
    else if (c === '"') result = string();
    else if (c === '-' || (c >= '0' && c <= '9')) result = number();
    else result = word();
    skip();
    return result;
  }

  function word(): Json {
    for (const [name, meaning] of [['true', true], ['false', false], ['null', null]] as const) {
      if (text.startsWith(name, at)) {
        at += name.length;
        return meaning;
      }
    }
    return fail('unexpected input');
  }

  function number(): number {
    const pattern = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (!match) return fail('bad number');
    at = pattern.lastIndex;
    return parseFloat(match[0]);
  }

  function string(): string {
    expect('"');
    let out = '';
    for (;;) {
      if (at >= text.length) fail('unterminated string');
      const c = text[at++]!;
      if (c === '"') return out;
      if (c !== '\\') {
        out += c;
        continue;
      }
      const e = text[at++];
      switch (e) {
        case 'n': out += '\n'; break;
        case 't': out += '\t'; break;
        case 'r': out += '\r'; break;
        case 'b': out += '\b'; break;
        case 'f': out += '\f'; break;
        case 'u':
          out += String.fromCharCode(parseInt(text.slice(at, at + 4), 16));
          at += 4;
          break;
        case '"': case '\\': case '/':
          out += e;
          break;
        default:
          fail(`bad escape \\${e}`);
      }
    }
  }

  function array(): Json[] {
    const out: Json[] = [];
    expect('[');
    skip();
    if (text[at] === ']') return at++, out;
    for (;;) {
      out.push(value());
      if (text[at] === ']') break;
      expect(',');
    }
    at++;
    return out;
  }

  function object(): { [key: string]: Json } {
    const out: { [key: string]: Json } = {};
    expect('{');
    skip();
    if (text[at] !== '}') {
      do {
        skip();
        const key = string();
        skip();
        expect(':');
        out[key] = value();
      } while (text[at] === ',' && ++at);
    }
    expect('}');
    return out;
  }

  const result = value();
  if (at < text.length) fail('trailing input');
  return result;
}

const samples = [
  '{"a": [1, 2.5, -3e2, {"b": null}], "c": "x\\ty\\u0041\\n", "d": {}, "e": []}',
  ' [true , false,null] ', '"plain"', '0', '-0', '[[[[]]]]', '{"2":1,"1":2,"x":3}',
];
for (const sample of samples) {
  const ours = parse(sample);
  console.log(ours, JSON.stringify(ours) === JSON.stringify(JSON.parse(sample)));
}
for (const bad of ['[1, 2', '{"a" 1}', '[1,]', 'nul', '"abc', '1 2', '{"a":1,}', '"\\x"', '']) {
  try {
    console.log(parse(bad));
  } catch (error) {
    if (error instanceof JsonError) console.log(`${JSON.stringify(bad)}: ${error.name}, ${error.message} (${error.position})`);
    else throw error;
  }
}
