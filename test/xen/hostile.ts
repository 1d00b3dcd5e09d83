// SPDX-License-Identifier: MIT
/**
 * A dom0 that breaks the protocols (lab/peer/hostile.c): the guest says what it saw, lives on, and obeys as long as there
 * is anybody to hear from. Xenstored itself looks at the indices too, and gives a guest up for ever when it finds them
 * wrong; whether it does before the guest has repaired them is chance.
 */

import type { Guest } from '../../lab';
import { LONG, type Scenario, type Stage, WAIT_MS } from './harness';

interface Attack {
  readonly mode: string;
  readonly count: number;
  /** What the guest must say about it; not everything is worth a line, or shows on its side. */
  readonly says?: RegExp;
  /** False where xenstored may have given the guest up. */
  readonly obeys: boolean;
}

const TIMES = LONG ? 100 : 5;

const ATTACKS: readonly Attack[] = [
  { mode: 'events', count: LONG ? 100_000 : 3000, obeys: true },
  {
    mode: 'store-noise',
    count: LONG ? 20_000 : 300,
    says: /dropped a packet .* for no request[^]*further complaints/,
    obeys: true,
  },
  {
    mode: 'store-reply-index',
    count: TIMES,
    says: /rsp_prod makes \d+ bytes of 1024; starting afresh/,
    obeys: false,
  },
  { mode: 'store-request-index', count: TIMES, obeys: false },
  { mode: 'store-garbage', count: TIMES, says: /starting afresh/, obeys: true },
  { mode: 'store-truncated', count: 1, says: /silence; starting afresh/, obeys: true },
  { mode: 'console-index', count: TIMES, says: /\[console: the reader lost its place\]/, obeys: true },
  { mode: 'console-input', count: TIMES, obeys: true },
];

/** At once, or, when part of the conversation is lost, after it has noticed. */
async function expectObedience(guest: Guest): Promise<void> {
  await guest.write('control/shutdown', 'poweroff');
  await guest.waitState('shutdown', WAIT_MS);
  expect(await guest.shutdownReason()).toBe('poweroff');
}

/** It ticks, and has the processor to spare. */
async function expectLife(guest: Guest): Promise<void> {
  const { length } = await guest.console();
  const before = (await guest.info())?.seconds ?? NaN;
  await guest.waitConsole(/ tick \d+\n[^]* tick \d+\n[^]* tick \d+\n/, WAIT_MS, length);
  expect(((await guest.info())?.seconds ?? NaN) - before).toBeLessThan(1);
}

async function attack(stage: Stage, { mode, count, says, obeys }: Attack, seed: number): Promise<void> {
  const guest = await stage.start({ onPoweroff: 'preserve' });
  await guest.waitNode('data/updated', (value) => value === '1', WAIT_MS);
  await stage.lab.ok(`lab-hostile ${await guest.domid()} ${mode} ${count} ${seed}`, { timeoutMs: WAIT_MS });
  await expectLife(guest);
  expect(await guest.state()).toBe('running');
  if (obeys) await expectObedience(guest);
  if (says !== undefined) await guest.waitConsole(says, WAIT_MS);
}

export const hostile: readonly Scenario[] = ATTACKS.flatMap((one) =>
  (LONG ? [1, 2, 3, 4, 5] : [1]).map((seed) => ({
    name: `${one.mode}, ${one.count} times, seed ${seed}`,
    run: (stage: Stage) => attack(stage, one, seed),
  })),
);
