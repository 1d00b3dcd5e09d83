// SPDX-License-Identifier: MIT
// CSV with quotes to typed records and back, and INI files with sections, types and comments.
type Cell = string | number | boolean | null;
function* parseCsv(text: string, delimiter = ','): Generator<string[], number> {
  let row: string[] = [];
  let field = '';
  let quoted = false;
  let rows = 0;
  for (let i = 0; i < text.length; i++) {
    const c = text[i]!;
    if (quoted) {
      if (c !== '"') field += c;
      else if (text[i + 1] === '"') field += text[++i];
      else quoted = false;
    } else if (c === '"') quoted = true;
    else if (c === delimiter) {
      row.push(field);
      field = '';
    } else if (c === '\n' || c === '\r') {
      if (c === '\r' && text[i + 1] === '\n') i++;
      row.push(field);
      yield row;
      rows++;
      [row, field] = [[], ''];
    } else field += c;
  }
  if (quoted) throw new SyntaxError('unterminated quote');
  if (field !== '' || row.length > 0) {
    row.push(field);
    yield row;
    rows++;
  }
  return rows;
}
const infer = (text: string): Cell =>
  text === '' ? null : /^(true|false)$/i.test(text) ? text.toLowerCase() === 'true' : /^-?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text) ? Number(text) : text;
function toRecords(text: string): Record<string, Cell>[] {
  const [header, ...rows] = parseCsv(text);
  if (header === undefined) return [];
  return rows.map((row) => Object.fromEntries(header.map((name, i) => [name, infer(row[i] ?? '')])));
}
const quote = (cell: Cell): string => {
  const text = cell === null ? '' : String(cell);
  return /[",\r\n]/.test(text) || /^\s|\s$/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
};
function stringify(records: readonly Readonly<Record<string, Cell>>[]): string {
  const names = [...new Set(records.flatMap((r) => Object.keys(r)))];
  return [names, ...records.map((r) => names.map((n) => r[n] ?? null))].map((row) => row.map(quote).join(',')).join('\r\n');
}
const source = 'id,name,"notes, long",active,score\r\n1,"Ann ""The Boss"" Lee","line 1\nline 2",TRUE,9.50\n2,Bob,,false,-1e3\r3,"", padded ,x,\n';
const records = toRecords(source);
console.log(records);
console.table(records);
const text = stringify(records);
console.log(JSON.stringify(text));
console.log(JSON.stringify(toRecords(text)) === JSON.stringify(records), [...parseCsv('a;b;;"c;d"', ';')], [...parseCsv('')], [...parseCsv('\n')]);
try {
  toRecords('a,b\n"open');
} catch (error) {
  console.log(String(error));
}
const counter = parseCsv('1\n2\n3');
let step = counter.next();
while (!step.done) step = counter.next();
console.log('rows:', step.value);

type IniValue = string | number | boolean | string[];
type Ini = { [section: string]: { [key: string]: IniValue } };
function parseIni(text: string): Ini {
  const result: Ini = {};
  let section = (result[''] = {} as Ini[string]);
  text.split(/\r?\n/).forEach((raw, at) => {
    const line = raw.replace(/\s[;#].*$/, '').trim();
    if (line === '' || line[0] === ';' || line[0] === '#') return;
    const header = /^\[(?<name>[^\]]+)\]$/.exec(line);
    if (header?.groups) {
      section = result[header.groups['name']!] ??= {};
      return;
    }
    const m = /^(?<key>[^=]+?)(?<list>\[\])?\s*=\s*(?<value>.*)$/.exec(line);
    if (!m?.groups) throw new SyntaxError(`line ${at + 1}: ${JSON.stringify(line)}`);
    const { key, list, value } = m.groups as { key: string; list?: string; value: string };
    if (list) {
      const items = (section[key] ??= []);
      if (Array.isArray(items)) items.push(value);
    } else section[key] = value === 'true' || value === 'false' ? value === 'true' : value !== '' && !Number.isNaN(Number(value)) ? Number(value) : value.replace(/^(['"])(.*)\1$/, '$2');
  });
  return result;
}
const ini = parseIni('; top\nname = "My App"\ndebug=true\n\n[server]\nport = 8080 ; inline\nhosts[] = a.example\nhosts[]=b.example\nempty=\n[server]\nretries=0x10\n[paths.data]\nroot = /var/lib # x\n');
console.log(ini, Object.keys(ini), ini['server']?.['port']);
for (const [section, values] of Object.entries(ini)) for (const [key, value] of Object.entries(values)) console.log(`${section || '(none)'}.${key} = ${Array.isArray(value) ? `[${value}]` : value} (${typeof value})`);
try {
  parseIni('[ok]\nbroken');
} catch (error) {
  console.log(error instanceof SyntaxError && error.message);
}
