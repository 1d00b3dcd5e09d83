// SPDX-License-Identifier: MIT
import { spawnSync } from 'node:child_process';
import { buildProgram } from './build';

const run = (executable: string, environment: Record<string, string> = {}) =>
  spawnSync(executable, { encoding: 'utf8', env: { ...process.env, ...environment } });

describe.each([14, 12])('the collector with blocks of 2^%i bytes', (blockShift) => {
  let executable: string;
  beforeAll(() => {
    executable = buildProgram('gc-test', { blockShift });
  }, 120_000);

  test.each([{}, { STSC_GC: 'stress' }, { STSC_HEAP: '24' }])('keeps what is reachable: %p', (environment) => {
    const result = run(executable, environment as Record<string, string>);
    expect(result.stderr).toBe('');
    expect(result.stdout).toBe('ok\n');
    expect(result.status).toBe(0);
  });

  test('dies with a report when the heap is exhausted', () => {
    const result = run(executable, { STSC_HEAP: '2' });
    expect(result.stderr).toMatch(/^fatal: out of memory: \d+ bytes wanted/);
    expect(result.status).toBe(70);
  });
});

test('the collector under sanitizers', () => {
  const executable = buildProgram('gc-test', { sanitize: true });
  for (const mode of ['', 'stress']) {
    const result = run(executable, { STSC_GC: mode, ASAN_OPTIONS: 'detect_leaks=0' });
    expect(result.stderr).toBe('');
    expect(result.stdout).toBe('ok\n');
  }
}, 180_000);
