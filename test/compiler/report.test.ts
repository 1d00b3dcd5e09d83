// SPDX-License-Identifier: MIT
/** `stsc --report`: the costs of each line, which the programs here name in comments `// KIND: WHAT; KIND: WHAT`. */
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { costKinds, type Cost } from '../../compiler/report-costs';
import { stsc } from '../support/command-line';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'stsc-report-'));
afterAll(() => fs.rmSync(folder, { recursive: true }));
afterEach(() => jest.restoreAllMocks());

const kinds = Object.keys(costKinds).join('|');

function expectedCosts(source: string): string[] {
  return source.split('\n').flatMap((text, i) => {
    const comment = new RegExp(`// ((?:${kinds}): .*)$`).exec(text)?.[1];
    return comment === undefined ? [] : comment.split('; ').map((cost) => `${i + 1} ${cost}`);
  });
}

function reported(name: string, source: string): Cost[] {
  const file = path.join(folder, `${name}.ts`);
  fs.writeFileSync(file, source);
  const { stdout, stderr, status } = stsc('--report=json', file);
  expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
  return (JSON.parse(stdout) as { costs: Cost[] }).costs;
}

function checkCosts(name: string, source: string): void {
  const costs = reported(name, source).map(({ line, kind, what }) => `${line} ${kind}: ${what}`);
  expect([...new Set(costs)].sort()).toEqual(expectedCosts(source).sort());
}

test('allocations: objects, functions, captured variables, arrays, strings', () => {
  checkCosts(
    'allocations',
    `class Point {
  constructor(readonly x: number) {}
}
export function make(x: number): () => number { // allocation: captured variable
  const point = new Point(x); // allocation: object Point
  const pair = { point, x }; // allocation: object { point, x }
  let calls = 0;
  const next = (): number => ++calls; // allocation: function value
  process.stdout.write('x' + pair.x); // allocation: string
  return next;
}
const functions = [make(0.5), make(2)]; // allocation: array of references
process.stdout.write(String(functions.length)); // allocation: string
`,
  );
});

test('checks of indices, unless they are proven, and how loop variables are held', () => {
  const source = `function at(list: readonly number[], places: readonly number[]): number {
  let sum = 0;
  for (let i = 0; i < list.length; i++) {
    sum += list[i]!; // bounds check: index; variable: sum: double
  }
  return sum + places.length;
}
process.stdout.write(\`\${at([0.5, 1.5], [1])}\`);
`;
  const costs = reported('checks', source);
  expect(costs.filter(({ kind }) => kind === 'variable').map(({ what }) => what)).toEqual(
    expect.arrayContaining(['i: int32', 'sum: double']),
  );
  expect(costs.filter(({ inLoop }) => inLoop).every(({ line }) => line === 3 || line === 4)).toBe(true);
});

test('calls and properties that have several targets, and lookups by name', () => {
  const source = `interface Shape {
  area(): number;
}
class Square implements Shape {
  constructor(readonly side: number) {}
  area(): number {
    return this.side * this.side;
  }
}
class Circle implements Shape {
  constructor(readonly radius: number) {}
  area(): number {
    return this.radius * 3;
  }
}
function sum(shapes: readonly Shape[], scale: readonly ((n: number) => number)[]): number {
  let total = 0;
  for (const shape of shapes) {
    total += shape.area();
    for (const f of scale) {
      total += f(total);
    }
  }
  return total;
}
const counts: Record<string, number> = {};
counts['a' + String(sum([new Square(1.5), new Circle(2)], [(n) => n + 1, (n) => n * 2]))] = 1;
process.stdout.write(JSON.stringify(counts));
`;
  const costs = reported('dispatch', source).map(({ line, kind, what, inLoop }) => [line, kind, what, inLoop]);
  expect(costs).toContainEqual([19, 'dispatch', 'method area of 2 layouts', true]);
  expect(costs).toContainEqual([21, 'dispatch', 'a function value', true]);
  expect(costs).toContainEqual([27, 'lookup', 'key of a record', false]);
});

test('tagged words and checks of types', () => {
  const source = `const mixed: (number | string)[] = [0.5 * Number('1'), 'a'];
for (const value of mixed) {
  if (typeof value === 'number') process.stdout.write(value.toFixed(1));
}
const parsed = JSON.parse('{"port": 80}') as { port: number };
process.stdout.write(String(parsed.port));
`;
  const costs = reported('tagged', source).map(({ line, kind, what }) => [line, kind, what]);
  expect(costs).toContainEqual([1, 'tagged', 'number to tagged word']);
  expect(costs).toContainEqual([3, 'tagged', 'tagged word to number']);
  expect(costs).toContainEqual([5, 'type check', '{ port: number; }']);
});

test('as text: the lines with their source, costs in loops marked, and the sums', () => {
  const file = path.join(folder, 'text.ts');
  fs.writeFileSync(file, "for (let i = 0; i < 3; i++) {\n  process.stdout.write('line ' + i);\n}\n");
  const { stdout } = stsc('--report', file);
  expect(stdout).toContain("     2 | process.stdout.write('line ' + i);\n       * allocation: string");
  expect(stdout).toMatch(/\n {5}\d \(\d in loops\) {3} allocation: memory of the heap is taken\n/);
});

test('a refused program has no report; another form is refused', () => {
  const file = path.join(folder, 'bad.ts');
  fs.writeFileSync(file, 'const n: number = "1";\nconsole.log(n);\n');
  expect(stsc('--report', file).status).toBe(1);
  expect(stsc('--report=xml', file)).toMatchObject({ status: 2, stdout: '' });
});

test('the example in docs/performance.md is what the compiler says', () => {
  const page = fs.readFileSync(path.resolve(__dirname, '../../docs/performance.md'), 'utf8');
  const [, source = '', report] = /```ts\n([^]*?)```[^]*?```text\n([^]*?)```/.exec(page) ?? [];
  const file = path.join(folder, 'points.ts');
  fs.writeFileSync(file, source);
  expect(stsc('--report', file).stdout.replace(file, 'points.ts')).toBe(report);
});
