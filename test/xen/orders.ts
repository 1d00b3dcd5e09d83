// SPDX-License-Identifier: MIT
/** Messages to one guest after the other: malformed, many, fast, in awkward orders. The guest lives on and obeys. */

import type { Guest } from '../../lab';
import { malformedOrders } from '../kernel/malformed-orders';
import { LONG, type Scenario, type Stage, WAIT_MS } from './harness';

const ORDERS = LONG ? 5000 : 200;
const BURST = LONG ? 5000 : 300;

const order = (when: string, ack: string, action: string): string => JSON.stringify({ when, ack, action });

const isEmpty = (value: string | undefined): boolean => value === '';

/** A guest that is ready, with its own, empty `control/testing`. */
async function ready(stage: Stage): Promise<Guest> {
  const guest = await stage.start({ nodes: { 'control/testing': '' }, cmdline: 'tick=0' });
  await guest.waitNode('control/feature-suspend', (value) => value === '1', WAIT_MS);
  return guest;
}

async function give(guest: Guest, text: string | Buffer): Promise<void> {
  await guest.write('control/testing', text);
  await guest.waitNode('control/testing', isEmpty, WAIT_MS);
}

/** After all that it must still do as it is told. */
async function expectObedience(guest: Guest): Promise<void> {
  expect(await guest.state()).toBe('running');
  await guest.write('control/shutdown', 'poweroff');
  await guest.waitConsole(/asked for poweroff\nresult .*\n.*shutting down with reason 0\n/, WAIT_MS);
  await guest.waitGone(WAIT_MS);
}

export const orders: readonly Scenario[] = [
  {
    name: `acknowledges ${malformedOrders.length} malformed messages and says what is wrong with each`,
    run: async (stage) => {
      const guest = await ready(stage);
      for (const { message } of malformedOrders) await give(guest, message);
      await expectObedience(guest);
      const lines = (await guest.console()).match(/^.*control\/testing: .*$/gm) ?? [];
      expect(lines).toHaveLength(malformedOrders.length);
      malformedOrders.forEach(({ reason }, index) => {
        expect(lines[index]).toContain(`] control/testing: malformed order, ${reason}: "`);
      });
      for (const line of lines) expect(line).toMatch(/^[\x20-\x7e]{1,250}$/);
    },
  },
  {
    name: 'keeps a waiting order through malformed messages',
    run: async (stage) => {
      const guest = await ready(stage);
      await give(guest, order('onshutdown', 'kept', 'ignore'));
      await give(guest, '{"when": "never"}');
      await guest.write('control/shutdown', 'crash');
      await guest.waitNode('control/shutdown', (value) => value === 'kept', WAIT_MS);
      await expectObedience(guest);
    },
  },
  {
    name: `follows ${ORDERS} orders in a row, each with its own acknowledgement`,
    run: async (stage) => {
      const guest = await ready(stage);
      for (let count = 0; count < ORDERS; count++) {
        await give(guest, order('onshutdown', `done ${count}`, count % 2 === 0 ? 'ignore' : 'announce'));
        await guest.write('control/shutdown', 'poweroff');
        await guest.waitNode('control/shutdown', (value) => value === `done ${count}`, WAIT_MS);
      }
      await expectObedience(guest);
      expect((await guest.console()).match(/ordered to \w+ instead/g)).toHaveLength(ORDERS);
    },
  },
  {
    name: `survives ${BURST} messages that come faster than it can read`,
    run: async (stage) => {
      const guest = await ready(stage);
      const paths = [await guest.path('control/testing'), await guest.path('control/shutdown')];
      const writes = Array.from({ length: BURST }, (_, i) => stage.lab.store.write(paths[i % 2] ?? '', `burst ${i}`));
      await Promise.all(writes);
      for (const path of paths) await guest.waitNode(path, isEmpty, WAIT_MS);
      await expectObedience(guest);
    },
  },
  {
    name: 'a newer order replaces one that waits',
    run: async (stage) => {
      const guest = await ready(stage);
      await give(guest, order('onshutdown', 'first', 'crash'));
      await give(guest, order('onshutdown', 'second', 'ignore'));
      await guest.write('control/shutdown', 'reboot');
      await guest.waitNode('control/shutdown', (value) => value === 'second', WAIT_MS);
      await expectObedience(guest);
    },
  },
  {
    name: 'an order to ignore takes a waiting one back',
    run: async (stage) => {
      const guest = await ready(stage);
      await give(guest, order('onshutdown', 'none', 'crash'));
      await give(guest, order('now', 'ok', 'ignore'));
      await expectObedience(guest);
    },
  },
  {
    name: 'an order is read before a shutdown that is written with it',
    run: async (stage) => {
      const guest = await ready(stage);
      const testing = await guest.path('control/testing');
      const shutdown = await guest.path('control/shutdown');
      for (let count = 0; count < 20; count++) {
        await stage.lab.store.transaction(async (store) => {
          await store.write(testing, order('onshutdown', `together ${count}`, 'ignore'));
          await store.write(shutdown, 'crash');
        });
        await guest.waitNode('control/shutdown', (value) => value === `together ${count}`, WAIT_MS);
      }
      await expectObedience(guest);
    },
  },
  {
    name: 'takes the same text, left in the node, for a new message when it is written again',
    run: async (stage) => {
      const guest = await ready(stage);
      await give(guest, order('onshutdown', 'none', 'ignore'));
      await guest.write('control/shutdown', 'poweroff');
      await guest.waitConsole(/ignored, as ordered/, WAIT_MS);
      expect(await guest.read('control/shutdown')).toBe('poweroff');
      await expectObedience(guest);
    },
  },
  {
    name: 'follows an order that it may not acknowledge, and says so',
    run: async (stage) => {
      const guest = await stage.start();
      // Under xl this node is dom0's; the guest may read it only.
      await guest.write('control/testing', order('now', 'ok', 'crash'));
      await guest.waitState('crashed', WAIT_MS);
      await guest.waitConsole(/control\/testing: cannot be acknowledged, .*EACCES/, WAIT_MS);
      expect(await guest.read('control/testing')).toBe(order('now', 'ok', 'crash'));
    },
  },
];
