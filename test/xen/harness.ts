// SPDX-License-Identifier: MIT
/**
 * Tests on a real Xen. Each kind of xenstored is one test file and so one boot, shared by all tests in it:
 *
 *     onXen('cxenstored', (lab) => {
 *       test('boots', async () => {
 *         const guest = await lab().create({ name: uniqueName('boot'), kernel: KERNEL });
 *         await guest.waitConsole(/tick 1/);
 *       });
 *     });
 *
 * What a test leaves behind is destroyed before the next one. A wait that fails shows the console of its guest.
 */

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Lab, type LabOptions } from '../../lab';

/** The guest under test. */
export const KERNEL = join(__dirname, '../../build/test-vm.xen');

/** Set-up may download 150 MB, and a busy machine boots slowly. */
const BOOT_TIMEOUT_MS = 900_000;
const CLEAN_TIMEOUT_MS = 60_000;
/** Per test, unless it says otherwise. */
export const TEST_TIMEOUT_MS = 120_000;

let counter = 0;

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
      const host = process.env['TEST_VM_HOST'];
      lab = await Lab.start({ ...options, xenstored, ...(host === undefined || host === '' ? {} : { host }) });
    }, BOOT_TIMEOUT_MS);
    afterEach(() => lab?.destroyAll(), CLEAN_TIMEOUT_MS);
    afterAll(() => lab?.stop(), CLEAN_TIMEOUT_MS);
    define(running);
  });
}
