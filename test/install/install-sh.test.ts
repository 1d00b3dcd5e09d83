// SPDX-License-Identifier: MIT
/** install.sh as far as no host is needed: what it refuses, and what a dry run prints. test/xen/install.test.ts has the rest. */

import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Ran, run } from './run';

const folder = mkdtempSync(join(tmpdir(), 'test-vm-install-test-'));
afterAll(() => rmSync(folder, { recursive: true }));
const image = join(folder, 'a "kernel".xen');
writeFileSync(image, '\x7fELF and more');
const other = join(folder, 'text.xen');
writeFileSync(other, 'no kernel');

/** Runs it with an ssh that must not be used. */
function install(...args: string[]): Promise<Ran> {
  return run('./install.sh', args, { TEST_VM_SSH: '/bin/false' });
}

test.each([
  ['no host', [], 'usage: install.sh'],
  ['a host with a blank', ['a b'], 'not a host: a\\ b'],
  ['a host with a quote', ["a'b"], 'not a host'],
  ['a host that runs something', ['$(id)'], 'not a host'],
  ['a host that is an option', ['-oProxyCommand=id'], 'there is no option -oProxyCommand=id'],
  ['a host twice', ['alpha', 'alpha'], 'alpha is named twice'],
  ['an unknown option', ['--what', 'alpha'], 'there is no option --what'],
  ['an option without its value', ['alpha', '--memory'], '--memory needs a value'],
  ['a mode', ['--mode', 'hvm', 'alpha'], '--mode takes pvh, pv-in-pvh or pv; not hvm'],
  ['too little memory', ['--memory', '1', 'alpha'], '--memory takes a number from 2'],
  ['memory that is no number', ['--memory', '16MiB', 'alpha'], '--memory takes a number from 2'],
  ['no VMs', ['--count', '0', 'alpha'], '--count takes a number from 1'],
  ['an empty name', ['--name', '', 'alpha'], '--name needs a name'],
  ['a name of two lines', ['--name', 'a\nb', 'alpha'], 'control character'],
  ['an image that is not there', ['alpha', '/no/such/file'], 'there is no image /no/such/file'],
  ['an image that is no kernel', ['alpha', other], 'neither ELF nor gzip'],
  ['two images', ['alpha', '--image', image, other], 'two images'],
  ['removing with an image', ['--remove', 'alpha', image], '--remove takes no image'],
])('refuses %s', async (_what, args, message) => {
  const { status, stdout, stderr } = await install(...args);
  expect(stderr).toContain(message);
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
});

test('says how it is used', async () => {
  const { status, stdout } = await install('--help');
  expect(status).toBe(0);
  expect(stdout).toMatch(/^usage: install\.sh/);
});

test('a dry run prints the commands, quoted for a shell, and connects to nothing', async () => {
  const name = `it's "$(id)" 1`;
  const { status, stdout, stderr } = await install(
    '--dry-run',
    '--start',
    '--name',
    name,
    '--args',
    'tick=0',
    'alpha',
    image,
  );
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  const commands = stdout.trimEnd().split('\n');
  expect(commands.every((line) => line.startsWith('ssh root@alpha: '))).toBe(true);
  // A shell takes what is printed apart again as it was meant.
  const words = (line: string): string[] =>
    execFileSync('sh', ['-c', `printf '%s\\0' ${line.slice('ssh root@alpha: '.length)}`])
      .toString()
      .split('\0')
      .slice(0, -1);
  expect(commands.map(words).map(([program, command]) => (program === 'xe' ? command : program))).toEqual([
    ...['mkdir', 'tee', 'vm-create', 'vm-param-add', 'vm-param-set', 'vm-memory-limits-set', 'vm-start'],
  ]);
  expect(words(commands[2] ?? '')).toContain(`name-label=${name}`);
  expect(words(commands[4] ?? '')).toEqual(expect.arrayContaining(['domain-type=pvh', 'PV-args=tick=0']));
  expect(words(commands[5] ?? '')).toContain('static-max=16777216');
});

test('a dry run of a removal prints its commands', async () => {
  const { status, stdout } = await install('--dry-run', '--remove', 'alpha');
  expect(status).toBe(0);
  expect(stdout).toContain('ssh root@alpha: xe vm-destroy');
  expect(stdout).toContain('ssh root@alpha: rm -f /var/lib/xcp/guest/');
});

test('a host that cannot be reached is named, and the status tells', async () => {
  const { status, stdout, stderr } = await install('alpha', 'beta', image);
  expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
  for (const host of ['alpha', 'beta']) expect(stderr).toContain(`install: ${host}: failed to connect`);
});
