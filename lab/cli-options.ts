// SPDX-License-Identifier: MIT
/** The command line of `npm run lab`: what can be said, what it means, and what is wrong with it. */

import { parseArgs } from 'node:util';
import type { GuestType } from './domain-config';
import { LabError } from './shell';

export const USAGE = `usage: npm run lab -- [OPTIONS] [COMMAND]

commands
  (none)             boot Xen, start build/test-vm.xen, show its console; with a terminal: a prompt in dom0
  boot IMAGE         the same with any kernel
  script FILE [ARG]  run a shell script in dom0 (- reads it from stdin) and exit with its status;
                     it finds the kernel as /root/test-vm.xen with /root/test-vm.cfg for xl create
  shell              a shell in dom0, without a guest
  setup              download and unpack what the lab needs, and stop

options
  --kernel FILE      the guest's kernel (default build/test-vm.xen)
  --ramdisk FILE     its initial RAM disk
  --type TYPE        pv (default), pvh or pvshim
  --memory MIB       its memory (default 8; 32 for pvshim)
  --vcpus N          its processors (default 1)
  --cmdline TEXT     its command line
  --seconds N        without a terminal: how long its console is shown (default 10)
  --keep             keep the lab running when the script or the guest has ended (until Ctrl-C)
  --xenstored KIND   c (default) or ocaml
  --dom0-memory MIB  memory of dom0 (default 512)
  --machine-memory MIB  memory of the whole machine (default 2048)
  --host HOST        use the Xen of this host: user@host, or local (the default in a dom0), or none
  --serial-log FILE  write what Xen and dom0 print to a file
`;

export interface CliOptions {
  readonly command: 'run' | 'boot' | 'script' | 'shell' | 'setup' | 'help';
  /** Arguments of the command: the script and its own. */
  readonly operands: readonly string[];
  /** Undefined: the default kernel. */
  readonly kernel: string | undefined;
  readonly ramdisk: string | undefined;
  readonly type: GuestType;
  readonly memoryMiB: number | undefined;
  readonly vcpus: number;
  readonly cmdline: string | undefined;
  readonly seconds: number;
  readonly keep: boolean;
  readonly xenstored: 'cxenstored' | 'oxenstored';
  readonly dom0MemoryMiB: number | undefined;
  readonly machineMemoryMiB: number | undefined;
  readonly host: string | undefined;
  readonly serialLog: string | undefined;
}

const STRINGS = ['kernel', 'ramdisk', 'type', 'memory', 'vcpus', 'cmdline', 'seconds', 'xenstored'] as const;
const MORE_STRINGS = ['dom0-memory', 'machine-memory', 'host', 'serial-log'] as const;

function positive(name: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const value = Number(text);
  if (text.trim() === '' || !Number.isInteger(value) || value < 1)
    throw new LabError(`--${name} takes a number from 1 up, not ${text}`);
  return value;
}

function oneOf<T extends string>(
  name: string,
  text: string | undefined,
  choices: Readonly<Record<string, T>>,
  fallback: T,
): T {
  if (text === undefined) return fallback;
  const value = Object.hasOwn(choices, text) ? choices[text] : undefined;
  if (value === undefined) throw new LabError(`--${name} takes ${Object.keys(choices).join(', ')}; not ${text}`);
  return value;
}

/** Reads the arguments (without node and the script). Throws LabError that says what is wrong. */
export function parseCli(args: readonly string[]): CliOptions {
  const options = Object.fromEntries([...STRINGS, ...MORE_STRINGS].map((name) => [name, { type: 'string' as const }]));
  let parsed;
  try {
    parsed = parseArgs({
      args: [...args],
      options: { ...options, keep: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } },
      allowPositionals: true,
    });
  } catch (problem) {
    throw new LabError(problem instanceof Error ? problem.message : String(problem));
  }
  const values: Readonly<Record<string, unknown>> = parsed.values;
  const text = (name: (typeof STRINGS)[number] | (typeof MORE_STRINGS)[number]): string | undefined => {
    const value = values[name];
    return typeof value === 'string' ? value : undefined;
  };
  const [word, ...operands] = parsed.positionals;
  const commands = {
    run: 'run',
    boot: 'boot',
    script: 'script',
    shell: 'shell',
    setup: 'setup',
    help: 'help',
  } as const;
  if (word !== undefined && !Object.hasOwn(commands, word)) throw new LabError(`no command ${word}`);
  const command = parsed.values['help'] === true ? 'help' : oneOf('command', word, commands, 'run');
  const most = { run: 0, boot: 1, script: Infinity, shell: 0, setup: 0, help: Infinity }[command];
  if (operands.length > most) throw new LabError(`${command} does not take ${operands[most]}`);
  if ((command === 'boot' || command === 'script') && operands.length === 0) {
    throw new LabError(`${command} needs a file`);
  }
  return {
    command,
    operands,
    kernel: command === 'boot' ? operands[0] : text('kernel'),
    ramdisk: text('ramdisk'),
    type: oneOf('type', text('type'), { pv: 'pv', pvh: 'pvh', pvshim: 'pvshim' }, 'pv'),
    memoryMiB: positive('memory', text('memory')),
    vcpus: positive('vcpus', text('vcpus')) ?? 1,
    cmdline: text('cmdline'),
    seconds: positive('seconds', text('seconds')) ?? 10,
    keep: parsed.values['keep'] === true,
    xenstored: oneOf(
      'xenstored',
      text('xenstored'),
      { c: 'cxenstored', ocaml: 'oxenstored', cxenstored: 'cxenstored', oxenstored: 'oxenstored' },
      'cxenstored',
    ),
    dom0MemoryMiB: positive('dom0-memory', text('dom0-memory')),
    machineMemoryMiB: positive('machine-memory', text('machine-memory')),
    host: text('host'),
    serialLog: text('serial-log'),
  };
}
