// SPDX-License-Identifier: MIT
/** The interactive side of the lab: a prompt whose lines run in dom0, with the guest's console shown above it. */

import { createInterface } from 'node:readline';
import type { Guest, Lab } from './index';
import { messageOf } from './shell';
import { sleep } from './timeout';

const HELP = `Each line runs in dom0's shell: xl list, xenstore-ls /local/domain, xl shutdown NAME ...
  console off|on   stop or go on showing the guest's console here
  shell            a real shell in dom0 (for xl console, xentop, ...); exit comes back
  exit             end the lab
`;
const POLL_MS = 100;

/** Gives this terminal to a shell in dom0 until it ends. Returns its exit status. */
export async function dom0Shell(lab: Lab): Promise<number> {
  const shell = lab.terminal('exec sh -l');
  const resize = (): void => shell.resize(process.stdout.rows ?? 24, process.stdout.columns ?? 80);
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
  let busy = false;
  let inShell = false;
  process.stdout.write(HELP);
  const lines = createInterface({ input: process.stdin, output: process.stdout, prompt: `${lab.name}> ` });

  const follower =
    guest === undefined
      ? Promise.resolve()
      : followConsole(
          guest,
          (text) => {
            if (!showConsole || inShell) return;
            // Over the prompt's line, which is then drawn again with what was typed so far.
            process.stdout.write(`\r\x1b[K${text.endsWith('\n') ? text : `${text}\n`}`);
            if (!busy) lines.prompt(true);
          },
          () => ended,
        ).catch((problem: unknown) => {
          process.stderr.write(`console: ${messageOf(problem)}\n`);
        });

  const handle = async (line: string): Promise<void> => {
    const words = line.trim();
    if (words === 'help') process.stdout.write(HELP);
    else if (words === 'console on' || words === 'console off') showConsole = words === 'console on';
    else if (words === 'shell') {
      inShell = true;
      lines.pause();
      await dom0Shell(lab);
      inShell = false;
      process.stdin.resume();
      lines.resume();
    } else if (words !== '') {
      const show = (chunk: Buffer): boolean => process.stdout.write(chunk);
      const result = await lab.run(line, { timeoutMs: 600_000, onOutput: show });
      if (result.status !== 0) process.stdout.write(`(status ${result.status})\n`);
    }
  };

  lines.prompt();
  for await (const line of lines) {
    if (['exit', 'quit', 'poweroff'].includes(line.trim())) break;
    busy = true;
    await handle(line).catch((problem: unknown) => {
      process.stdout.write(`${messageOf(problem)}\n`);
    });
    busy = false;
    lines.prompt();
  }
  ended = true;
  lines.close();
  await follower;
}
