// SPDX-License-Identifier: MIT
/**
 * minios by itself on a real Xen: the C demo program, ordered by its command line. A file in test/xen includes these
 * tests, so that they share its boot:
 *
 *     onXen('cxenstored', (lab) => {
 *       miniosTests(lab);
 *     });
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildImage } from '../../compiler/runtime/minios/build-image';
import type { Guest, Lab } from '../../lab';
import type { GuestType } from '../../lab/domain-config';
import { ensureToolchain } from '../../lab/toolchain';

const BUILD_TIMEOUT_MS = 120_000;
const SUSPEND_TIMEOUT_MS = 120_000;
const ROOT = join(__dirname, '../..');
const IMAGE = join(ROOT, 'build/minios-demo.xen');

async function buildDemo(): Promise<void> {
  await buildImage({
    tools: await ensureToolchain(),
    root: ROOT,
    sources: ['demo.c', 'demo-faults.c', 'demo-libc.c', 'demo-suspend.c', 'demo-xenstore.c'].map((name) => join(__dirname, name)),
    withRuntime: false,
    output: IMAGE,
    cache: join(ROOT, 'build/cache/guest'),
    wantsLines: () => true,
  });
}

let counter = 0;

interface Run {
  readonly cmdline: string;
  readonly memoryMiB?: number;
  readonly type?: GuestType;
  readonly kernel?: Buffer;
  readonly paused?: boolean;
  readonly settings?: Readonly<Record<string, number>>;
}

/** Without this, xl gives a PVH guest of less than about 24 MiB too little memory for Xen's own tables of it. */
const PVH_SETTINGS = { shadow_memory: 2 };

/** Starts the demo; its domain is kept when it ends, so that the reason can be seen. */
function start(lab: Lab, run: Run): Promise<Guest> {
  return lab.create({
    name: `minios-${++counter}`,
    kernel: run.kernel ?? IMAGE,
    cmdline: run.cmdline,
    ...(run.memoryMiB === undefined ? {} : { memoryMiB: run.memoryMiB }),
    ...(run.type === undefined ? {} : { type: run.type }),
    settings: { ...(run.type === 'pvh' ? PVH_SETTINGS : {}), ...run.settings },
    ...(run.paused === undefined ? {} : { paused: run.paused }),
    onPoweroff: 'preserve',
    onReboot: 'preserve',
    onCrash: 'preserve',
  });
}

/** Runs the demo to its end, by poweroff. Returns its console. */
async function succeed(lab: Lab, run: Run): Promise<string> {
  const guest = await start(lab, run);
  await guest.waitState('shutdown');
  expect(await guest.shutdownReason()).toBe('poweroff');
  return guest.console();
}

/** Runs the demo into a crash. Returns its console. */
async function crash(lab: Lab, cmdline: string, type: GuestType = 'pv'): Promise<string> {
  const guest = await start(lab, { cmdline, type });
  await guest.waitState('crashed');
  return guest.console();
}

/** Faults, the reason that the report must give, and the innermost function that it must name. */
const FAULTS: readonly (readonly [order: string, reason: RegExp, place: RegExp])[] = [
  ['panic', /panic: asked for/, /fault_panic \(test\/minios\/demo-faults\.c:18\)/],
  ['null', /page fault, write to 0{15}8 \(null\)/, /fault_null/],
  ['jump', /page fault, jump to 0{16} \(null\)/, /fault_jump \(test\/minios\/demo-faults\.c:28\)/],
  ['text', /page fault, write to [0-9a-f]{16} \(not permitted\)/, /fault_text/],
  ['rodata', /page fault, write to [0-9a-f]{16} \(not permitted\)/, /fault_rodata/],
  ['execute', /page fault, jump to [0-9a-f]{16} \(not permitted\)/, /fault_execute/],
  ['undefined', /invalid opcode/, /fault_undefined/],
  ['protection', /general protection fault/, /fault_protection/],
  ['breakpoint', /breakpoint/, /fault_breakpoint/],
];

const SIZES: readonly (readonly [type: GuestType, memoryMiB: number])[] = [
  ...[2, 3, 4, 5, 8, 64, 300].map((memoryMiB) => ['pv', memoryMiB] as const),
  ...[2, 3, 5, 8, 301].map((memoryMiB) => ['pvh', memoryMiB] as const),
];

/** Modes in which the demo's `serve` is suspended, with the memory for each. */
const SUSPENDED: readonly (readonly [type: GuestType, memoryMiB: number])[] = [
  ['pv', 3],
  // These take the toolstack most of a minute: it looks at a million frame numbers, nearly all of them unused.
  ...(process.env['TEST_VM_LONG'] === undefined ? [] : ([['pvh', 3], ['pvshim', 48]] as const)),
];

/** Saves and restores it, makes a checkpoint of the restored one, then saves that. The demo checks itself meanwhile. */
function suspendTwice(lab: () => Lab): (type: GuestType, memoryMiB: number) => Promise<void> {
  return async (type, memoryMiB) => {
    const guest = await start(lab(), { cmdline: 'serve', type, memoryMiB });
    const state = `/root/${guest.name}.state`;
    await guest.waitConsole(/serving/);
    const first = await guest.domid();
    await guest.save(state);
    await guest.restore(state);
    await guest.waitConsole(new RegExp(`suspend 1 resumed as ${await guest.waitNewDomid(first)} `));
    await guest.save(state, 'running');
    await guest.waitConsole(new RegExp(`suspend 2 cancelled as ${await guest.domid()} `));
    await guest.save(state);
    await guest.restore(state);
    await guest.waitConsole(/suspend 3 resumed/);
    await lab().ok(`rm ${state}`);
    await guest.write('control/shutdown', 'poweroff');
    await guest.waitConsole(/done at/);
  };
}

/** All of them under PV; of PVH, whose traps come another way, one with each kind of frame. */
const FAULTS_IN_MODES = [
  ...FAULTS.map((fault) => ['pv', ...fault] as const),
  ...FAULTS.filter(([order]) => ['jump', 'text', 'undefined'].includes(order)).map((fault) => ['pvh', ...fault] as const),
];

export function miniosTests(lab: () => Lab): void {
  describe('minios', () => {
    beforeAll(buildDemo, BUILD_TIMEOUT_MS);

    test.each(SIZES)('%s: gives all of %i MiB to the program', async (type, memoryMiB) => {
      const console = await succeed(lab(), { cmdline: 'memory', type, memoryMiB });
      const kib = Number(/memory ok: (\d+) KiB/.exec(console)?.[1]);
      // What is missing: the image, Xen's pages, the stack, one page table in 512 pages and eight bytes a page.
      expect(kib).toBeGreaterThan(memoryMiB * 1024 * 0.99 - 450);
    });

    test.each(['pv', 'pvh'] as const)('%s: waits until a deadline, then goes on', async (type) => {
      const console = await succeed(lab(), { cmdline: 'tick', type });
      const times = [...console.matchAll(/tick \d at (\d+) ms/g)].map(([, ms]) => Number(ms));
      expect(times).toHaveLength(3);
      times.forEach((ms, i) => {
        expect(ms).toBeGreaterThanOrEqual(200 * (i + 1));
      });
    });

    test.each(['pv', 'pvh'] as const)('%s: is blocked while it waits', async (type) => {
      const guest = await start(lab(), { cmdline: 'forever', type });
      await guest.waitConsole(/monotonic/);
      const before = (await guest.info())?.seconds ?? NaN;
      await new Promise((resolve) => setTimeout(resolve, 1500));
      expect(((await guest.info())?.seconds ?? NaN) - before).toBeLessThan(0.2);
    });

    test.each(['pv', 'pvh'] as const)('%s: has grants, ports, xenstore, floating point and routine C', async (type) => {
      const console = await succeed(lab(), { cmdline: 'grant xenstore double libc', type });
      expect(console).toMatch(/grant ok\nxenstore says domid \d+\nfloating point ok\nlibc ok/);
    });

    test('loses no output to a reader that keeps up', async () => {
      const guest = await start(lab(), { cmdline: 'flood' });
      await guest.waitState('shutdown');
      const console = await guest.waitConsole(/flood line 1999[^]*flood dropped (\d+) bytes/);
      expect(console[1]).toBe('0');
    });

    test('goes on when nobody reads the console, and says later what is lost', async () => {
      const pid = (await lab().ok('pidof xenconsoled')).trim();
      const guest = await start(lab(), { cmdline: `flood ${'tick '.repeat(8)}`, paused: true });
      try {
        await lab().ok(`kill -STOP ${pid}`);
        await guest.unpause();
        await new Promise((resolve) => setTimeout(resolve, 1500));
      } finally {
        await lab().ok(`kill -CONT ${pid}`);
      }
      await guest.waitState('shutdown');
      const lost = await guest.waitConsole(/\n\[console: (\d+) bytes lost\]\n/);
      expect(Number(lost[1])).toBeGreaterThan(100_000);
      await guest.waitConsole(/done at/);
    });

    test.each([
      ['pv', undefined],
      ['pv', 16],
      ['pvh', 16],
    ] as const)('%s, maxmem %s: gives pages back and takes them', async (type, maxmem) => {
      const settings = maxmem === undefined ? {} : { maxmem };
      const console = await succeed(lab(), { cmdline: 'balloon', type, memoryMiB: 8, settings });
      const [, least, most, limit] = (/balloon (\d+) to (\d+) of (\d+)\nballoon ok/.exec(console) ?? []).map(Number);
      // A quarter of the heap remains. xl lets a guest have a mebibyte more than it was told to take, no more.
      expect(least).toBeLessThan(0.35 * 2048);
      expect(most).toBeGreaterThanOrEqual(2048 - 32);
      expect(limit).toBe((maxmem ?? 8) * 256);
    });

    test('boots from a gzipped image', async () => {
      await succeed(lab(), { cmdline: '', kernel: readFileSync(`${IMAGE}.gz`) });
    });

    test('boots in the PV shim', async () => {
      await succeed(lab(), { cmdline: 'memory xenstore', type: 'pvshim', memoryMiB: 48 });
    });

    test.each(SUSPENDED)('is saved, restored and checkpointed as %s', suspendTwice(lab), SUSPEND_TIMEOUT_MS);

    test.each(['poweroff', 'reboot', 'crash'])('shuts down by %s', async (reason) => {
      const guest = await start(lab(), { cmdline: reason });
      await guest.waitState(reason === 'crash' ? 'crashed' : 'shutdown');
      expect(await guest.shutdownReason()).toBe(reason);
    });

    test.each(FAULTS_IN_MODES)('%s: reports a fault: %s', async (type, order, reason, place) => {
      const console = await crash(lab(), order, type);
      expect(console).toMatch(reason);
      expect(console).toMatch(place);
      expect(console).toMatch(/rt_main \(test\/minios\/demo\.c:\d+\)\n.*minios_main \(minios\/start\.c:\d+\)/);
    });

    test('a stack overflow ends in a crash, and under PVH in a report', async () => {
      await crash(lab(), 'overflow');
      expect(await crash(lab(), 'overflow', 'pvh')).toMatch(/page fault, write to [0-9a-f]{16} \(not mapped\)/);
    });

    test.each(['pv', 'pvh'] as const)('%s: an NMI, debug keys and sysrq do not hurt', async (type) => {
      const guest = await start(lab(), { cmdline: 'serve', type });
      await guest.waitConsole(/serving/);
      const { name } = guest;
      await lab().ok(`xl trigger ${name} nmi; xl debug-keys q; xl debug-keys e; xl sysrq ${name} h; sleep 1`);
      await guest.write('control/shutdown', 'poweroff');
      await guest.waitConsole(/done at/);
    });
  });
}
