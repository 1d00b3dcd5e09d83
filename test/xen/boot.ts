// SPDX-License-Identifier: MIT
/** Boot: the banner, what is announced, ticks, the command line, and other ways to load the image. */

import { readFileSync } from 'node:fs';
import { VERSION } from '../../kernel-src/banner';
import type { Guest } from '../../lab';
import { KERNEL, LONG, type Scenario, type Stage, WAIT_MS } from './harness';

const FEATURES = ['poweroff', 'reboot', 'suspend', 'shutdown', 'balloon'];
/** What XAPI looks for. */
const GUEST_TOOLS = {
  'attr/PVAddons/MajorVersion': '0',
  'attr/PVAddons/MinorVersion': '1',
  'attr/PVAddons/MicroVersion': '0',
  'data/os_name': `test-vm ${VERSION}`,
  'data/os_distro': 'test-vm',
  'data/updated': '1',
};

/** Of all remainders by what page tables and builders count in: 2 and 4 MiB. */
const ODD_SIZES = LONG ? [6, 7, 9, 10, 11, 13, 17, 23, 31, 33, 63, 65, 127, 129, 255, 257, 511, 513, 1021, 1023] : [];

function ticks(console: string): number[] {
  return [...console.matchAll(/^domain \d+ tick (\d+)$/gm)].map(([, count]) => Number(count));
}

/**
 * Waits for the banner and a tick: the guest has found its console, its clock and xenstore. Nearly all the memory that
 * was asked for must be there; `own` is the share of it that the shim leaves to it.
 */
async function expectBoot(guest: Guest, mode: string, memoryMiB: number, own = 0.97): Promise<void> {
  await guest.waitConsole(/ tick 1\n/, WAIT_MS);
  const console = await guest.console();
  const lines = console.slice(console.indexOf('test-vm ')).split('\n');
  expect(lines[0]).toMatch(new RegExp(`^test-vm ${VERSION.replaceAll('.', '\\.')}, build [0-9a-f]{40}$`));
  // The shim has lines of its own, at any place.
  const [, version, kib] = new RegExp(`^Xen (\\S+), mode ${mode}, memory (\\d+) KiB$`, 'm').exec(console) ?? [];
  const xen = await guest.lab.ok('xl info xen_version');
  expect(version).toContain(xen.trim());
  expect(Number(kib)).toBeGreaterThan(memoryMiB * 1024 * own);
  expect(Number(kib)).toBeLessThanOrEqual(memoryMiB * 1024);
  expect(lines).toContain(`domain ${await guest.domid()}`);
}

export const boot: readonly Scenario[] = [
  {
    name: 'shows the banner, ticks each second, announces what xl allows and says once what it does not',
    run: async (stage) => {
      const guest = await stage.start();
      await expectBoot(guest, 'PV', 8);
      await guest.waitConsole(/ tick 3\n/, WAIT_MS);
      const console = await guest.console();
      expect(ticks(console).slice(0, 4)).toEqual([0, 1, 2, 3]);
      expect(console.match(/announced/g)).toHaveLength(1);
      const denied = /announced, but not (.*)/.exec(console)?.[1]?.split(', ') ?? [];
      expect(denied).toContain('control/feature-shutdown (not allowed)');
      for (const feature of FEATURES) {
        const value = await guest.read(`control/feature-${feature}`);
        if (denied.includes(`control/feature-${feature} (not allowed)`)) expect(value).not.toBe('1');
        else expect(value).toBe('1');
      }
      for (const [node, value] of Object.entries(GUEST_TOOLS))
        expect([node, await guest.read(node)]).toEqual([node, value]);
    },
  },
  {
    name: 'announces all where control is its own, as XAPI has it',
    run: async (stage) => {
      const guest = await stage.start({ nodes: { control: '' }, cmdline: 'tick=0' });
      await guest.waitConsole(/^\[ +\d+\.\d{3}\] announced$/m, WAIT_MS);
      for (const feature of FEATURES) expect(await guest.read(`control/feature-${feature}`)).toBe('1');
      expect(await guest.console()).not.toContain('announced, but');
    },
  },
  {
    name: 'is silent with tick=0, and names what it does not understand',
    run: async (stage) => {
      const guest = await stage.start({ cmdline: 'tick=0 root=/dev/xvda tick=fast' });
      await guest.waitConsole(/unknown option "root=\/dev\/xvda"[^]*"tick=fast" is not tick=N/, WAIT_MS);
      await guest.waitNode('control/feature-suspend', (value) => value === '1', WAIT_MS);
      // Another guest's clock says when a tick would have come.
      const other = await stage.start();
      await other.waitConsole(/ tick 2\n/, WAIT_MS);
      expect(ticks(await guest.console())).toEqual([]);
    },
  },
  {
    name: 'ticks as slowly as it is told',
    run: async (stage) => {
      const guest = await stage.start({ cmdline: 'tick=2' });
      const started = Date.now();
      await guest.waitConsole(/ tick 2\n/, WAIT_MS);
      expect(Date.now() - started).toBeGreaterThan(3500);
    },
  },
  {
    name: 'says "command is active" with each tick while an order waits',
    run: async (stage) => {
      const guest = await stage.start();
      const waiting = '{"when":"onshutdown","ack":"ok","action":"crash"}';
      await guest.write('control/testing', waiting, { owner: 'guest' });
      await guest.waitConsole(/ tick \d+\ncommand is active\n.* tick \d+\ncommand is active\n/, WAIT_MS);
      await guest.write('control/testing', '{"when":"now","ack":"ok","action":"ignore"}');
      await guest.waitConsole(/ignored, as ordered\nresult .*\n.* tick \d+\n.* tick \d+\n/, WAIT_MS);
    },
  },
  ...[2, 3, 4, 5, 8, 16, 512, ...ODD_SIZES].map((memoryMiB) => ({
    name: `runs in ${memoryMiB} MiB`,
    run: async (stage: Stage) => expectBoot(await stage.start({ memoryMiB }), 'PV', memoryMiB),
  })),
  // Below about 24 MiB the toolstack needs to be told how much it may use for itself.
  ...[2, 3, 4, 5, 8, 16, 32, 512, ...ODD_SIZES].map((memoryMiB) => ({
    name: `runs as PVH in ${memoryMiB} MiB, with three vCPUs`,
    run: async (stage: Stage) => {
      const settings = memoryMiB < 24 ? { shadow_memory: 2 } : {};
      const guest = await stage.start({ type: 'pvh', memoryMiB, vcpus: 3, settings });
      await expectBoot(guest, 'PVH', memoryMiB);
      expect(await guest.console()).toContain('\n3 vCPUs, of which one is used\n');
    },
  })),
  {
    name: 'runs as PV in the shim',
    run: async (stage) => expectBoot(await stage.start({ type: 'pvshim', memoryMiB: 32 }), 'PV', 32, 0.2),
  },
  {
    name: 'is not hurt by sysrq, an NMI, debug keys and more vCPUs',
    run: async (stage) => {
      const { lab } = stage;
      const guests = [await stage.start({ vcpus: 2 }), await stage.start({ type: 'pvh', memoryMiB: 32, vcpus: 2 })];
      for (const guest of guests) await guest.waitConsole(/ tick 0\n/, WAIT_MS);
      await lab.ok('xl debug-keys q');
      for (const { name } of guests) {
        await lab.ok(`xl sysrq ${name} s && xl trigger ${name} nmi && xl vcpu-set ${name} 1`);
      }
      for (const guest of guests) {
        const { length } = await guest.console();
        await guest.waitConsole(/ tick \d+\n[^]* tick \d+\n/, WAIT_MS, length);
        await guest.shutdown();
        await guest.waitGone(WAIT_MS);
      }
    },
  },
  ...(['pv', 'pvh'] as const).map((type) => ({
    name: `${type}: boots from the gzipped image`,
    run: async (stage: Stage) => {
      const guest = await stage.start({ type, memoryMiB: 32, kernel: readFileSync(`${KERNEL}.gz`) });
      await expectBoot(guest, type === 'pv' ? 'PV' : 'PVH', 32);
    },
  })),
];

/** In a long run with C xenstored, the machine has memory for these too: MiB beyond what the others need. */
export const GIGABYTES_MIB = 2560;

/** Big guests, one at a time: the toolstack takes long to clear the memory of one that has gone. */
export const gigabytes: Scenario = {
  name: 'runs in 2051 MiB, as PV and as PVH',
  run: async (stage) => {
    for (const [type, mode] of [['pv', 'PV'] as const, ['pvh', 'PVH'] as const]) {
      const guest = await stage.start({ type, memoryMiB: 2051 });
      await expectBoot(guest, mode, 2051);
      await guest.shutdown();
      await guest.waitGone(5 * WAIT_MS);
    }
  },
};
