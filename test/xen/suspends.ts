// SPDX-License-Identifier: MIT
/**
 * Suspends as toolstacks make them: save and restore, checkpoint, live migration; and the ends that may follow them.
 * After each the guest must be whole: its number, its announcement, its watches, its clock, orders given before.
 */

import type { Guest, GuestType } from '../../lab';
import { LONG, progress, type Scenario, type Stage, uniqueName, WAIT_MS } from './harness';

/** How often each thing is repeated in a mode. */
interface Rounds {
  readonly type: GuestType;
  readonly memoryMiB: number;
  readonly saves: number;
  readonly checkpoints: number;
  /** PV cannot migrate in the lab: this Xen has no shadow paging. */
  readonly migrations: number;
}

/**
 * With PVH, and so in the shim, the tools look at a million frames at each save, restore and migration, which takes ten
 * seconds and more of an emulated dom0. So a short run does each of these once, with one of the two daemons.
 */
function roundsOf(xenstored: 'cxenstored' | 'oxenstored'): Rounds[] {
  const pv: Rounds = { type: 'pv', memoryMiB: 4, saves: 3, checkpoints: 3, migrations: 0 };
  const pvh: Rounds = { type: 'pvh', memoryMiB: 32, saves: 1, checkpoints: 1, migrations: 1 };
  const shim: Rounds = { type: 'pvshim', memoryMiB: 32, saves: 1, checkpoints: 0, migrations: 0 };
  if (!LONG) return [pv, xenstored === 'cxenstored' ? shim : pvh];
  return [pv, pvh, shim].map((mode) => ({
    ...mode,
    saves: 100,
    checkpoints: 100,
    migrations: mode.type === 'pv' ? 0 : 50,
  }));
}

const RESULT = 'data/test-vm/result';

interface Result {
  readonly seq: number;
  readonly ms: number;
  readonly action: string;
  readonly outcome: string;
}

function parseResult(text: string | undefined): Result | undefined {
  return text === undefined ? undefined : (JSON.parse(text) as Result);
}

/** Waits until the latest action's result is this outcome, and returns it. */
async function waitResult(guest: Guest, outcome: string, after = 0): Promise<Result> {
  const accept = (text: string | undefined): boolean => {
    const result = parseResult(text);
    return result !== undefined && result.outcome === outcome && result.seq > after;
  };
  return parseResult(await guest.waitNode(RESULT, accept, WAIT_MS)) as Result;
}

/** The guest serves an order, in the domain that it is in now. */
async function expectService(guest: Guest): Promise<void> {
  await guest.write('control/testing', '{"when":"now","ack":"ok","action":"ignore"}', { owner: 'guest' });
  await guest.waitNode('control/testing', (value) => value === '', WAIT_MS);
}

/** Nothing on its console tells of harm, and its clock never ran backwards. */
async function expectNoHarm(guest: Guest): Promise<void> {
  const console = await guest.console();
  expect(console).not.toMatch(/ran backwards|has changed|owes replies|fatal|panic|fault/);
  // What the console daemon had not taken when memory was saved is in the ring again after the restore: it comes twice.
  const lines = [...new Set(console.split('\n'))].join('\n');
  const times = [...lines.matchAll(/^\[ *(\d+\.\d+)\]/gm)].map(([, seconds]) => Number(seconds));
  expect(times).toEqual([...times].sort((left, right) => left - right));
  const ticks = [...lines.matchAll(/^domain \S+ tick (\d+)$/gm)].map(([, count]) => Number(count));
  expect(ticks).toEqual(ticks.map((_, index) => index));
}

/** Saves it and makes it again, and waits until it is at home in its new domain. */
async function saveAndRestore(stage: Stage, guest: Guest): Promise<void> {
  const file = `/root/${guest.name}.state`;
  const [domid, before] = [await guest.domid(), parseResult(await guest.read(RESULT))?.seq];
  await guest.save(file);
  await guest.restore(file);
  const next = await guest.waitNewDomid(domid, WAIT_MS);
  await waitResult(guest, 'resumed', before);
  expect(await guest.console()).toContain(`domain ${next}\n`);
  expect(await guest.read('control/feature-suspend')).toBe('1');
  expect(await guest.read('data/updated')).toBe('1');
  await stage.lab.ok(`rm ${file}`);
}

async function ready(stage: Stage, { type, memoryMiB }: Rounds, nodes = {}): Promise<Guest> {
  const guest = await stage.start({ type, memoryMiB, nodes });
  await guest.waitNode('data/updated', (value) => value === '1', WAIT_MS);
  return guest;
}

function scenariosOf(mode: Rounds): Scenario[] {
  const { type, saves, checkpoints, migrations } = mode;
  const scenarios: Scenario[] = [
    {
      name: `${type}: saved and restored, ${saves} in a row`,
      run: async (stage) => {
        const guest = await ready(stage, mode);
        for (let round = 0; round < saves; round++) {
          await saveAndRestore(stage, guest);
          await expectService(guest);
          progress(`${type}: ${round + 1} of ${saves} saves`);
        }
        await guest.waitConsole(new RegExp(`^domain ${await guest.domid()} tick`, 'm'), WAIT_MS);
        await expectNoHarm(guest);
        await guest.shutdown();
        await guest.waitGone(WAIT_MS);
      },
    },
    {
      name: `${type}: ${checkpoints} checkpoints in a row, in the same domain, nothing registered twice`,
      run: async (stage) => {
        const guest = await ready(stage, mode);
        const domid = await guest.domid();
        for (let round = 0; round < checkpoints; round++) {
          const before = parseResult(await guest.read(RESULT))?.seq;
          await guest.save('/dev/null', 'running');
          await waitResult(guest, 'cancelled', before);
          await expectService(guest);
          progress(`${type}: ${round + 1} of ${checkpoints} checkpoints`);
        }
        expect(await guest.domid()).toBe(domid);
        // Were there two watches for a node, a message that an order leaves in it would be served twice.
        await guest.write('control/testing', '{"when":"onshutdown","ack":"none","action":"ignore"}');
        await guest.waitNode('control/testing', (value) => value === '', WAIT_MS);
        await guest.write('control/shutdown', 'reboot');
        await waitResult(guest, 'done', 2 * checkpoints);
        await expectService(guest);
        expect((await guest.console()).match(/control\/shutdown: asked for "reboot"/g)).toHaveLength(1);
        await expectNoHarm(guest);
      },
    },
    {
      name: `${type}: migrated, ${migrations} in a row`,
      run: async (stage) => {
        const guest = await ready(stage, mode);
        for (let round = 0; round < migrations; round++) {
          const before = await guest.domid();
          await guest.migrate();
          await guest.waitNewDomid(before, WAIT_MS);
          await waitResult(guest, 'resumed');
          await expectService(guest);
          progress(`${type}: ${round + 1} of ${migrations} migrations`);
        }
        await expectNoHarm(guest);
      },
    },
  ];
  return scenarios.filter((_, index) => [saves, checkpoints, migrations][index] !== 0);
}

/** A suspend that Xen itself refuses: the guest says so, and is as it was. */
const refused = ({ type, memoryMiB }: Rounds): Scenario => ({
  name: `${type}: lives on when the hypervisor refuses a suspend`,
  run: async (stage) => {
    const guest = await stage.start({ type, memoryMiB, nodes: { 'control/testing': '' } });
    for (let round = 0; round < 3; round++) {
      await guest.write('control/testing', '{"when":"now","ack":"ok","action":"suspend","flaw":4}');
      await waitResult(guest, 'failed', round);
    }
    // EFAULT, 14.
    await guest.waitConsole(/( suspend: failed, -14, going on\n[^]*){3}/, WAIT_MS);
    await expectService(guest);
    await expectNoHarm(guest);
    await guest.shutdown();
    await guest.waitGone(WAIT_MS);
  },
});

/** What need not be repeated. */
const onceIn = (mode: Rounds): readonly Scenario[] => [
  {
    name: `${mode.type}: an order that waits is saved with the guest`,
    run: async (stage) => {
      const guest = await ready(stage, mode);
      // Not for a shutdown: xl saves by one.
      const order = '{"when":"onresume","after":2,"ack":"ok","action":"crash"}';
      await guest.write('control/testing', order, { owner: 'guest' });
      await guest.waitNode('control/testing', (value) => value === '', WAIT_MS);
      await saveAndRestore(stage, guest);
      await guest.waitConsole(/ tick \d+\ncommand is active\n/, WAIT_MS);
      const file = `/root/${guest.name}.state`;
      await guest.save(file);
      await guest.restore(file);
      await guest.waitState('crashed', WAIT_MS);
      await guest.waitConsole(/resumed: ordered to crash\n/, WAIT_MS);
      await stage.lab.ok(`rm ${file}`);
    },
  },
  {
    name: `${mode.type}: suspended in a flood of orders`,
    run: async (stage) => {
      const guest = await ready(stage, mode, { 'control/testing': '' });
      const path = await guest.path('control/testing');
      let flooding = true;
      const flood = (async () => {
        for (let i = 0; flooding; i++) {
          const order = i % 2 === 0 ? '{"when":"now","ack":"ok","action":"ignore"}' : `nonsense ${i}`;
          // The directory is removed under our hands when the guest has been saved.
          if ((await stage.lab.store.read(path)) === undefined) return;
          await stage.lab.store.write(path, order);
        }
      })();
      const file = `/root/${guest.name}.state`;
      const before = await guest.domid();
      try {
        await guest.save(file);
      } finally {
        flooding = false;
        await flood;
      }
      await stage.lab.store.rm(path);
      await guest.restore(file);
      await guest.waitNewDomid(before, WAIT_MS);
      await waitResult(guest, 'resumed');
      await expectService(guest);
      await expectNoHarm(guest);
      await stage.lab.ok(`rm ${file}`);
    },
  },
  {
    name: `${mode.type}: the same state restored twice`,
    run: async (stage) => {
      const guest = await ready(stage, mode);
      const file = `/root/${guest.name}.state`;
      await guest.save(file);
      let seq = 0;
      for (let round = 0; round < 2; round++) {
        await guest.restore(file);
        // The guest remembers the same past each time.
        const result = await waitResult(guest, 'resumed');
        expect(round === 0 ? 0 : result.seq).toBe(seq);
        seq = result.seq;
        await expectService(guest);
        await guest.destroy();
        await guest.waitGone(WAIT_MS);
      }
      await stage.lab.ok(`rm ${file}`);
    },
  },
  {
    name: `${mode.type}: rebooted and crashed after a restore`,
    run: async (stage) => {
      const guest = await ready(stage, mode);
      await saveAndRestore(stage, guest);
      const before = await guest.domid();
      await guest.reboot();
      await guest.waitNewDomid(before, WAIT_MS);
      await guest.waitNode('data/updated', (value) => value === '1', WAIT_MS);
      await saveAndRestore(stage, guest);
      await guest.write('control/shutdown', 'crash');
      await guest.waitState('crashed', WAIT_MS);
    },
  },
  {
    name: `${mode.type}: asked to suspend as XAPI does, and never saved: it has acknowledged, and waits`,
    run: async (stage) => {
      const guest = await stage.start({ type: mode.type, memoryMiB: mode.memoryMiB, nodes: { control: '' } });
      await guest.waitNode('control/feature-shutdown', (value) => value === '1', WAIT_MS);
      const path = await guest.path('control/shutdown');
      await stage.lab.store.transaction(async (store) => {
        await store.rm(path);
        await store.write(path, 'suspend');
      });
      await guest.waitNode('control/shutdown', (value) => value === '', WAIT_MS);
      expect((await guest.waitState('shutdown', WAIT_MS))?.reason).toBe('suspend');
    },
  },
];

/** With the daemon that XenServer has, unless there is time for both. */
const crowd: Scenario = {
  name: `${LONG ? 250 : 50} guests at once, each given an order`,
  run: async (stage) => {
    const names = Array.from({ length: LONG ? 250 : 50 }, () => uniqueName('crowd'));
    const guests: Guest[] = [];
    for (const name of names) {
      guests.push(
        await stage.start({
          name,
          memoryMiB: 2,
          cmdline: 'tick=0',
          monitor: false,
          nodes: { 'control/testing': '' },
        }),
      );
    }
    await Promise.all(guests.map((guest) => guest.waitNode('data/updated', (value) => value === '1', 4 * WAIT_MS)));
    const order = '{"when":"onshutdown","ack":"mine","action":"poweroff"}';
    await Promise.all(guests.map((guest) => guest.write('control/testing', order)));
    await Promise.all(guests.map((guest) => guest.waitNode('control/testing', (value) => value === '', 4 * WAIT_MS)));
    await Promise.all(guests.map((guest) => guest.write('control/shutdown', 'reboot')));
    await Promise.all(
      guests.map((guest) => guest.waitNode('control/shutdown', (value) => value === 'mine', 4 * WAIT_MS)),
    );
    await Promise.all(guests.map((guest) => guest.waitState('shutdown', 4 * WAIT_MS)));
    expect((await stage.lab.domains()).filter(({ name }) => names.includes(name)).map(({ reason }) => reason)).toEqual(
      names.map(() => 'poweroff'),
    );
  },
};

/** All of them, for one kind of xenstored. */
export function suspends(xenstored: 'cxenstored' | 'oxenstored'): readonly Scenario[] {
  const rounds = roundsOf(xenstored);
  return [
    ...rounds.flatMap(scenariosOf),
    ...(LONG ? rounds : rounds.slice(0, 1)).flatMap(onceIn),
    ...rounds.map(refused),
    ...(LONG || xenstored === 'oxenstored' ? [crowd] : []),
  ];
}
