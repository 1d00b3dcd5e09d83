// SPDX-License-Identifier: MIT
// Access logs: named groups, matchAll, sticky scanning, lastIndex, replace with functions, split with captures.
const log = `127.0.0.1 - alice [10/Oct/2023:13:55:36 +0000] "GET /index.html HTTP/1.1" 200 2326
10.0.0.7 - - [10/Oct/2023:13:55:40 +0000] "POST /api/items?id=42&tag=a%20b HTTP/1.1" 201 17
bad line
192.168.1.9 - bob [11/Oct/2023:00:00:01 +0000] "GET /img/logo.png HTTP/2" 404 -`;

interface Hit {
  ip: string;
  user?: string;
  when: Date;
  method: string;
  path: string;
  status: number;
  bytes: number;
}

const line =
  /^(?<ip>\d{1,3}(?:\.\d{1,3}){3}) - (?<user>\S+) \[(?<day>\d\d)\/(?<month>[A-Z][a-z]{2})\/(?<year>\d{4}):(?<time>[\d:]{8}) \+0000\] "(?<method>[A-Z]+) (?<path>\S+) HTTP\/[\d.]+" (?<status>\d{3}) (?<bytes>\d+|-)$/;
const months = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

function parse(text: string): Hit | undefined {
  const groups = line.exec(text)?.groups;
  if (!groups) return undefined;
  const { ip, user, day, month, year, time, method, path, status, bytes } = groups as Record<string, string>;
  const monthNumber = String(months.indexOf(month!) + 1).padStart(2, '0');
  return {
    ip: ip!,
    ...(user === '-' ? {} : { user: user! }),
    when: new Date(`${year}-${monthNumber}-${day}T${time}Z`),
    method: method!,
    path: path!,
    status: Number(status),
    bytes: bytes === '-' ? 0 : parseInt(bytes!, 10),
  };
}

for (const text of log.split('\n')) console.log(parse(text) ?? `ignored: ${text}`);

const words = [...log.matchAll(/\b(?<first>[a-z])(\w*)\b/g)].slice(0, 6);
console.log(words.map((m) => `${m.index}:${m[0]}:${m.groups!['first']!.toUpperCase()}${m[2] ?? ''}`));

// A scanner with a sticky expression.
const token = /\s*(?:(\d+\.?\d*)|([a-z_]\w*)|(.))/iy;
function* scan(source: string): Generator<[kind: string, text: string]> {
  token.lastIndex = 0;
  for (let m = token.exec(source); m !== null; m = token.exec(source)) {
    const [, number, name, other] = m;
    if (number !== undefined) yield ['number', number];
    else if (name !== undefined) yield ['name', name];
    else yield ['other', other!];
  }
}
console.log([...scan('x1 = 3.5*(Y - 12)')].map(([k, t]) => `${k} ${t}`), token.lastIndex);

console.log('2024-02-29 and 1999-12-31'.replace(/(?<y>\d+)-(?<m>\d+)-(?<d>\d+)/g, '$<d>.$<m>.$<y> [$&] $$'));
console.log('camelCaseString and XMLHttp'.replace(/([a-z])([A-Z])/g, (_, a: string, b: string) => `${a}_${b.toLowerCase()}`));
console.log('a1b22c'.split(/(\d+)/), 'abc'.split(/(?:)/), ''.split(/x/), 'a, b;c'.split(/[,;]\s*/, 2));
console.log('price: 15€, 20 €'.match(/\d+(?=\s?€)/g), 'cost $30 40'.match(/(?<=\$)\d+/), 'x'.match(/y/g));
console.log(/(?<!\d)\d{2}(?!\d)/.exec('1234 56 789')?.index, 'aBc'.search(/[A-Z]/), /^[A-ZÀ-Þ]/u.test('Éa'));
const global = /o/g;
console.log(global.test('foo'), global.lastIndex, global.test('foo'), global.lastIndex, global.test('foo'), global.lastIndex);
console.log(String(/[/]\/(?<n>x)/gimsuy), /a/dgs.flags, new RegExp('a/b', 'g').source, /x/i.ignoreCase);
console.log('aaa'.replaceAll(/a/g, (m, offset: number) => m + offset), 'x-y-z'.replaceAll('-', '$$'), 'tel'.replace('e', "[$`|$'|$&]"));
