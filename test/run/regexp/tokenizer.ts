// SPDX-License-Identifier: MIT
// A tokenizer and an INI parser driven by regular expressions.
type Token = { kind: 'number' | 'name' | 'string' | 'op'; text: string; at: number };
function tokenize(source: string): Token[] {
  const pattern = /\s*(?:(\d+(?:\.\d+)?)|([A-Za-z_]\w*)|("(?:[^"\\]|\\.)*")|([-+*/=(){};<>!]=?))/y;
  const tokens: Token[] = [];
  let at = 0;
  while (at < source.trimEnd().length) {
    pattern.lastIndex = at;
    const match = pattern.exec(source);
    if (match === null) throw new SyntaxError(`unexpected ${JSON.stringify(source.charAt(at))} at ${at}`);
    const [whole, number, name, string] = match;
    const kind = number !== undefined ? 'number' : name !== undefined ? 'name' : string !== undefined ? 'string' : 'op';
    tokens.push({ kind, text: whole.trim(), at });
    at = pattern.lastIndex;
  }
  return tokens;
}
console.log(tokenize('let x = 3.14 * (y1 + 2);').map((t) => `${t.kind}:${t.text}`).join(' '));
console.log(tokenize('print("a \\"quoted\\" word") != 5'));
try {
  tokenize('a # b');
} catch (e) {
  console.log((e as Error).message);
}
const ini = `; comment
[server]
host = example.org
port=8080

[client]
name = "quoted value"
broken line`;
const sections: Record<string, Record<string, string>> = {};
let current: Record<string, string> = {};
const errors: string[] = [];
ini.split(/\r?\n/).forEach((line, number) => {
  if (/^\s*(;|$)/.test(line)) return;
  const section = /^\[(\w+)\]$/.exec(line);
  if (section) {
    current = sections[section[1]] = {};
    return;
  }
  const entry = line.match(/^\s*(\w+)\s*=\s*"?(.*?)"?\s*$/);
  if (entry) current[entry[1]] = entry[2];
  else errors.push(`line ${number + 1}: ${line}`);
});
console.log(sections, errors);
