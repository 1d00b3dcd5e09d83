// SPDX-License-Identifier: MIT
/** The documents' commands that need a Xen, in the order in which a reader comes to them (test/docs/blocks.ts). */

import { type ChildProcess, spawn } from 'node:child_process';
import { type Block, blocks } from '../docs/blocks';
import { ROOT, type Ran, run } from '../install/run';
import { LONG } from './harness';

jest.setTimeout(600_000);

const title = ({ file, line, text }: Block): string => `${file}:${line} ${text.split('\n')[0]}`;
const cases = (...kinds: Parameters<typeof blocks>[0][]): [string, Block][] =>
  kinds.flatMap((kind) => blocks(kind)).map((block) => [title(block), block]);

async function succeed(text: string): Promise<Ran> {
  const ran = await run('bash', ['-euo', 'pipefail', '-c', text]);
  expect({ status: ran.status, said: ran.status === 0 ? '' : ran.stdout + ran.stderr }).toEqual({
    status: 0,
    said: '',
  });
  return ran;
}

test.each(cases('xen', ...(LONG ? (['long'] as const) : [])))('%s', async (_title, { text }) => {
  await succeed(text);
});

describe('beside npm run hosts', () => {
  let hosts: ChildProcess | undefined;
  let ended: Promise<unknown> = Promise.resolve();

  beforeAll(async () => {
    const commands = blocks('background').map(({ text }) => text);
    expect(commands).toEqual(['npm run hosts']);
    // A group of its own gets the Ctrl-C.
    const child = spawn('sh', ['-c', commands[0] ?? ''], {
      cwd: ROOT,
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    hosts = child;
    ended = new Promise((resolve) => child.on('close', resolve));
    let said = '';
    await new Promise<void>((up, failed) => {
      const hear = (chunk: Buffer): void => {
        said += chunk.toString();
        if (said.includes('Ctrl-C ends')) up();
      };
      child.stdout.on('data', hear);
      child.stderr.on('data', hear);
      child.on('close', () => failed(new Error(`npm run hosts ended:\n${said}`)));
    });
  }, 900_000);

  afterAll(async () => {
    if (hosts?.pid !== undefined && hosts.exitCode === null) process.kill(-hosts.pid, 'SIGINT');
    await ended;
  }, 60_000);

  test.each(cases('host'))('%s', async (_title, block) => {
    // What was exported further up on the page is still so in the reader's terminal.
    const before = blocks('host').filter(({ file, line }) => file === block.file && line < block.line);
    const exported = before.flatMap(({ text }) => text.split('\n').filter((row) => row.startsWith('export ')));
    await succeed([...exported, block.text].join('\n'));
  });

  describe('in dom0', () => {
    const there = 'export TEST_VM_SSH=$PWD/build/hosts/ssh\n';
    let domid = '';

    beforeAll(async () => {
      await succeed(`${there}./install.sh --name documented --start alpha`);
      const { stdout } = await succeed(`${there}./testvm --host alpha list`);
      domid = /^(\d+) .* documented /m.exec(stdout)?.[1] ?? '';
      expect(domid).not.toBe('');
    });

    test.each(cases('dom0'))('%s', async (_title, { text }) => {
      const quoted = `domid=${domid}\n${text}`.replaceAll("'", "'\\''");
      await succeed(`${there}"$TEST_VM_SSH" alpha '${quoted}'`);
    });
  });
});
