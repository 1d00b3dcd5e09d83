// SPDX-License-Identifier: MIT
/** The position table from end to end: written by position-table.ts, read back by positions.c as the guest does. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { positionAssembly, positionTable } from '../../compiler/positions/position-table';

const imageFlags = ['-O1', '-fno-optimize-sibling-calls', '-no-pie', '-fno-pie'];
const compiler = process.env['CC'] ?? 'gcc';
const folder = mkdtempSync(join(tmpdir(), 'minios-positions-'));
const image = join(folder, 'image');
const reader = join(folder, 'reader');

// Line numbers as the compiler would give them, one long step among them, a call in inlined code, one in another file.
const source = `
extern void effect(int);
#line 7 "plain.c"
__attribute__((noinline)) void effect(int value) { __asm__ volatile("" :: "r"(value)); }
#line 10 "kernel-src/other.ts"
static inline __attribute__((always_inline)) void inlined(int x) {
#line 11 "kernel-src/other.ts"
  effect(x);
}
#line 40 "rt_ops.h"
static inline __attribute__((always_inline)) void helper(int x) { effect(x); }
#line 20 "kernel-src/main.ts"
__attribute__((noinline)) int work(int x) {
#line 21 "kernel-src/main.ts"
  effect(x);
#line 22 "kernel-src/main.ts"
  inlined(x + 1);
#line 9000 "kernel-src/main.ts"
  helper(x + 2);
#line 23 "kernel-src/main.ts"
  effect(x + 3);
#line 12 "kernel-src/other.ts"
  effect(x + 4);
  return x;
}
#line 30 "kernel-src/main.ts"
int main(int argc, char **argv) {
  (void)argv;
#line 32 "kernel-src/main.ts"
  return work(argc);
}
`;

function lookUp(table: Buffer, addresses: readonly number[]): string[] {
  const file = join(folder, 'table');
  writeFileSync(file, table);
  const numbers = addresses.map((address) => address.toString(16));
  return execFileSync(reader, [file, ...numbers], { encoding: 'utf8' })
    .trimEnd()
    .split('\n');
}

/** Addresses of the calls in a function, and its range. */
function disassemble(name: string): { calls: number[]; start: number; end: number } {
  const text = execFileSync('objdump', ['-d', '--no-show-raw-insn', `--disassemble=${name}`, image], {
    encoding: 'utf8',
  });
  const rows = [...text.matchAll(/^\s*([0-9a-f]+):\t(\S+)/gm)].map(([, at = '', op = '']) => ({
    at: parseInt(at, 16),
    op,
  }));
  return {
    calls: rows.filter(({ op }) => op === 'call').map(({ at }) => at),
    start: rows[0]?.at ?? 0,
    end: rows.at(-1)?.at ?? 0,
  };
}

beforeAll(() => {
  const sourceFile = join(folder, 'image.c');
  writeFileSync(sourceFile, source);
  execFileSync(compiler, ['-gdwarf-4', ...imageFlags, '-o', image, sourceFile]);
  const flags = ['-std=gnu11', '-Wall', '-Wextra', '-Werror', '-fsanitize=address,undefined', '-g'];
  const sources = [join(__dirname, 'positions.c'), join(__dirname, '../../minios/positions.c')];
  execFileSync(compiler, [...flags, '-o', reader, ...sources]);
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

const options = () => ({ image, displayFile: (file: string) => file.replace(/^.*?(kernel-src|plain)/, '$1') });

test('each call in TypeScript has its own line, and names what was inlined', () => {
  const { calls } = disassemble('work');
  expect(calls).toHaveLength(5);
  const lines = lookUp(positionTable(options()), calls);
  expect(lines).toEqual([
    'work kernel-src/main.ts:21',
    'inlined kernel-src/other.ts:11 < work kernel-src/main.ts:22',
    'work kernel-src/main.ts:9000',
    'work kernel-src/main.ts:23',
    'work kernel-src/other.ts:12',
  ]);
});

test('an address before the first call has the line of the function', () => {
  const { start } = disassemble('work');
  expect(lookUp(positionTable(options()), [start])).toEqual(['work kernel-src/main.ts:20']);
});

test('a function in C has its name only', () => {
  const { start, end } = disassemble('effect');
  expect(lookUp(positionTable(options()), [start, end])).toEqual(['effect :0', 'effect :0']);
});

test('functions without debug information have a name only', () => {
  const { start } = disassemble('_start');
  expect(lookUp(positionTable(options()), [start])).toEqual(['_start :0']);
});

test('addresses outside of every function are unknown', () => {
  expect(lookUp(positionTable(options()), [0, 1, 0x7fffffffffff])).toEqual(['unknown', 'unknown', 'unknown']);
});

test('symbols can be shown by another name', () => {
  const { start } = disassemble('work');
  const table = positionTable({ ...options(), displayName: (symbol) => `<${symbol}>` });
  expect(lookUp(table, [start])).toEqual(['<work> kernel-src/main.ts:20']);
});

test('names that are packed are read as they were, as far as the reader has room', () => {
  const { start } = disassemble('work');
  for (const name of ['größe', '\x01\x7f', 'ab'.repeat(60), 'x'.repeat(200), '😀😀😀😀']) {
    const shown = `${name} and again ${name}, again and again`;
    const table = positionTable({ ...options(), displayName: () => shown, displayFile: () => shown });
    const [text = ''] = lookUp(table, [start]);
    const cut = (whole: string, room: number): string => Buffer.from(whole).subarray(0, room).toString();
    expect(text).toBe(`${cut(shown, 79)} ${cut(shown, 199)}:20`);
  }
});

test('line tables that addr2line may misread are refused', () => {
  const newer = join(folder, 'newer');
  execFileSync(compiler, ['-gdwarf-5', ...imageFlags, '-o', newer, join(folder, 'image.c')]);
  expect(() => positionTable({ image: newer })).toThrow('compile everything with -gdwarf-4');
});

test('such line tables do no harm outside of the section that is read', () => {
  const mixed = join(folder, 'mixed');
  const parts = ['inside', 'outside'].map((name) => {
    const text = `__attribute__((section("${name}_code"))) int ${name}(int x) { return x + 1; }\n`;
    writeFileSync(join(folder, `${name}.c`), name === 'inside' ? `${text}int main(void) { return 0; }\n` : text);
    const version = name === 'inside' ? '-gdwarf-4' : '-gdwarf-5';
    const object = join(folder, `${name}.o`);
    execFileSync(compiler, [version, ...imageFlags, '-c', '-o', object, join(folder, `${name}.c`)]);
    return object;
  });
  execFileSync(compiler, [...imageFlags, '-o', mixed, ...parts]);
  expect(positionTable({ image: mixed, section: 'inside_code' }).length).toBeGreaterThan(0);
  expect(() => positionTable({ image: mixed, section: 'outside_code' })).toThrow('compile everything with -gdwarf-4');
});

test('a table cut short is survived', () => {
  const { calls } = disassemble('work');
  const table = positionTable(options());
  for (let length = 0; length < table.length; length++) {
    expect(() => lookUp(table.subarray(0, length), [calls[1] ?? 0])).not.toThrow();
  }
});

test('the assembly holds the same bytes', () => {
  const table = positionTable(options());
  const file = join(folder, 'table.S');
  writeFileSync(file, positionAssembly(table));
  execFileSync(compiler, ['-c', '-o', join(folder, 'table.o'), file]);
  execFileSync('objcopy', ['-O', 'binary', '-j', '.positions', join(folder, 'table.o'), join(folder, 'table.bin')]);
  const numbers = [disassemble('work').start.toString(16)];
  expect(execFileSync(reader, [join(folder, 'table.bin'), ...numbers], { encoding: 'utf8' })).toBe(
    'work kernel-src/main.ts:20\n',
  );
});
