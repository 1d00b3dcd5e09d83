// SPDX-License-Identifier: MIT
/** A JSON reader and writer written by hand: a scanner over character codes, and a union of value types. */

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

class Reader {
  private at = 0;

  constructor(private readonly text: string) {}

  read(): Json {
    const value = this.value();
    this.skipSpace();
    if (this.at !== this.text.length) throw new SyntaxError(`unexpected text at ${this.at}`);
    return value;
  }

  private skipSpace(): void {
    while (this.at < this.text.length && this.text.charCodeAt(this.at) <= 32) this.at++;
  }

  private value(): Json {
    this.skipSpace();
    switch (this.text[this.at]) {
      case '{':
        return this.object();
      case '[':
        return this.array();
      case '"':
        return this.string();
      case 't':
        return this.word('true', true);
      case 'f':
        return this.word('false', false);
      case 'n':
        return this.word('null', null);
      default:
        return this.number();
    }
  }

  private object(): Json {
    const result: { [key: string]: Json } = {};
    this.at++;
    this.skipSpace();
    if (this.accept('}')) return result;
    do {
      this.skipSpace();
      const key = this.string();
      this.skipSpace();
      this.expect(':');
      result[key] = this.value();
      this.skipSpace();
    } while (this.accept(','));
    this.expect('}');
    return result;
  }

  private array(): Json {
    const result: Json[] = [];
    this.at++;
    this.skipSpace();
    if (this.accept(']')) return result;
    do {
      result.push(this.value());
      this.skipSpace();
    } while (this.accept(','));
    this.expect(']');
    return result;
  }

  private string(): string {
    this.expect('"');
    const start = this.at;
    let result = '';
    let copied = start;
    for (;;) {
      const code = this.text.charCodeAt(this.at++);
      if (code === 34) return result + this.text.slice(copied, this.at - 1);
      if (code === 92) {
        result += this.text.slice(copied, this.at - 1) + this.escape();
        copied = this.at;
      } else if (!(code >= 32)) {
        throw new SyntaxError(`a string from ${start} does not end`);
      }
    }
  }

  private escape(): string {
    const letter = this.text[this.at++];
    switch (letter) {
      case 'n':
        return '\n';
      case 't':
        return '\t';
      case 'u':
        this.at += 4;
        return String.fromCharCode(parseInt(this.text.slice(this.at - 4, this.at), 16));
      default:
        return letter;
    }
  }

  private number(): number {
    const start = this.at;
    while (this.at < this.text.length && '+-.0123456789eE'.includes(this.text[this.at])) this.at++;
    if (start === this.at) throw new SyntaxError(`no value at ${start}`);
    return Number(this.text.slice(start, this.at));
  }

  private word<T>(text: string, value: T): T {
    if (!this.text.startsWith(text, this.at)) throw new SyntaxError(`unknown word at ${this.at}`);
    this.at += text.length;
    return value;
  }

  private accept(character: string): boolean {
    if (this.text[this.at] !== character) return false;
    this.at++;
    return true;
  }

  private expect(character: string): void {
    if (!this.accept(character)) throw new SyntaxError(`${character} expected at ${this.at}`);
  }
}

function quote(text: string): string {
  let result = '"';
  for (const character of text) {
    if (character === '"' || character === '\\') result += '\\' + character;
    else if (character === '\n') result += '\\n';
    else result += character;
  }
  return result + '"';
}

function write(value: Json): string {
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') return quote(value);
  if (Array.isArray(value)) return '[' + value.map(write).join(',') + ']';
  return (
    '{' +
    Object.entries(value)
      .map(([key, item]) => quote(key) + ':' + write(item))
      .join(',') +
    '}'
  );
}

/** A sum over all that is in a value, so that nothing of it may be lost. */
function weigh(value: Json): number {
  if (value === null) return 1;
  if (typeof value === 'boolean') return value ? 3 : 2;
  if (typeof value === 'number') return Math.floor(Math.abs(value) * 8) % 9973;
  if (typeof value === 'string') return value.length;
  let sum = 5;
  if (Array.isArray(value)) for (const item of value) sum = (sum * 7 + weigh(item)) % 1_000_003;
  else for (const key in value) sum = (sum * 11 + key.length + weigh(value[key])) % 1_000_003;
  return sum;
}

function makeDocument(): string {
  const records: string[] = [];
  for (let i = 0; i < 4000; i++) {
    const tags = ['alpha', 'beta', 'g\\u00e4mma'].slice(0, i % 4).map((tag) => `"${tag}"`);
    records.push(
      `{ "id": ${i}, "name": "user \\"${i * 7}\\"", "score": ${((i * 37) % 1000) / 8}, "active": ${i % 3 === 0},\n` +
        `  "tags": [${tags.join(', ')}], "parent": ${i % 5 === 0 ? 'null' : `{"id": ${i >> 1}, "kind": "node"}`} }`,
    );
  }
  return `[${records.join(',\n')}]`;
}

export function work(): number {
  let text = makeDocument();
  let checksum = 0;
  for (let round = 0; round < 22; round++) {
    const value = new Reader(text).read();
    checksum = (checksum * 31 + weigh(value)) % 1_000_003;
    text = write(value);
  }
  return checksum * 1000 + (text.length % 1000);
}
