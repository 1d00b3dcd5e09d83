// SPDX-License-Identifier: MIT
/** `xl mem-set`, down and up again and again, over a save and restore. */

import type { Guest, GuestType } from '../../lab';
import { type Scenario, type Stage, WAIT_MS } from './harness';

const ROUNDS = 20;
const HIGH_MIB = 32;
const LOW_MIB = 24;

/** Sets the target, and waits until the guest has obeyed and the hypervisor counts its pages so. */
async function aim(stage: Stage, guest: Guest, mib: number): Promise<void> {
  const { length } = await guest.console();
  await stage.lab.ok(`xl mem-set ${guest.name} ${mib}m`);
  const [, now, wanted] = await guest.waitConsole(/balloon: (\d+) KiB of (\d+)\n/, WAIT_MS, length);
  expect(now).toBe(wanted);
  expect(Math.abs(((await guest.info())?.memoryMiB ?? 0) - mib)).toBeLessThanOrEqual(1);
}

async function play(stage: Stage, type: GuestType, rounds: number): Promise<void> {
  const guest = await stage.start({ type, memoryMiB: HIGH_MIB });
  await guest.waitNode('data/updated', (value) => value === '1', WAIT_MS);
  const file = `/root/${guest.name}.state`;
  for (let round = 0; round < rounds; round++) {
    await aim(stage, guest, round % 2 === 0 ? LOW_MIB : HIGH_MIB);
    // In the middle, while it is small.
    if (round !== rounds / 2) continue;
    const before = await guest.domid();
    await guest.save(file);
    await guest.restore(file);
    await guest.waitConsole(new RegExp(`^domain ${await guest.waitNewDomid(before, WAIT_MS)}$`, 'm'), WAIT_MS);
    await stage.lab.ok(`rm ${file}`);
  }
  await guest.shutdown();
  await guest.waitGone(WAIT_MS);
}

export const balloon: readonly Scenario[] = [
  { name: `pv: down and up ${ROUNDS} times over a restore`, run: (stage) => play(stage, 'pv', ROUNDS) },
  { name: 'pvh: down and up', run: (stage) => play(stage, 'pvh', 3) },
  ...(['pv', 'pvh'] as const).map((type) => ({
    name: `${type}: grows to maxmem, beyond what it was started with`,
    run: async (stage: Stage) => {
      const guest = await stage.start({ type, memoryMiB: LOW_MIB, settings: { maxmem: HIGH_MIB } });
      await guest.waitNode('data/updated', (value) => value === '1', WAIT_MS);
      const [, kib] = await guest.waitConsole(/, memory (\d+) KiB\n/, WAIT_MS);
      expect(Number(kib)).toBeLessThanOrEqual(LOW_MIB * 1024);
      await aim(stage, guest, HIGH_MIB);
      await aim(stage, guest, LOW_MIB);
      await guest.shutdown();
      await guest.waitGone(WAIT_MS);
    },
  })),
  {
    name: 'claims to balloon, and ignores targets',
    run: async (stage) => {
      const guest = await stage.start({ memoryMiB: HIGH_MIB, nodes: { 'control/testing': '' } });
      await guest.write('control/testing', '{"when":"now","ack":"ok","action":"balloon","value":"ignore"}');
      await guest.waitNode('data/test-vm/result', (text) => text?.includes('"outcome":"done"') === true, WAIT_MS);
      await stage.lab.ok(`xl mem-set ${guest.name} ${LOW_MIB}m`);
      const { length } = await guest.console();
      await guest.waitConsole(/ tick \d+\n[^]* tick \d+\n[^]* tick \d+\n/, WAIT_MS, length);
      expect((await guest.info())?.memoryMiB).toBeGreaterThanOrEqual(HIGH_MIB - 1);
    },
  },
];
