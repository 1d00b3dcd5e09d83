// SPDX-License-Identifier: MIT
/** Suspend and resume against the fake xenstored: what is done again in a new domain, and what must not be in the old. */
import { CANCELLED, RESUMED } from '../../kernel-src/suspend';
import type { Vices } from './fake-xenstored';
import { Guest } from './guest';

const TESTING = 'control/testing';
const SHUTDOWN = 'control/shutdown';
const RESULT = 'data/test-vm/result';
const WATCH = 4;

const daemons: [string, Vices][] = [
  ['like C xenstored', { replyFirst: true }],
  ['like oxenstored', { eventPerChange: true }],
  ['split', { eventPerChange: true, splitUpTo: 5, seed: 3, indexAt: 0xfffffff0 }],
];

/** A guest whose suspends end in a new domain with the next number. */
async function migrating(vices: Vices = {}): Promise<Guest> {
  const guest = await new Guest(vices).serving();
  let domid = 7;
  guest.onSuspend = () => {
    domid += 1;
    guest.daemon.moveToNewDomain(String(domid));
    return RESUMED;
  };
  return guest;
}

const order = (parts: object): string => JSON.stringify({ when: 'now', ack: 'ok', action: 'ignore', ...parts });

async function give(guest: Guest, parts: object): Promise<void> {
  guest.daemon.set(TESTING, order(parts));
  await guest.until(() => guest.daemon.get(TESTING) === '');
  await guest.settled();
}

const result = (guest: Guest): unknown => JSON.parse(guest.daemon.get(RESULT) ?? 'null');

describe.each(daemons)('%s', (_name, vices) => {
  test('resumed in a new domain, three times: number, announcement, watches, the result', async () => {
    const guest = await migrating(vices);
    for (const domid of ['8', '9', '10']) {
      guest.daemon.replace(SHUTDOWN, 'suspend');
      await guest.settled();
      expect(guest.kernel.domid).toBe(domid);
      expect(guest.lines).toContain(`domain ${domid}`);
      expect(guest.daemon.get('control/feature-suspend')).toBe('1');
      expect(guest.daemon.get('data/updated')).toBe('1');
      expect(guest.daemon.watches.map((watch) => watch.asked).sort()).toEqual([SHUTDOWN, TESTING]);
    }
    expect(guest.suspends).toEqual([0, 0, 0]);
    expect(result(guest)).toMatchObject({ seq: 3, action: 'suspend', outcome: 'resumed' });
    expect(guest.connection.complaints).toBe(0);
    guest.daemon.set(SHUTDOWN, 'poweroff');
    await guest.settled();
    expect(guest.shutdowns).toEqual([0]);
  });

  test('cancelled: nothing is registered or announced again', async () => {
    const guest = await new Guest(vices).serving();
    guest.onSuspend = () => CANCELLED;
    const sent = guest.daemon.requests.length;
    guest.daemon.set(SHUTDOWN, 'suspend');
    await guest.settled();
    expect(guest.daemon.get(SHUTDOWN)).toBe('');
    expect(guest.daemon.requests.slice(sent).some((request) => request.type === WATCH)).toBe(false);
    expect(guest.daemon.get('control/feature-suspend')).toBeUndefined();
    expect(guest.daemon.watches).toHaveLength(2);
    expect(result(guest)).toMatchObject({ seq: 1, action: 'suspend', outcome: 'cancelled' });
    guest.daemon.set(SHUTDOWN, 'reboot');
    await guest.settled();
    expect(guest.shutdowns).toEqual([1]);
  });

  test('refused by the hypervisor: says so and lives on', async () => {
    const guest = await new Guest(vices).serving();
    guest.onSuspend = () => -22;
    guest.daemon.set(SHUTDOWN, 'suspend');
    await guest.settled();
    expect(guest.said('suspend: failed, -22, going on')).toBe(true);
    expect(result(guest)).toMatchObject({ outcome: 'failed' });
    guest.daemon.set(SHUTDOWN, 'crash');
    await guest.settled();
    expect(guest.shutdowns).toEqual([3]);
  });

  test('an order that waits before the suspend waits after it', async () => {
    const guest = await migrating(vices);
    await give(guest, { when: 'onshutdown', ack: 'mine', action: 'crash' });
    // The order takes the request to suspend, too: this suspend is one of the guest's own.
    await give(guest, { when: 'onshutdown', ack: 'mine', action: 'reboot' });
    guest.onSuspend = () => {
      guest.daemon.moveToNewDomain();
      return RESUMED;
    };
    expect(guest.lifeCycle.commandActive).toBe(true);
    guest.connection.hold();
    guest.onSuspend();
    guest.connection.reopen(true);
    await guest.settled();
    expect(guest.lifeCycle.commandActive).toBe(true);
    guest.daemon.set(SHUTDOWN, 'poweroff');
    await guest.settled();
    expect(guest.daemon.get(SHUTDOWN)).toBe('mine');
    expect(guest.shutdowns).toEqual([1]);
  });

  test('a message written before the guest runs again is served', async () => {
    const guest = await migrating(vices);
    guest.onSuspend = () => {
      guest.daemon.moveToNewDomain();
      guest.daemon.set(SHUTDOWN, 'reboot');
      return RESUMED;
    };
    guest.daemon.set(SHUTDOWN, 'suspend');
    await guest.settled();
    expect(guest.shutdowns).toEqual([1]);
    expect(guest.daemon.get(SHUTDOWN)).toBe('');
  });

  test('a message written during a suspend that is cancelled is served', async () => {
    const guest = await new Guest(vices).serving();
    guest.onSuspend = () => {
      guest.daemon.set(SHUTDOWN, 'reboot');
      return CANCELLED;
    };
    guest.daemon.set(SHUTDOWN, 'suspend');
    await guest.settled();
    expect(guest.shutdowns).toEqual([1]);
    expect(guest.daemon.get(SHUTDOWN)).toBe('');
  });

  test('an order for after the second resume', async () => {
    const guest = await migrating(vices);
    await give(guest, { when: 'onresume', after: 2, action: 'crash' });
    guest.daemon.set(SHUTDOWN, 'suspend');
    await guest.settled();
    expect(guest.shutdowns).toEqual([]);
    guest.daemon.set(SHUTDOWN, 'suspend');
    await guest.settled();
    expect(guest.shutdowns).toEqual([3]);
  });

  test('suspends in a flood of orders', async () => {
    const guest = await migrating(vices);
    for (let round = 0; round < 30; round += 1) {
      guest.daemon.set(TESTING, order({ action: round % 3 === 0 ? 'suspend' : 'ignore' }));
      guest.daemon.set(SHUTDOWN, round % 5 === 0 ? 'suspend' : 'nonsense');
      await guest.until(() => (guest.daemon.get(TESTING) ?? '') === '');
    }
    await guest.settled();
    expect(guest.suspends.length).toBeGreaterThan(5);
    expect(guest.daemon.watches).toHaveLength(2);
    guest.daemon.set(SHUTDOWN, 'poweroff');
    await guest.settled();
    expect(guest.shutdowns).toEqual([0]);
  });
});

test('replies that are due are waited for, and no request goes out meanwhile', async () => {
  const guest = await migrating();
  guest.daemon.refuse = (request) => (request.payload.toString().startsWith('data/slow') ? 'silence' : undefined);
  const slow = guest.store.read('data/slow').catch((error: Error) => error.message);
  guest.daemon.set(SHUTDOWN, 'suspend');
  await guest.until(() => guest.suspends.length === 1);
  expect(guest.sleeps.filter((milliseconds) => milliseconds === 2).length).toBeGreaterThan(500);
  expect(guest.said('xenstored owes replies')).toBe(true);
  expect(await slow).toBe('EIO: read data/slow: lost in the suspend');
  guest.daemon.refuse = () => undefined;
  await guest.settled();
  expect(result(guest)).toMatchObject({ outcome: 'resumed' });
});

test.each([
  ['deaf', 0],
  ['silent', 2],
  ['slow', 2],
])('ordered to be %s after the resume', async (resume, watches) => {
  const guest = await migrating();
  await give(guest, { action: 'suspend', resume, pause: 5 });
  await guest.settled();
  expect(guest.daemon.watches).toHaveLength(watches);
  expect(guest.daemon.get('control/feature-suspend')).toBe(resume === 'silent' ? undefined : '1');
  expect(guest.sleeps.includes(5)).toBe(resume === 'slow');
});

test('ordered to crash after the resume, to suspend with a flaw', async () => {
  const guest = await migrating();
  await give(guest, { action: 'suspend', resume: 'crash', flaw: 2 });
  await guest.settled();
  expect(guest.suspends).toEqual([2]);
  expect(guest.shutdowns).toEqual([3]);
});

test('nodes that may not be written are named once, over resumes', async () => {
  const guest = await migrating();
  guest.daemon.refuse = (request) =>
    request.type === 11 && request.payload.toString().startsWith('attr/') ? 'EACCES' : undefined;
  for (let count = 0; count < 3; count += 1) {
    guest.daemon.set(SHUTDOWN, 'suspend');
    await guest.settled();
  }
  expect(guest.lines.filter((line) => line.includes('not allowed'))).toHaveLength(1);
  expect(guest.daemon.get('data/updated')).toBe('1');
});
