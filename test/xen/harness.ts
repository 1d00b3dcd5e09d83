// SPDX-License-Identifier: MIT
/**
 * Tests on a real Xen. Each kind of xenstored is one test file and so one boot, shared by all tests in it:
 *
 *     onXen('cxenstored', (lab) => {
 *       test('boots', async () => {
 *         const guest = await lab().create({ name: uniqueName('boot'), kernel: KERNEL });
 *         await guest.waitConsole(/tick 1/);
 *       });
 *       concurrently(lab, 'orders', [{ name: 'crash', run: async (stage) => { ... await stage.start() ... } }]);
 *     });
 *
 * What a test leaves behind is destroyed before the next one. A wait that fails shows the console of its guest.
 */

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type CreateOptions, type Guest, Lab, type LabOptions } from '../../lab';

/** The guest under test. */
export const KERNEL = join(__dirname, '../../build/test-vm.xen');

/** The real host to run on, or empty for an emulated one. */
export const HOST = process.env['TEST_VM_HOST'] ?? '';

/** True for the long variants: many more repetitions. */
export const LONG = (process.env['TEST_VM_LONG'] ?? '') !== '';

/** While working on something: only scenarios whose names match are run. */
const ONLY = new RegExp(process.env['TEST_VM_ONLY'] ?? '');

/** Set-up may download 150 MB, and a busy machine boots slowly. */
const BOOT_TIMEOUT_MS = 900_000;
const CLEAN_TIMEOUT_MS = 60_000;
/** Per test, unless it says otherwise. */
export const TEST_TIMEOUT_MS = 120_000;
/** All scenarios of one list. The tools take most of a minute to save and restore a PVH guest. */
const SCENARIOS_TIMEOUT_MS = LONG ? 24 * 3600_000 : 1_800_000;
/** For waits on guests: many are at work at once, and the machine may have other work too. */
export const WAIT_MS = 60_000;
/** Scenarios at the same time. Most of each is waiting. */
const WIDTH = 6;

let counter = 0;

/** In a long run, tells how far a scenario is: results come only when all of a list have ended. */
export function progress(text: string): void {
  if (LONG) process.stderr.write(`${new Date().toISOString().slice(11, 19)} ${text}\n`);
}

/** A name for a guest that no other guest of this run has. */
export function uniqueName(what: string): string {
  return `${what}-${++counter}`;
}

/** Defines tests that share one Xen with this xenstored. `$TEST_VM_HOST` runs them on a real host instead. */
export function onXen(
  xenstored: 'cxenstored' | 'oxenstored',
  define: (lab: () => Lab) => void,
  options: LabOptions = {},
): void {
  describe(`on Xen, ${xenstored}`, () => {
    let lab: Lab | undefined;
    const running = (): Lab => {
      if (lab === undefined) throw new Error('the lab is not running');
      return lab;
    };
    jest.setTimeout(TEST_TIMEOUT_MS);
    beforeAll(async () => {
      if (!existsSync(KERNEL)) throw new Error(`there is no ${KERNEL}: run npm run kernel`);
      lab = await Lab.start({ ...options, xenstored, ...(HOST === '' ? {} : { host: HOST }) });
    }, BOOT_TIMEOUT_MS);
    afterEach(() => lab?.destroyAll(), CLEAN_TIMEOUT_MS);
    afterAll(() => lab?.stop(), CLEAN_TIMEOUT_MS);
    define(running);
  });
}

/** Where a scenario plays: the lab, and guests that go when it ends. */
export class Stage {
  private readonly guests: Guest[] = [];

  constructor(readonly lab: Lab) {}

  /** Starts the guest under test, or another kernel. */
  async start(options: Partial<CreateOptions> = {}): Promise<Guest> {
    const guest = await this.lab.create({ name: uniqueName('guest'), kernel: KERNEL, ...options });
    this.guests.push(guest);
    return guest;
  }

  async clear(): Promise<void> {
    for (const guest of this.guests.splice(0)) {
      if ((await guest.currentDomid()) !== undefined) await guest.destroy();
    }
  }
}

/** A test that shares Xen with others at the same time. */
export interface Scenario {
  readonly name: string;
  run(stage: Stage): Promise<void>;
}

/**
 * Defines a test for each scenario. They all run before the first of these tests, several at a time; a test tells how
 * its scenario ended. (Jest's own test.concurrent knows no afterEach.)
 */
export function concurrently(lab: () => Lab, title: string, all: readonly Scenario[]): void {
  const scenarios = all.filter(({ name }) => ONLY.test(name));
  if (scenarios.length === 0) return;
  describe(title, () => {
    const failures = new Map<Scenario, unknown>();
    const pending = new Set(scenarios);
    beforeAll(async () => {
      const queue = [...scenarios];
      const worker = async (): Promise<void> => {
        for (let scenario = queue.shift(); scenario !== undefined; scenario = queue.shift()) {
          const stage = new Stage(lab());
          try {
            await scenario.run(stage);
            await stage.clear();
          } catch (problem) {
            failures.set(scenario, problem);
          }
          progress(`${failures.has(scenario) ? 'FAILED' : 'passed'}: ${scenario.name}`);
          pending.delete(scenario);
        }
      };
      await Promise.all(Array.from({ length: WIDTH }, worker));
    }, SCENARIOS_TIMEOUT_MS);
    test.each(scenarios.map((scenario) => [scenario.name, scenario] as const))('%s', (_name, scenario) => {
      if (pending.has(scenario)) throw new Error('did not run');
      if (failures.has(scenario)) throw failures.get(scenario);
    });
  });
}
