// SPDX-License-Identifier: MIT
/** `npm run lab`: a real Xen with the guest in it, by hand or from a script. See cli-options.ts for what it takes. */

import { existsSync, readFileSync } from 'node:fs';
import { constants } from 'node:os';
import { basename, join } from 'node:path';
import { projectRoot } from './cache';
import { type CliOptions, USAGE, parseCli } from './cli-options';
import { configText } from './domain-config';
import { ensureImages } from './images';
import { type CreateOptions, type Guest, Lab } from './index';
import { ensurePackages } from './packages';
import { dom0Shell, followConsole, prompt } from './prompt';
import { isDom0 } from './real-dom0';
import { LabError, say } from './shell';
import { quote } from './transport';

const SCRIPT_TIMEOUT_MS = 24 * 3600_000;
const POWEROFF_TIMEOUT_MS = 20_000;

function kernelOf(options: CliOptions): string {
  const kernel = options.kernel ?? join(projectRoot(), 'build/test-vm.xen');
  if (!existsSync(kernel)) {
    const advice = options.kernel === undefined ? ': make it with npm run kernel, or name another with --kernel' : '';
    throw new LabError(`there is no ${kernel}${advice}`);
  }
  return kernel;
}

function guestOptions(options: CliOptions, kernel: string): CreateOptions {
  return {
    name: basename(kernel)
      .replace(/\.(xen|gz|elf)$/g, '')
      .replace(/[^\w.-]/g, '-'),
    kernel,
    type: options.type,
    vcpus: options.vcpus,
    ...(options.ramdisk === undefined ? {} : { ramdisk: options.ramdisk }),
    ...(options.memoryMiB === undefined ? {} : { memoryMiB: options.memoryMiB }),
    ...(options.cmdline === undefined ? {} : { cmdline: options.cmdline }),
  };
}

async function startLab(options: CliOptions): Promise<Lab> {
  const host = options.host ?? (isDom0() ? 'local' : 'none');
  running = await Lab.start({
    xenstored: options.xenstored,
    ...(host === 'none' ? {} : { host }),
    ...(options.dom0MemoryMiB === undefined ? {} : { dom0MemoryMiB: options.dom0MemoryMiB }),
    ...(options.machineMemoryMiB === undefined ? {} : { memoryMiB: options.machineMemoryMiB }),
    ...(options.serialLog === undefined ? {} : { logFile: options.serialLog }),
  });
  return running;
}

/** With --keep and no terminal: nothing more to do but to be there until a signal comes. */
async function keepRunning(lab: Lab): Promise<void> {
  say(`${lab.name} keeps running; Ctrl-C ends it`);
  const hour = setInterval(() => undefined, 3600_000);
  await new Promise<void>((resolve) => stopSignals.push(resolve));
  clearInterval(hour);
}

/**
 * Without a terminal: shows the console for some seconds, then powers off. Our own kernel must have announced itself
 * and must obey; of a foreign one only a console is expected, and it is destroyed. Returns the exit status.
 */
async function watchGuest(lab: Lab, guest: Guest, options: CliOptions): Promise<number> {
  const deadline = Date.now() + options.seconds * 1000;
  await followConsole(
    guest,
    (text) => process.stdout.write(text),
    () => Date.now() >= deadline,
  );
  const shown = (await guest.console()).length;
  const foreign = options.command === 'boot';
  let status = 0;
  if ((await guest.currentDomid()) === undefined) {
    say(`${guest.name} has ended by itself`);
  } else if (foreign) {
    if (!options.keep) await guest.destroy();
  } else if ((await guest.read('control/feature-poweroff')) !== '1') {
    say(`${guest.name} has not announced itself: control/feature-poweroff is not 1; it is ${await guest.state()}`);
    status = 1;
  } else if (!options.keep) {
    await guest.write('control/shutdown', 'poweroff');
    await guest.waitGone(POWEROFF_TIMEOUT_MS);
    process.stdout.write((await guest.console()).slice(shown));
    say(`${guest.name} announced itself and has powered off as asked`);
  }
  if ((await guest.console()) === '') {
    say(`${guest.name} has printed nothing`);
    status = 1;
  }
  if (options.keep) await keepRunning(lab);
  return status;
}

async function runGuest(options: CliOptions): Promise<number> {
  const kernel = kernelOf(options);
  const lab = await startLab(options);
  try {
    const guest = await lab.create(guestOptions(options, kernel));
    say(`${guest.name} is domain ${await guest.domid().catch(() => 'that has gone already')}`);
    if (!process.stdin.isTTY) return await watchGuest(lab, guest, options);
    await prompt(lab, guest);
    return 0;
  } finally {
    await lab.stop();
  }
}

/** Puts the kernel and a configuration for `xl create` where a script finds them. */
async function offerKernel(lab: Lab, options: CliOptions): Promise<void> {
  const kernel = options.kernel ?? join(projectRoot(), 'build/test-vm.xen');
  if (options.kernel === undefined && !existsSync(kernel)) return;
  await lab.put(kernelOf(options), '/root/test-vm.xen');
  const { ramdisk, ...rest } = guestOptions(options, kernel);
  if (ramdisk !== undefined) await lab.put(ramdisk, '/root/ramdisk');
  const config = configText({
    ...rest,
    name: 'test-vm',
    kernel: '/root/test-vm.xen',
    ...(ramdisk === undefined ? {} : { ramdisk: '/root/ramdisk' }),
  });
  await lab.put(Buffer.from(config), '/root/test-vm.cfg');
}

async function runScript(options: CliOptions): Promise<number> {
  const [file = '-', ...args] = options.operands;
  const text = readFileSync(file === '-' ? 0 : file);
  const lab = await startLab(options);
  try {
    await offerKernel(lab, options);
    await lab.put(text, '/root/lab-script', 0o755);
    const first = text.toString('latin1', 0, 2) === '#!' ? '' : 'sh ';
    const result = await lab.run(`cd /root && ${first}/root/lab-script ${args.map(quote).join(' ')}`, {
      timeoutMs: SCRIPT_TIMEOUT_MS,
      onOutput: (chunk, stream) => process[stream].write(chunk),
    });
    if (options.keep) {
      say(`the script ended with status ${result.status}`);
      if (process.stdin.isTTY) await prompt(lab, undefined);
      else await keepRunning(lab);
    }
    return result.status;
  } finally {
    await lab.stop();
  }
}

async function runShell(options: CliOptions): Promise<number> {
  const lab = await startLab(options);
  try {
    await offerKernel(lab, options);
    return await dom0Shell(lab);
  } finally {
    await lab.stop();
  }
}

async function main(): Promise<number> {
  const options = parseCli(process.argv.slice(2));
  switch (options.command) {
    case 'help':
      process.stdout.write(USAGE);
      return 0;
    case 'setup':
      await ensureImages(await ensurePackages());
      say('everything is there');
      return 0;
    case 'script':
      return runScript(options);
    case 'shell':
      return runShell(options);
    case 'run':
    case 'boot':
      return runGuest(options);
  }
}

/**
 * A signal ends a --keep wait in good order. Otherwise the first one stops the lab (a real host keeps none of our guests
 * then) and the second one just exits; QEMU dies with this process in any case.
 */
const stopSignals: (() => void)[] = [];
let running: Lab | undefined;
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => {
    const stop = stopSignals.shift();
    if (stop !== undefined) return stop();
    const status = 128 + constants.signals[signal];
    const lab = running;
    running = undefined;
    if (lab === undefined) process.exit(status);
    lab.stop().then(
      () => process.exit(status),
      () => process.exit(status),
    );
  });
}

main().then(
  (status) => process.exit(status),
  (problem: unknown) => {
    if (!(problem instanceof LabError)) throw problem;
    process.stderr.write(`lab: ${problem.message}\n`);
    process.exit(2);
  },
);
