// SPDX-License-Identifier: MIT
/** `memory/target` obeyed both ways, within what the machine can do. */
import { Guest } from './guest';

const TARGET = 'memory/target';
/** The toolstack counts 48 pages that the guest does not have. */
const kib = (pages: number): string => String(4 * (pages + 48));

async function ballooning(): Promise<Guest> {
  const guest = new Guest();
  guest.daemon.set(TARGET, kib(guest.pages));
  void guest.kernel.balloon.serve();
  await guest.until(() => guest.daemon.watches.length === 1);
  return guest.settled();
}

async function aim(guest: Guest, pages: number): Promise<void> {
  guest.daemon.set(TARGET, kib(pages));
  await guest.settled();
}

test('down and up, step by step, with a result for each move', async () => {
  const guest = await ballooning();
  expect(guest.pages).toBe(2000);
  await aim(guest, 900);
  expect(guest.pages).toBe(900);
  await aim(guest, 1950);
  expect(guest.pages).toBe(1950);
  expect(guest.lines.filter((line) => line.includes('balloon: '))).toHaveLength(2);
  expect(guest.daemon.get('data/test-vm/result')).toContain('7800 KiB of 7800');
});

test('as far as it can be done, and no longer than it makes sense', async () => {
  const guest = await ballooning();
  guest.daemon.set(TARGET, kib(10));
  await guest.until(() => guest.said('balloon: 2000 KiB of 40'));
  expect(guest.pages).toBe(500);
  expect(guest.sleeps.filter((milliseconds) => milliseconds === 500).length).toBe(10);
});

test('a target that changes on the way counts at once', async () => {
  const guest = await ballooning();
  guest.daemon.set(TARGET, kib(600));
  await guest.until(() => guest.pages < 1500);
  await aim(guest, 1900);
  expect(guest.pages).toBe(1900);
});

test.each(['', '-5', '0', 'much', '1e99x'])('%j is no target', async (text) => {
  const guest = await ballooning();
  guest.daemon.set(TARGET, text);
  await guest.settled();
  expect(guest.pages).toBe(2000);
});

test.each([
  ['ignore', 2000],
  ['partly', 1500],
  ['overshoot', 750],
  ['', 1000],
])('behaves as ordered: %j', async (how, pages) => {
  const guest = await ballooning();
  guest.kernel.balloon.behave(how);
  await aim(guest, 1000);
  expect(guest.pages).toBe(pages);
});
