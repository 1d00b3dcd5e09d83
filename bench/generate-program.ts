// SPDX-License-Identifier: MIT
/** Programs of any size for measuring the compiler: units of everyday code that differ in names, constants and shape. */

/** One unit: an interface, two classes, a generic function, strings, a table, a loop. 50 lines. */
function unit(n: number): string {
  const limit = 10 + (n % 7);
  return `
interface Reading${n} {
  readonly name: string;
  readonly values: number[];
  level?: number;
}

abstract class Meter${n} {
  protected readonly readings: Reading${n}[] = [];

  constructor(readonly id: number) {}

  abstract weigh(reading: Reading${n}): number;

  add(name: string, ...values: number[]): this {
    this.readings.push({ name, values });
    return this;
  }

  total(): number {
    let sum = 0;
    for (const reading of this.readings) sum += this.weigh(reading) * (reading.level ?? ${1 + (n % 3)});
    return sum;
  }
}

class Peak${n} extends Meter${n} {
  weigh({ values }: Reading${n}): number {
    return values.reduce((most, value) => Math.max(most, value), ${n % 5});
  }
}

class Mean${n} extends Meter${n} {
  weigh({ values, name }: Reading${n}): number {
    if (values.length === 0) return name.length;
    return values.reduce((sum, value) => sum + value, 0) / values.length;
  }
}

function countBy${n}<T>(items: readonly T[], key: (item: T) => string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(key(item), (counts.get(key(item)) ?? 0) + 1);
  return counts;
}

function run${n}(seed: number): string {
  const meters: Meter${n}[] = [new Peak${n}(seed), new Mean${n}(seed + 1)];
  for (let i = 0; i < ${limit}; i++) meters[i % 2].add(\`r\${i}\`, i, seed % ${limit}, i * ${(n % 11) + 1});
  const counts = countBy${n}(meters, (meter) => (meter.total() > ${limit * 2} ? 'high' : 'low'));
  return [...counts].map(([name, count]) => \`\${name}=\${count}\`).join(',') + meters[0].total().toFixed(2);
}
`;
}

/** TypeScript of about so many lines, which prints one line for each unit. */
export function generateProgram(lines: number): string {
  const one = unit(0).split('\n').length;
  const count = Math.max(1, Math.round(lines / (one + 1)));
  const units = Array.from({ length: count }, (_, n) => unit(n));
  const calls = units.map((_, n) => `console.log(run${n}(${n}));`);
  return `// SPDX-License-Identifier: MIT\n${units.join('')}\n${calls.join('\n')}\n`;
}
