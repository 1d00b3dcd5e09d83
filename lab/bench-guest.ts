// SPDX-License-Identifier: MIT
/**
 * `npm run bench:guest`: what the guest costs and how fast it is, on the lab's Xen, beside a Linux PV guest in the same
 * run. Guests take turns, so that both meet the same machine; figures are medians. lab/peer/time-guest.c says what each
 * time is; docs/lifecycle.md shows a run.
 */

import { gzipSync } from 'node:zlib';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from './cache';
import { CpioArchive } from './cpio';
import { type CreateOptions, Lab } from './index';
import { kernelImage } from './initramfs';
import { ensurePackages } from './packages';
import { LabError, say } from './shell';
import { busyboxProgram } from './unpacked';

/** Runs of each guest. */
const ROUNDS = 5;
const TIMING_TIMEOUT_MS = 120_000;

/** What lab-time prints; see lab/peer/time-guest.c. */
interface Timing {
  readonly console_us: number;
  readonly write_us: number;
  readonly features_us: number;
  readonly ack_us: number;
  readonly ack_most_us: number;
  readonly end_us: number;
  readonly idle_ns: number;
}

interface Candidate {
  readonly name: string;
  readonly guest: Omit<CreateOptions, 'name'>;
  /** The node that lab-time asks by; Linux knows nothing of `control/testing`. */
  readonly request: string;
  /** Bytes of the image, and compressed. */
  readonly image: number;
  readonly compressed: number;
  /** Memory sizes in MiB to try, from small to large. */
  readonly memory: readonly number[];
  /** How often in a row to save and restore it. */
  readonly saves: number;
  /** How many of it to run at once, with how much memory; the machine has about 1,500 MiB for them. */
  readonly crowd: number;
  readonly crowdMiB: number;
}

/** A Linux that does nothing but what the kernel does by itself, and powers off when it is asked. */
function linuxInitramfs(root: string): Buffer {
  const archive = new CpioArchive();
  for (const folder of ['proc', 'sys', 'dev']) archive.directory(folder);
  archive.file('bin/busybox', readFileSync(busyboxProgram(root)), 0o755);
  archive.link('bin/sh', 'busybox');
  // The kernel asks this program for an orderly poweroff.
  archive.file('sbin/poweroff', '#!/bin/sh\n/bin/busybox poweroff -f\n', 0o755);
  archive.file('init', '#!/bin/sh\necho up\nwhile :; do /bin/busybox sleep 1000; done\n', 0o755);
  return archive.finish();
}

async function candidates(kernel: string): Promise<Candidate[]> {
  const { dom0Root } = await ensurePackages();
  const linux = kernelImage(dom0Root);
  const initramfs = linuxInitramfs(dom0Root);
  return [
    {
      name: 'test-vm, PV',
      guest: { kernel, cmdline: 'tick=0', memoryMiB: 8 },
      request: 'control/testing',
      image: statSync(kernel).size,
      compressed: gzipSync(readFileSync(kernel), { level: 9 }).length,
      memory: [1, 2, 3, 4],
      saves: 100,
      crowd: 250,
      crowdMiB: 2,
    },
    {
      name: 'Linux and busybox, PV',
      guest: { kernel: linux, ramdisk: initramfs, cmdline: 'console=hvc0 quiet rdinit=/init', memoryMiB: 128 },
      request: 'control/shutdown',
      image: statSync(linux).size + initramfs.length,
      compressed: statSync(linux).size + gzipSync(initramfs).length,
      memory: [48, 64, 80, 96, 128],
      saves: 3,
      crowd: 10,
      crowdMiB: 128,
    },
  ];
}

let counter = 0;

/** Starts it paused, times it, and removes it. */
async function time(lab: Lab, { guest: options, request }: Candidate): Promise<Timing> {
  const guest = await lab.create({ ...options, name: `bench-${++counter}`, paused: true, monitor: false });
  try {
    await guest.write(request, '', { owner: 'guest' });
    const text = await lab.ok(`lab-time ${await guest.domid()} ${request}`, { timeoutMs: TIMING_TIMEOUT_MS });
    return JSON.parse(text) as Timing;
  } finally {
    await guest.destroy();
  }
}

/** The least memory of those to try in which it announces itself, or undefined. */
async function leastMemory(lab: Lab, candidate: Candidate): Promise<number | undefined> {
  for (const memoryMiB of candidate.memory) {
    try {
      const timing = await time(lab, { ...candidate, guest: { ...candidate.guest, memoryMiB } });
      if (timing.features_us >= 0) return memoryMiB;
    } catch (problem) {
      // Too little for the toolstack to build it, or for the guest to come as far as its first page.
      if (!(problem instanceof LabError)) throw problem;
    }
  }
  return undefined;
}

/** How many of the saves and restores in a row it comes back from, and answers. */
async function savesInARow(lab: Lab, { guest: options, request, saves }: Candidate): Promise<number> {
  const guest = await lab.create({ ...options, name: `bench-${++counter}` });
  const state = `/root/${guest.name}.state`;
  try {
    await guest.waitNode('control/feature-suspend', (value) => value === '1', TIMING_TIMEOUT_MS);
    for (let done = 0; done < saves; done++) {
      try {
        const before = await guest.domid();
        await guest.save(state);
        await guest.restore(state);
        await guest.waitNewDomid(before);
        await guest.write(request, 'bench', { owner: 'guest' });
        await guest.waitNode(request, (value) => value === '', TIMING_TIMEOUT_MS);
      } catch (problem) {
        if (!(problem instanceof LabError)) throw problem;
        say(problem.message);
        return done;
      }
    }
    return saves;
  } finally {
    await lab.ok(`rm -f ${state}`);
    await guest.destroy();
  }
}

/** How many of it run at the same time, after each has announced itself. */
async function crowd(lab: Lab, { guest: options, crowd: most, crowdMiB }: Candidate): Promise<number> {
  const names = new Set<string>();
  try {
    for (let count = 0; count < most; count++) {
      const name = `bench-${++counter}`;
      const guest = await lab.create({ ...options, memoryMiB: crowdMiB, name, monitor: false });
      await guest.waitNode('control/feature-suspend', (value) => value === '1', TIMING_TIMEOUT_MS);
      names.add(name);
    }
  } catch (problem) {
    if (!(problem instanceof LabError)) throw problem;
    say(problem.message);
  }
  const running = (await lab.domains()).filter(({ name, state }) => names.has(name) && state === 'running').length;
  await lab.destroyAll();
  return running;
}

function median(values: readonly number[]): number {
  return [...values].sort((left, right) => left - right)[values.length >> 1] ?? NaN;
}

/** Microseconds as milliseconds for people; what never happened as a dash. */
function ms(us: number): string {
  return us < 0 ? '-' : (us / 1000).toFixed(us < 100_000 ? 1 : 0);
}

function table(rows: readonly (readonly string[])[]): string {
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? [];
  return rows.map((row) => `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |\n`).join('');
}

async function main(): Promise<void> {
  const kernel = join(projectRoot(), 'build/test-vm.xen');
  const guests = await candidates(kernel);
  const lab = await Lab.start();
  try {
    const timings = guests.map((): Timing[] => []);
    for (let round = 0; round < ROUNDS; round++) {
      for (const [index, candidate] of guests.entries()) timings[index]?.push(await time(lab, candidate));
      say(`round ${round + 1} of ${ROUNDS}`);
    }
    const least: (number | undefined)[] = [];
    for (const candidate of guests) least.push(await leastMemory(lab, candidate));

    const column = (pick: (timing: Timing) => number, show: (value: number) => string): string[] =>
      timings.map((all) => show(median(all.map(pick))));
    const head = [
      ['', ...guests.map(({ name }) => name), 'must'],
      ['---', ...guests.map(() => '---'), '---'],
    ];
    const rows = [
      ...head,
      ['image, bytes', ...guests.map(({ image }) => String(image)), '98304'],
      ['image, compressed', ...guests.map(({ compressed }) => String(compressed)), '36864'],
      ['least memory, MiB', ...least.map((mib) => String(mib ?? '-')), '4'],
      ['first console byte, ms', ...column((t) => t.console_us, ms), '9.5'],
      ['first write to xenstore, ms', ...column((t) => t.write_us, ms), ''],
      ['features announced, ms', ...column((t) => t.features_us, ms), '30'],
      ['request to acknowledgement, ms', ...column((t) => t.ack_us, ms), '5'],
      ['the slowest of 21, ms', ...column((t) => t.ack_most_us, ms), ''],
      ['poweroff asked to done, ms', ...column((t) => t.end_us, ms), ''],
      [
        'idle, ms of CPU per s',
        ...column(
          (t) => t.idle_ns,
          (ns) => (ns / 1e6).toFixed(2),
        ),
        '0.00',
      ],
    ];
    process.stdout.write(table(rows));

    // These take many times as long, and may end in a dom0 that has had enough: a table of their own.
    const saved: string[] = [];
    const together: string[] = [];
    for (const candidate of guests) {
      say(`saving and restoring ${candidate.name}`);
      saved.push(`${await savesInARow(lab, candidate)} of ${candidate.saves}`);
      say(`many of ${candidate.name} at once`);
      together.push(`${await crowd(lab, candidate)} of ${candidate.crowd}`);
      say(`${saved.at(-1)} saved and restored in a row, ${together.at(-1)} running at once`);
    }
    process.stdout.write(
      table([...head, ['saved and restored in a row', ...saved, '100'], ['running at once', ...together, '250']]),
    );
  } finally {
    await lab.stop();
  }
}

main().then(
  () => process.exit(0),
  (problem: unknown) => {
    if (!(problem instanceof LabError)) throw problem;
    process.stderr.write(`bench: ${problem.message}\n`);
    process.exit(1);
  },
);
