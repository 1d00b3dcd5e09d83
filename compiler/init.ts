// SPDX-License-Identifier: MIT
/** `stsc --init FOLDER`: a new program that builds and runs, and that any editor can check. */
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, join, relative, resolve } from 'node:path';
import { compilerFolder } from './frontend/load';

const MAIN = `/** Prints what it is given; \`npm start -- one two\` runs it. */
function greet(names: readonly string[]): string {
  return names.length === 0 ? 'Hello!' : \`Hello, \${names.join(' and ')}!\`;
}

console.log(greet(process.argv.slice(2)));
`;

const KERNEL = `/** A guest for Xen: \`npm run kernel\` builds it. */
import { memoryBytes, xenVersion } from 'minios';

console.log(\`Hello from Xen \${xenVersion()}, with \${Math.floor(memoryBytes() / 2 ** 20)} MiB of memory\`);
let seconds = 0;
setInterval(() => console.log(\`up for \${++seconds} s\`), 1000);
`;

/** The checks that stsc makes, for editors and tsc. The declarations in types/ are all that a program can use. */
const TSCONFIG = {
  compilerOptions: {
    target: 'ES2022',
    lib: ['ES2023'],
    types: [],
    module: 'esnext',
    moduleResolution: 'bundler',
    moduleDetection: 'force',
    strict: true,
    isolatedModules: true,
    skipLibCheck: true,
    noEmit: true,
    paths: { minios: ['./types/minios.d.ts'] },
  },
  include: ['*.ts', 'types/*.d.ts'],
};

/** The platform's declarations, which the new folder gets copies of. */
const DECLARATIONS = ['globals.d.ts', 'minios.d.ts'];

function packageJson(folder: string): object {
  const name = basename(folder)
    .toLowerCase()
    .replace(/[^a-z0-9._-]/g, '-')
    .replace(/^[._-]+/, '');
  const stsc = `node ${JSON.stringify(relative(folder, join(compilerFolder(), 'bin', 'stsc.cjs')))}`;
  return {
    name: name === '' ? 'program' : name,
    version: '0.1.0',
    private: true,
    scripts: {
      build: `${stsc} main.ts -o main`,
      start: 'npm run --silent build && ./main',
      kernel: `${stsc} --kernel kernel.ts -o kernel.xen`,
    },
  };
}

/**
 * Makes the folder with a program for Linux and one for Xen. Returns the names of the files.
 * Throws Error when the folder is there and not empty.
 */
export function initProgram(path: string): string[] {
  const folder = resolve(path);
  if (existsSync(folder) && readdirSync(folder).length > 0) throw new Error(`${path} is there and not empty`);
  mkdirSync(join(folder, 'types'), { recursive: true });
  const json = (value: object): string => `${JSON.stringify(value, null, 2)}\n`;
  const platform = join(compilerFolder(), 'platform');
  const files: Record<string, string> = {
    'main.ts': MAIN,
    'kernel.ts': KERNEL,
    'tsconfig.json': json(TSCONFIG),
    'package.json': json(packageJson(folder)),
    '.gitignore': 'main\nkernel.*\n!kernel.ts\n',
    ...Object.fromEntries(DECLARATIONS.map((name) => [`types/${name}`, readFileSync(join(platform, name), 'utf8')])),
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return Object.keys(files);
}
