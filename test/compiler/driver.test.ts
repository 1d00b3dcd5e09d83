// SPDX-License-Identifier: MIT
/** The table of phases: its order is checked, a compilation stops where it is told to, refusals come all at once. */
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { checkOrder, compile, phases, RefusedError, type State } from '../../compiler/driver';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'stsc-driver-'));
afterAll(() => fs.rmSync(folder, { recursive: true }));

function program(name: string, text: string): string {
  const file = path.join(folder, name);
  fs.writeFileSync(file, text);
  return file;
}

describe('the order of the phases', () => {
  test('the table as it is', () => {
    expect(() => checkOrder(phases)).not.toThrow();
  });

  test.each(phases.slice(0, -1).map((phase) => phase.name))('without %s something is missing', (name) => {
    expect(() => checkOrder(phases.filter((phase) => phase.name !== name))).toThrow(
      /^phase .* needs .*, which no earlier/,
    );
  });

  test('a wrong order is found', () => {
    expect(() => checkOrder([...phases].reverse())).toThrow('phase emit-c needs lir, which no earlier phase makes');
  });
});

test('docs/architecture.md lists the phases', () => {
  const page = fs.readFileSync(path.resolve(__dirname, '../../docs/architecture.md'), 'utf8');
  const listed = [...page.matchAll(/^\| `([\w-]+)` +\| (.*?) +\|$/gm)].map(([, name, text]) => [name, text]);
  expect(listed.slice(0, phases.length)).toEqual(phases.map((phase) => [phase.name, phase.establishes]));
});

describe('a compilation', () => {
  test('stops after the phase that is asked for, and reports each one', () => {
    const seen: string[] = [];
    const state: State = compile(program('hello.ts', "console.log('hello');\n"), {
      target: 'linux',
      until: 'flow',
      verify: true,
      onPhase: (phase, _state, milliseconds) => {
        expect(milliseconds).toBeGreaterThanOrEqual(0);
        seen.push(phase.name);
      },
    });
    const names = phases.map((phase) => phase.name);
    expect(seen).toEqual(names.slice(0, names.indexOf('flow') + 1));
    expect(state.flow).toBeDefined();
    expect(state.lir).toBeUndefined();
  });

  test('refuses with all reasons at once', () => {
    const file = program('bad.ts', "eval('1');\nlet n: number = 'x';\n");
    let refused: unknown;
    try {
      compile(file, { target: 'linux' });
    } catch (error) {
      refused = error;
    }
    expect(refused).toBeInstanceOf(RefusedError);
    const codes = refused instanceof RefusedError ? refused.diagnostics.map(({ code }) => code) : [];
    expect(codes).toContain('TS2322');
  });
});
