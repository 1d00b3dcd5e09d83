// SPDX-License-Identifier: MIT
/** The catalogue of misbehaviour, against the fake xenstored. */
import { Guest } from './guest';

const TESTING = 'control/testing';
const SHUTDOWN = 'control/shutdown';

async function ordered(parts: object): Promise<Guest> {
  const guest = await new Guest().serving();
  guest.daemon.set(TESTING, JSON.stringify({ when: 'now', ack: 'ok', ...parts }));
  await guest.until(() => guest.daemon.get(TESTING) === '');
  return guest.settled();
}

const outcome = (guest: Guest): string =>
  (JSON.parse(guest.daemon.get('data/test-vm/result') ?? '{}') as { outcome: string }).outcome;

describe('acknowledgements', () => {
  async function asked(parts: object): Promise<{ guest: Guest; values: string[] }> {
    const guest = await ordered({ when: 'onshutdown', action: 'reboot', ...parts });
    const values: string[] = [];
    guest.daemon.refuse = (request) => {
      const [path, value] = request.payload.toString().split('\0');
      if (request.type === 11 && path === SHUTDOWN) values.push(`${value} after ${guest.shutdowns.length}`);
      return undefined;
    };
    guest.daemon.set(SHUTDOWN, 'poweroff');
    await guest.settled();
    return { guest, values };
  }

  test('late', async () => {
    const { guest, values } = await asked({ ackdelay: 31000 });
    expect(guest.sleeps).toContain(31000);
    expect(values).toEqual([' after 0']);
    expect(guest.shutdowns).toEqual([1]);
  });

  test('after doing it', async () => {
    expect((await asked({ acklast: 1 })).values).toEqual([' after 1']);
  });

  test('twice, with a text, which is not taken for a message', async () => {
    const { guest, values } = await asked({ acks: 2, ack: 'crash' });
    expect(values).toEqual(['crash after 0', 'crash after 0']);
    expect(guest.shutdowns).toEqual([1]);
    guest.daemon.set(SHUTDOWN, 'poweroff');
    await guest.settled();
    expect(guest.shutdowns).toEqual([1, 0]);
  });
});

test('an action later, while others are served', async () => {
  const guest = await ordered({ action: 'crash', delay: 5000 });
  expect(guest.sleeps).toContain(5000);
  expect(guest.shutdowns).toEqual([3]);
});

test('any shutdown code', async () => {
  expect((await ordered({ action: 'shutdown', code: 4711 })).shutdowns).toEqual([4711]);
});

test('a node written, removed, flapping', async () => {
  const path = 'data/cant_suspend_reason';
  expect((await ordered({ action: 'write', path, value: 'no' })).daemon.get(path)).toBe('no');
  expect((await ordered({ action: 'flap', path, value: 'no', count: 5, pause: 10 })).daemon.get(path)).toBe('no');
  expect((await ordered({ action: 'flap', path, value: 'no', count: 6 })).daemon.get(path)).toBeUndefined();
  expect(outcome(await ordered({ action: 'rm', path }))).toMatch(/^stopped after 0: .*ENOENT/);
});

test('pauses are the same for the same seed, and others for another', async () => {
  const pauses = async (seed: number): Promise<number[]> => {
    const guest = await ordered({ action: 'storm', count: 20, pause: 1000, seed });
    return guest.sleeps.filter((milliseconds) => milliseconds !== 250);
  };
  const first = await pauses(1);
  expect(first).toHaveLength(20);
  expect(await pauses(1)).toEqual(first);
  expect(await pauses(2)).not.toEqual(first);
  expect(await pauses(0)).toEqual(Array.from({ length: 20 }, () => 1000));
});

test('a quota is filled until it is full', async () => {
  const guest = new Guest();
  guest.daemon.refuse = (request) =>
    request.payload.toString().startsWith('data/test-vm/fill/7') ? 'ENOSPC' : undefined;
  await guest.serving();
  guest.daemon.set(TESTING, JSON.stringify({ when: 'now', ack: 'ok', action: 'fill', count: 100, code: 20 }));
  await guest.settled();
  expect(outcome(guest)).toMatch(/^stopped after 7: .*ENOSPC/);
  expect(guest.daemon.get('data/test-vm/fill/6')).toBe('x'.repeat(20));
});

test('deep trees, watches, open transactions, EAGAIN without end', async () => {
  expect((await ordered({ action: 'deep', count: 9 })).daemon.get(`data/test-vm${'/d'.repeat(9)}`)).toBe('');
  expect((await ordered({ action: 'watches', count: 9 })).daemon.watches).toHaveLength(11);
  expect((await ordered({ action: 'transactions', count: 9 })).daemon.openTransactions.size).toBe(9);
  expect(outcome(await ordered({ action: 'livelock' }))).toMatch(/^stopped after 0: .*EAGAIN/);
});

test('a packet of any kind', async () => {
  const guest = await ordered({ action: 'packet', code: 77, seed: 12345, flaw: 3, value: 'abc' });
  expect(guest.daemon.requests.find((request) => request.type === 77)).toMatchObject({ id: 12345 });
  expect(outcome(guest)).toBe('done');
});

test('deaf: nothing is read until it is over', async () => {
  const guest = await new Guest().serving();
  guest.daemon.set(TESTING, JSON.stringify({ when: 'now', ack: 'ok', action: 'deaf', code: 60000 }));
  await guest.settled();
  expect(guest.sleeps).toContain(60000);
  expect(outcome(guest)).toBe('done');
});

test('a flood on the console, dirty memory, spinning', async () => {
  const flood = await ordered({ action: 'flood', count: 30, value: 'x' });
  expect(flood.lines.filter((line) => /^flood \d+ x$/.test(line))).toHaveLength(30);
  expect(outcome(await ordered({ action: 'dirty', count: 3, code: 16 }))).toBe('done');
  expect(outcome(await ordered({ action: 'spin', code: 5 }))).toBe('done');
});

test('announced again', async () => {
  expect((await ordered({ action: 'announce' })).daemon.get('control/feature-shutdown')).toBe('1');
});
