// SPDX-License-Identifier: MIT
/** The collector over time: a program that keeps nothing stays in 4 MiB, and memory goes back when the live set shrinks. */
import { compilePrograms, heapReport, type HeapReport } from './compiled';
import { runProcess } from '../support/processes';

const long = (process.env['TEST_VM_LONG'] ?? '') !== '';

/** The heap of a guest with the least memory. */
const SMALL_HEAP = { STSC_HEAP: '4' };

let churn: string;
let shrink: string;
beforeAll(async () => {
  [churn = '', shrink = ''] = await compilePrograms(['churn', 'shrink']);
}, 120_000);

async function churnFor(turns: number): Promise<HeapReport> {
  const env = { ...SMALL_HEAP, STSC_GC: 'stats' };
  const { stdout, stderr, exitCode } = await runProcess(churn, [String(turns)], {
    env,
    timeoutMs: turns + 20_000,
  });
  expect({ stdout, exitCode }).toEqual({ stdout: `${turns} turns\n`, exitCode: 0 });
  return heapReport(stderr);
}

test('a program that keeps nothing goes on in a heap of 4 MiB, and what is alive does not grow', async () => {
  const few = await churnFor(4000);
  const many = await churnFor(long ? 4_000_000 : 40_000);
  expect(many.allocatedKilobytes).toBeGreaterThan(6 * few.allocatedKilobytes);
  expect(many.collections).toBeGreaterThan(100);
  expect(many.liveKilobytes).toBeLessThan(few.liveKilobytes * 1.5 + 128);
  expect(many.longestPauseMilliseconds).toBeGreaterThan(0);
  expect(many.pauseMilliseconds).toBeGreaterThanOrEqual(many.longestPauseMilliseconds);
}, 4_100_000);

test('the same program dies in that heap when it keeps what it makes', async () => {
  const { stderr, exitCode } = await runProcess(churn, ['1000000', 'leak'], { env: SMALL_HEAP, timeoutMs: 120_000 });
  expect(stderr).toMatch(/^fatal: out of memory/);
  expect(exitCode).toBe(70);
}, 150_000);

test('it is right when each allocation collects', async () => {
  const { stdout, stderr } = await runProcess(churn, ['50'], { env: { STSC_GC: 'stress' }, timeoutMs: 60_000 });
  expect(stdout + stderr).toBe('50 turns\n');
}, 90_000);

if (long) {
  test('it is right under sanitizers', async () => {
    const [sanitized = ''] = await compilePrograms(['churn'], true);
    const env = { ...SMALL_HEAP, ASAN_OPTIONS: 'detect_leaks=0:detect_stack_use_after_return=0' };
    const { stdout, stderr } = await runProcess(sanitized, ['1000'], { env, timeoutMs: 60_000 });
    expect(stdout + stderr).toBe('1000 turns\n');
  }, 180_000);
}

test('memory goes back to the system when the live set shrinks', async () => {
  const { stdout, stderr } = await runProcess(shrink, [], { env: { STSC_GC: 'stats' }, timeoutMs: 60_000 });
  expect(stdout).toBe('200000 100\n');
  const report = heapReport(stderr);
  expect(report.peakKilobytes).toBeGreaterThan(20 * 1024);
  expect(report.heldKilobytes).toBeLessThan(12 * 1024);
}, 120_000);
