// SPDX-License-Identifier: MIT
/** The interactive side of the lab: a prompt whose lines run in dom0, with the guest's console shown above it. */

import { type Interface, createInterface } from 'node:readline';
import type { Guest, Lab } from './index';
import { messageOf } from './shell';
import { sleep } from './timeout';

const HELP = `Each line runs in dom0's shell: xl list, xenstore-ls /local/domain, xl shutdown NAME ...
  console off|on   stop or go on showing the guest's console here
  shell            a real shell in dom0 (for xl console, xentop, ...); exit comes back
  exit             end the lab
`;
const POLL_MS = 100;
const COMMAND_TIMEOUT_MS = 600_000;

/** Gives this terminal to a shell in dom0 until it ends. Returns its exit status. */
export async function dom0Shell(lab: Lab): Promise<number> {
  const shell = lab.terminal('exec sh -l');
  const resize = (): void => shell.resize(process.stdout.rows || 24, process.stdout.columns || 80);
  const raw = process.stdin.isTTY;
  if (raw) process.stdin.setRawMode(true);
  resize();
  process.stdout.on('resize', resize);
  shell.stream.pipe(process.stdout, { end: false });
  process.stdin.pipe(shell.stream, { end: false });
  process.stdin.resume();
  const status = await shell.ended;
  process.stdin.unpipe(shell.stream);
  process.stdin.pause();
  process.stdout.removeListener('resize', resize);
  if (raw) process.stdin.setRawMode(false);
  return status;
}

/** Shows new console text as it comes, by `show`, until `stop` says so. */
export async function followConsole(guest: Guest, show: (text: string) => void, stop: () => boolean): Promise<void> {
  let shown = 0;
  while (!stop()) {
    const text = await guest.console();
    if (text.length > shown) show(text.slice(shown));
    shown = text.length;
    await sleep(POLL_MS);
  }
}

/** Runs the prompt until `exit` or the end of input. */
export async function prompt(lab: Lab, guest: Guest | undefined): Promise<void> {
  let showConsole = true;
  let ended = false;
  // Undefined while a command or a shell has the terminal: then the console text must not draw a prompt.
  let idle: Interface | undefined;
  let inShell = false;
  process.stdout.write(HELP);

  const show = (text: string): void => {
    if (!showConsole || inShell) return;
    // Over the prompt's line, which is then drawn again with what was typed so far.
    process.stdout.write(`\r\x1b[K${text.endsWith('\n') ? text : `${text}\n`}`);
    idle?.prompt(true);
  };
  const follower = guest === undefined ? Promise.resolve() : followConsole(guest, show, () => ended);
  follower.catch((problem: unknown) => process.stderr.write(`console: ${messageOf(problem)}\n`));

  const runLine = async (line: string): Promise<void> => {
    if (line === 'help') process.stdout.write(HELP);
    else if (line === 'console on' || line === 'console off') showConsole = line === 'console on';
    else if (line !== '') {
      const result = await lab.run(line, {
        timeoutMs: COMMAND_TIMEOUT_MS,
        onOutput: (chunk) => process.stdout.write(chunk),
      });
      if (result.status !== 0) process.stdout.write(`(status ${result.status})\n`);
    }
  };

  /** Reads and runs lines until one of them wants something else than a command. */
  const readLines = async (): Promise<'shell' | 'exit'> => {
    const lines = createInterface({ input: process.stdin, output: process.stdout, prompt: `${lab.name}> ` });
    try {
      (idle = lines).prompt();
      for await (const text of lines) {
        const line = text.trim();
        if (['exit', 'quit'].includes(line)) return 'exit';
        if (line === 'shell') return 'shell';
        idle = undefined;
        await runLine(line).catch((problem: unknown) => process.stdout.write(`${messageOf(problem)}\n`));
        (idle = lines).prompt();
      }
      return 'exit';
    } finally {
      idle = undefined;
      lines.close();
    }
  };

  while ((await readLines()) === 'shell') {
    inShell = true;
    await dom0Shell(lab);
    inShell = false;
  }
  ended = true;
  await follower.catch(() => undefined);
}
