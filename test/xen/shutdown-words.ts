// SPDX-License-Identifier: MIT
/** Every word of `control/shutdown`, asked for as xl does and as XAPI does. */

import type { Guest } from '../../lab';
import { type Action, expectEnd, holdToolstack } from './guest-ends';
import { type Scenario, type Stage, WAIT_MS } from './harness';

const WORDS: readonly Action[] = ['poweroff', 'halt', 'reboot', 'crash', 'suspend'];
/** Not words; the last are what a careless order or path could make of one. */
const UNKNOWN = ['dance', 'ignore', 'Poweroff', 'poweroff ', 'poweroff\n', 'poweroff\0', '\u00e4', 'x'.repeat(2000)];

interface Toolstack {
  readonly name: string;
  /** Nodes that are the guest's own: XAPI gives it all of `control`, so nodes made there later are too. */
  readonly nodes: Readonly<Record<string, string>>;
  ask(guest: Guest, word: string): Promise<void>;
}

const toolstacks: readonly Toolstack[] = [
  {
    name: 'a plain write',
    nodes: {},
    ask: (guest, word) => guest.write('control/shutdown', word),
  },
  {
    name: 'rm and write in a transaction',
    nodes: { control: '' },
    ask: async (guest, word) => {
      const path = await guest.path('control/shutdown');
      await guest.lab.store.transaction(async (store) => {
        await store.rm(path);
        await store.write(path, word);
      });
    },
  },
];

async function play(stage: Stage, toolstack: Toolstack, word: Action): Promise<void> {
  const guest = await stage.start({ nodes: toolstack.nodes });
  await holdToolstack(stage.lab, guest);
  await toolstack.ask(guest, word);
  await expectEnd(stage.lab, guest, word, async () => {
    expect(await guest.read('control/shutdown')).toBe('');
  });
  expect((await guest.console()).match(new RegExp(`control/shutdown: asked for ${word}$`, 'gm'))).toHaveLength(1);
}

async function playUnknown(stage: Stage, toolstack: Toolstack): Promise<void> {
  const guest = await stage.start({ nodes: toolstack.nodes });
  await holdToolstack(stage.lab, guest);
  for (const word of UNKNOWN) {
    await toolstack.ask(guest, word);
    await guest.waitNode('control/shutdown', (value) => value === '', WAIT_MS);
  }
  // An empty or missing node is no message.
  await toolstack.ask(guest, '');
  await guest.rm('control/shutdown');
  await guest.write('control/shutdown', 'poweroff', { owner: 'guest' });
  await expectEnd(stage.lab, guest, 'poweroff', () => Promise.resolve());
  const lines = (await guest.console()).match(/control\/shutdown: .*/g);
  expect(lines).toHaveLength(UNKNOWN.length + 1);
  expect(lines?.filter((line) => line.includes('unknown word ignored: '))).toHaveLength(UNKNOWN.length);
}

export const shutdownWords: readonly Scenario[] = toolstacks.flatMap((toolstack) => [
  ...WORDS.map((word) => ({
    name: `${word}, by ${toolstack.name}`,
    run: (stage: Stage) => play(stage, toolstack, word),
  })),
  { name: `words that are none, by ${toolstack.name}`, run: (stage: Stage) => playUnknown(stage, toolstack) },
]);
