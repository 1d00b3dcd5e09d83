// SPDX-License-Identifier: MIT
/** xl's own commands, reboots in a row, and a guest that is not run for a while. */

import { type Lab, sleep } from '../../lab';
import { KERNEL, LONG, type Scenario, uniqueName, WAIT_MS } from './harness';

const REBOOTS = LONG ? 30 : 3;
/** Each makes a line of about 200 characters; together many times the console ring and what minios keeps. */
const FLOOD = LONG ? 5000 : 200;

export const toolstack: readonly Scenario[] = [
  {
    name: 'xl shutdown, with a wait',
    run: async (stage) => {
      const guest = await stage.start();
      await guest.shutdown({ wait: true });
      await guest.waitGone(WAIT_MS);
      expect(await guest.console()).toContain('control/shutdown: asked for poweroff\n');
    },
  },
  {
    name: `xl reboot, ${REBOOTS} times in a row`,
    run: async (stage) => {
      const guest = await stage.start();
      let domid = await guest.domid();
      for (let count = 0; count < REBOOTS; count++) {
        await guest.reboot();
        domid = await guest.waitNewDomid(domid, WAIT_MS);
        await guest.waitConsole(new RegExp(`^domain ${domid} tick 0$`, 'm'), WAIT_MS);
      }
      expect((await guest.console()).match(/^test-vm /gm)).toHaveLength(REBOOTS + 1);
      await guest.shutdown();
      await guest.waitGone(WAIT_MS);
    },
  },
  {
    name: 'xl destroy',
    run: async (stage) => {
      const guest = await stage.start();
      await guest.waitConsole(/ tick 0\n/, WAIT_MS);
      await stage.lab.ok(`xl destroy ${guest.name}`);
      await guest.waitGone(WAIT_MS);
    },
  },
  {
    name: 'xl pause and unpause: messages wait until it runs again',
    run: async (stage) => {
      const guest = await stage.start({ nodes: { 'control/testing': '' } });
      await guest.waitConsole(/ tick 0\n/, WAIT_MS);
      await guest.pause();
      expect(await guest.state()).toBe('paused');
      await guest.write('control/testing', '{"when":"now","ack":"ok","action":"ignore"}');
      await sleep(500);
      expect(await guest.read('control/testing')).not.toBe('');
      await guest.unpause();
      await guest.waitNode('control/testing', (value) => value === '', WAIT_MS);
      const { length } = await guest.console();
      await guest.waitConsole(/ tick \d+\n/, WAIT_MS, length);
      await guest.shutdown();
      await guest.waitGone(WAIT_MS);
    },
  },
];

/** Tests that need Xen for themselves, since they stop the console daemon or measure. */
export function aloneTests(lab: () => Lab): void {
  test('goes on when nobody reads the console', async () => {
    const guest = await lab().create({
      name: uniqueName('flood'),
      kernel: KERNEL,
      nodes: { 'control/testing': '' },
    });
    await guest.waitConsole(/ tick 0\n/, WAIT_MS);
    const pid = (await lab().ok('pidof xenconsoled')).trim();
    await lab().ok(`kill -STOP ${pid}`);
    try {
      for (let count = 0; count < FLOOD; count++) {
        await guest.write('control/testing', `nonsense ${'x'.repeat(500)}`);
        await guest.waitNode('control/testing', (value) => value === '', WAIT_MS);
      }
    } finally {
      await lab().ok(`kill -CONT ${pid}`);
    }
    await guest.waitConsole(/\n\[console: \d+ bytes lost\]\n/, WAIT_MS);
    await guest.shutdown();
    await guest.waitGone(WAIT_MS);
  });

  test('is blocked while there is nothing to do', async () => {
    const guest = await lab().create({ name: uniqueName('idle'), kernel: KERNEL });
    await guest.waitConsole(/ tick 0\n/, WAIT_MS);
    const seconds = async (): Promise<number> => (await guest.info())?.seconds ?? NaN;
    const before = await seconds();
    await sleep(3000);
    expect((await seconds()) - before).toBeLessThan(0.3);
  });
}
