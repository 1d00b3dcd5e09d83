// SPDX-License-Identifier: MIT
import { TRANSACTION_TRIES } from '../../kernel-src/xenstore';
import type { Vices } from './fake-xenstored';
import { Guest } from './guest';
import { malformedOrders } from './malformed-orders';

const TESTING = 'control/testing';
const SHUTDOWN = 'control/shutdown';
const REASONS = new Map([
  ['poweroff', 0],
  ['halt', 0],
  ['reboot', 1],
  ['crash', 3],
]);
const reasonsOf = (action: string): number[] => (REASONS.has(action) ? [REASONS.get(action) as number] : []);
const actions = ['suspend', 'poweroff', 'reboot', 'halt', 'crash', 'ignore'];

/** The two daemons as they differ: how many events a commit fires, and whether before or behind the reply. */
const daemons: [string, Vices][] = [
  ['like C xenstored', { replyFirst: true }],
  ['like oxenstored', { eventPerChange: true }],
  ['like oxenstored, split', { eventPerChange: true, splitUpTo: 5, seed: 3, indexAt: 0xfffffff0 }],
  ['events behind replies, split', { eventPerChange: true, replyFirst: true, splitUpTo: 23, seed: 4 }],
];

async function give(guest: Guest, when: string, ack: string, action: string): Promise<void> {
  guest.daemon.set(TESTING, JSON.stringify({ when, ack, action }));
  await guest.until(() => guest.daemon.get(TESTING) === '');
  await guest.settled();
}

describe.each(daemons)('%s', (_name, vices) => {
  test.each(['poweroff', 'halt', 'reboot', 'crash', 'suspend'])(
    'control/shutdown %s, as xl writes it',
    async (word) => {
      const guest = await new Guest(vices).serving();
      guest.daemon.set(SHUTDOWN, word);
      await guest.settled();
      expect(guest.daemon.get(SHUTDOWN)).toBe('');
      expect(guest.shutdowns).toEqual(reasonsOf(word));
      expect(guest.said(`${SHUTDOWN}: asked for ${word}`)).toBe(true);
      expect(guest.suspends).toEqual(word === 'suspend' ? [0] : []);
    },
  );

  test('control/shutdown as XAPI writes it, three times', async () => {
    const guest = await new Guest(vices).serving();
    for (let count = 1; count <= 3; count += 1) {
      guest.daemon.replace(SHUTDOWN, 'reboot');
      await guest.settled();
      expect(guest.daemon.get(SHUTDOWN)).toBe('');
      expect(guest.shutdowns).toEqual(Array.from({ length: count }, () => 1));
    }
  });

  test('other words are acknowledged, logged and ignored', async () => {
    const guest = await new Guest(vices).serving();
    guest.daemon.set(SHUTDOWN, 'fly\n');
    await guest.settled();
    expect(guest.daemon.get(SHUTDOWN)).toBe('');
    expect(guest.shutdowns).toEqual([]);
    expect(guest.said('unknown word ignored: "fly\\n"')).toBe(true);
  });

  describe.each(['ok', 'none', 'delete', 'a text', 'poweroff'])('ack %j', (ack) => {
    test.each(actions)('now, %s', async (action) => {
      const guest = await new Guest(vices).serving();
      await give(guest, 'now', ack, action);
      expect(guest.shutdowns).toEqual(reasonsOf(action));
      expect(guest.lifeCycle.commandActive).toBe(false);
      expect(guest.daemon.get(SHUTDOWN)).toBeUndefined();
    });

    test.each(actions)('onshutdown, %s, then normal behaviour returns', async (action) => {
      const guest = await new Guest(vices).serving();
      await give(guest, 'onshutdown', ack, action);
      expect(guest.shutdowns).toEqual([]);
      expect(guest.lifeCycle.commandActive).toBe(true);

      guest.daemon.replace(SHUTDOWN, 'halt');
      await guest.settled();
      const left = new Map([
        ['ok', ''],
        ['none', 'halt'],
        ['delete', undefined],
      ]);
      expect(guest.daemon.get(SHUTDOWN)).toBe(left.has(ack) ? left.get(ack) : ack);
      expect(guest.shutdowns).toEqual(reasonsOf(action));
      expect(guest.lifeCycle.commandActive).toBe(false);

      // The same word again, as XAPI and as xl write it, means what it says.
      guest.shutdowns.length = 0;
      guest.daemon.replace(SHUTDOWN, 'halt');
      await guest.settled();
      guest.daemon.set(SHUTDOWN, 'crash');
      await guest.settled();
      expect(guest.shutdowns).toEqual([0, 3]);
      expect(guest.daemon.get(SHUTDOWN)).toBe('');
    });
  });

  test('a newer order replaces a waiting one', async () => {
    const guest = await new Guest(vices).serving();
    await give(guest, 'onshutdown', 'none', 'crash');
    await give(guest, 'onshutdown', 'delete', 'reboot');
    guest.daemon.set(SHUTDOWN, 'poweroff');
    await guest.settled();
    expect(guest.shutdowns).toEqual([1]);
    expect(guest.daemon.get(SHUTDOWN)).toBeUndefined();
  });

  test('an order and a shutdown written at once are read in this order', async () => {
    const guest = await new Guest(vices).serving();
    guest.daemon.set(TESTING, '{"when":"onshutdown","ack":"mine","action":"ignore"}');
    guest.daemon.set(SHUTDOWN, 'poweroff');
    await guest.settled();
    expect(guest.shutdowns).toEqual([]);
    expect(guest.daemon.get(SHUTDOWN)).toBe('mine');
    expect(guest.daemon.get(TESTING)).toBe('');
  });

  test('an order and a shutdown are read in this order behind an older event of the shutdown node', async () => {
    const guest = await new Guest(vices).serving();
    guest.daemon.set(SHUTDOWN, '');
    guest.daemon.set(TESTING, '{"when":"onshutdown","ack":"mine","action":"ignore"}');
    guest.daemon.set(SHUTDOWN, 'poweroff');
    await guest.settled();
    expect(guest.shutdowns).toEqual([]);
    expect(guest.daemon.get(SHUTDOWN)).toBe('mine');
  });

  test.each([2, 6])('the same, written while the guest is at the older event (request %i)', async (type) => {
    const guest = await new Guest(vices).serving();
    let written = false;
    guest.daemon.refuse = (request) => {
      if (request.type === type && !written) {
        written = true;
        guest.daemon.set(TESTING, '{"when":"onshutdown","ack":"mine","action":"ignore"}');
        guest.daemon.set(SHUTDOWN, 'poweroff');
      }
      return undefined;
    };
    guest.daemon.set(SHUTDOWN, '');
    await guest.settled();
    expect(guest.shutdowns).toEqual([]);
    expect(guest.daemon.get(SHUTDOWN)).toBe('mine');
    expect(guest.daemon.get(TESTING)).toBe('');
  });

  test('a message that was there before the guest', async () => {
    const guest = new Guest(vices);
    guest.daemon.set(SHUTDOWN, 'reboot');
    await guest.serving();
    expect(guest.shutdowns).toEqual([1]);
    expect(guest.daemon.get(SHUTDOWN)).toBe('');
  });

  test('empty and missing nodes, and nodes below, are no messages', async () => {
    const guest = await new Guest(vices).serving();
    guest.daemon.set(SHUTDOWN, '');
    guest.daemon.set(`${SHUTDOWN}/below`, 'poweroff');
    await guest.settled();
    guest.daemon.remove(SHUTDOWN);
    guest.daemon.remove('control');
    await guest.settled();
    expect(guest.lines).toEqual([]);
    guest.daemon.set(SHUTDOWN, 'poweroff');
    await guest.settled();
    expect(guest.shutdowns).toEqual([0]);
  });

  test('200 orders in a row', async () => {
    const guest = await new Guest(vices).serving();
    for (let i = 0; i < 200; i += 1) {
      guest.daemon.set(TESTING, `{"when":"now","ack":"ok","action":"${i % 2 === 0 ? 'ignore' : 'reboot'}"}`);
      await guest.until(() => guest.daemon.get(TESTING) === '');
    }
    await guest.settled();
    expect(guest.shutdowns).toHaveLength(100);
    expect(guest.lines.filter((line) => line.includes('ignored, as ordered'))).toHaveLength(100);
    expect(guest.connection.complaints).toBe(0);
    expect(guest.daemon.openTransactions.size).toBe(0);
  });
});

test.each(malformedOrders)(
  'malformed, $reason: acknowledged, logged, the guest goes on',
  async ({ message, reason }) => {
    const guest = await new Guest({ splitUpTo: 100 }).serving();
    guest.daemon.set(TESTING, message);
    await guest.settled();
    expect(guest.daemon.get(TESTING)).toBe('');
    expect(guest.shutdowns).toEqual([]);
    expect(guest.lines).toHaveLength(1);
    expect(guest.lines[0]).toContain(`malformed order, ${reason}: `);
    await give(guest, 'now', 'ok', 'poweroff');
    expect(guest.shutdowns).toEqual([0]);
  },
);

describe('trouble', () => {
  test('read and acknowledge are one transaction, tried again on a conflict', async () => {
    const guest = await new Guest().serving();
    let conflicts = 2;
    guest.daemon.beforeCommit = () => {
      if (conflicts-- > 0) guest.daemon.set(SHUTDOWN, conflicts === 0 ? 'reboot' : 'poweroff');
    };
    guest.daemon.set(SHUTDOWN, 'crash');
    await guest.settled();
    expect(guest.shutdowns).toEqual([1]);
    expect(guest.daemon.get(SHUTDOWN)).toBe('');
  });

  test.each(['EAGAIN', 'EACCES', 'ENOSPC', 'EIO'])(
    'an acknowledgement that fails with %s: obeyed all the same',
    async (code) => {
      const guest = await new Guest().serving();
      guest.daemon.refuse = (request) => (request.type === 11 ? code : undefined);
      guest.daemon.set(SHUTDOWN, 'poweroff');
      await guest.settled();
      expect(guest.shutdowns).toEqual([0]);
      expect(guest.said(`cannot be acknowledged, XenstoreError: ${code}`)).toBe(true);
      const tries = guest.daemon.requests.filter((request) => request.type === 11 && request.transaction !== 0).length;
      expect(tries).toBe(code === 'EAGAIN' ? TRANSACTION_TRIES : 1);
      expect(guest.daemon.openTransactions.size).toBe(0);
    },
  );

  test('an acknowledgement too long for the store: the action happens, the node keeps the message', async () => {
    const guest = await new Guest().serving();
    guest.daemon.refuse = (request) =>
      request.type === 11 && request.payload.length > 2048 + SHUTDOWN.length ? 'ENOSPC' : undefined;
    await give(guest, 'onshutdown', 'x'.repeat(3000), 'reboot');
    guest.daemon.set(SHUTDOWN, 'poweroff');
    await guest.settled();
    expect(guest.shutdowns).toEqual([1]);
    expect(guest.daemon.get(SHUTDOWN)).toBe('poweroff');
  });

  test.each(['EACCES', 'EAGAIN', 'EIO'])(
    'a read that fails with %s is logged, and the next message is served',
    async (code) => {
      const guest = await new Guest().serving();
      guest.daemon.refuse = (request) => (request.type === 2 ? code : undefined);
      guest.daemon.set(SHUTDOWN, 'poweroff');
      await guest.settled();
      expect(guest.shutdowns).toEqual([]);
      expect(guest.said(`cannot be read, XenstoreError: ${code}`)).toBe(true);
      guest.daemon.refuse = () => undefined;
      guest.daemon.set(SHUTDOWN, 'reboot');
      await guest.settled();
      expect(guest.shutdowns).toEqual([1]);
    },
  );

  test('refused watches are asked for again', async () => {
    const guest = new Guest();
    let refusals = 3;
    guest.daemon.refuse = (request) => (request.type === 4 && refusals-- > 0 ? 'ENOSPC' : undefined);
    await guest.serving();
    expect(guest.said('cannot watch: XenstoreError: ENOSPC')).toBe(true);
    guest.daemon.set(SHUTDOWN, 'poweroff');
    await guest.settled();
    expect(guest.shutdowns).toEqual([0]);
    expect(guest.daemon.watches).toHaveLength(2);
  });

  test.each([5000, 0x80000000])(
    'a ring index %i ahead, with a message behind it: served after the fresh start',
    async (ahead) => {
      const guest = await new Guest().serving();
      guest.daemon.asleep = true;
      guest.daemon.set(SHUTDOWN, 'reboot');
      guest.daemon.indices[3] = (guest.daemon.indices[3] as number) + ahead;
      guest.connection.pump();
      guest.daemon.asleep = false;
      guest.daemon.kick();
      await guest.settled();
      expect(guest.shutdowns).toEqual([1]);
      expect(guest.daemon.get(SHUTDOWN)).toBe('');
    },
  );

  test('a storm of nonsense between messages', async () => {
    const guest = await new Guest({ splitUpTo: 64, seed: 9 }).serving();
    for (let i = 0; i < 100; i += 1) {
      guest.daemon.sendPacket(i % 7 === 0 ? 15 : 40 + i, i + 100000, Buffer.alloc((i * 53) % 5000, 'n'));
      if (i % 10 === 0) guest.daemon.set(TESTING, '{"when":"now","ack":"ok","action":"ignore"}');
    }
    await guest.settled();
    guest.daemon.set(SHUTDOWN, 'poweroff');
    await guest.settled();
    expect(guest.shutdowns).toEqual([0]);
    expect(guest.daemon.get(TESTING)).toBe('');
  });
});
