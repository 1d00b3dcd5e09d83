// SPDX-License-Identifier: MIT
/** The whole matrix of `control/testing`: when x ack x action. */

import { ACTIONS, type Action, expectEnd, holdToolstack } from './guest-ends';
import type { GuestType } from '../../lab';
import { LONG, type Scenario, type Stage, WAIT_MS } from './harness';

const WHENS = ['now', 'onshutdown'] as const;
/** The three words, and a text with what JSON, UTF-8 and a console may stumble over. */
const ACKS = ['ok', 'none', 'delete', 'later, "später" \\o/'] as const;

interface Cell {
  readonly when: (typeof WHENS)[number];
  readonly ack: (typeof ACKS)[number];
  readonly action: Action;
}

/** What must be in `control/shutdown` after a message that the order was waiting for. */
function acknowledged(ack: Cell['ack'], message: string): string | undefined {
  switch (ack) {
    case 'ok':
      return '';
    case 'none':
      return message;
    case 'delete':
      return undefined;
    default:
      return ack;
  }
}

async function play(stage: Stage, cell: Cell, type: GuestType = 'pv'): Promise<void> {
  const { lab } = stage;
  const guest = await stage.start(type === 'pv' ? {} : { type, memoryMiB: 32 });
  await holdToolstack(lab, guest);
  await guest.write('control/testing', JSON.stringify(cell), { owner: 'guest' });
  // Something else than what the order says, so that obeying the message instead of the order is seen.
  const message = cell.action === 'poweroff' || cell.action === 'halt' ? 'reboot' : 'poweroff';
  if (cell.when === 'onshutdown') {
    await guest.waitNode('control/testing', (value) => value === '', WAIT_MS);
    expect(await guest.console()).not.toContain('shutting down');
    await guest.write('control/shutdown', message);
  }
  await expectEnd(lab, guest, cell.action, async () => {
    expect(await guest.read('control/testing')).toBe('');
    const expected = cell.when === 'now' ? '' : acknowledged(cell.ack, message);
    expect(await guest.read('control/shutdown')).toBe(expected);
  });
  // Each message was served once, also where it, or a text over it, was left in the node.
  const console = await guest.console();
  expect(console.match(/control\/testing: order: /g)).toHaveLength(1);
  const asked = console.match(/control\/shutdown: asked for .*ordered to \w+ instead/g) ?? [];
  expect(asked).toHaveLength(cell.when === 'now' ? 0 : 1);
}

const cells: readonly Cell[] = WHENS.flatMap((when) =>
  ACKS.flatMap((ack) => ACTIONS.map((action) => ({ when, ack, action }))),
);

/** Each action once, with all the acknowledgements among them. */
const sample = cells.filter(
  ({ when, ack, action }) => when === 'onshutdown' && ACKS.indexOf(ack) === ACTIONS.indexOf(action) % ACKS.length,
);

const scenario = (cell: Cell, type: GuestType): Scenario => ({
  name: `${type}, ${cell.when}, ack ${cell.ack}: ${cell.action}`,
  run: (stage) => play(stage, cell, type),
});

/** All of it for PV; the guest is the same program in the other modes. */
export const matrix: readonly Scenario[] = [
  ...cells.map((cell) => scenario(cell, 'pv')),
  ...(LONG ? cells : sample).map((cell) => scenario(cell, 'pvh')),
  ...(LONG ? cells : sample.slice(0, 2)).map((cell) => scenario(cell, 'pvshim')),
];
