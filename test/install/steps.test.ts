// SPDX-License-Identifier: MIT
/** install.sh with an xe that fails at each step in turn, and what the stand-in makes of wrong calls. */

import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LocalHost } from './local-host';
import { ROOT, type Ran, lines, run } from './run';

jest.setTimeout(120_000);

const folder = mkdtempSync(join(tmpdir(), 'test-vm-steps-'));
const host = new LocalHost(folder);
const image = join(folder, 'an image.xen');
writeFileSync(image, `\x7fELF${'x'.repeat(100_000)}`);
afterAll(() => {
  host.close();
  rmSync(folder, { recursive: true });
});
afterEach(() => (host.xapi.beforeCommand = () => undefined));

function install(...args: string[]): Promise<Ran> {
  return run('./install.sh', [...args, 'local'], { TEST_VM_SSH: host.ssh });
}

async function xe(...words: string[]): Promise<string> {
  const { status, stdout, stderr } = await host.xapi.run(words);
  return status === 0 ? stdout.trim() : stderr.trim();
}

test('a failure at each step in turn is named, and leaves nothing behind', async () => {
  let step = 0;
  for (; ; step++) {
    const happened = host.xapi.failOnce((_call, index) => index === step);
    const ran = await install('--image', image, '--count', '2', '--start');
    if (!happened()) {
      expect(ran).toMatchObject({ status: 0, stderr: '' });
      expect(lines(ran.stdout)).toHaveLength(2);
      break;
    }
    expect(ran).toMatchObject({ status: 1, stdout: '' });
    expect(ran.stderr).toContain('message: Failure: the test wanted it');
    expect(ran.stderr).toMatch(/^install: local: failed to \S/m);
    expect(await xe('vm-list', '--minimal')).toBe('');
    expect(host.images()).toEqual([]);
  }
  // Each VM is looked for, created, tagged, set up, started and asked where it runs.
  expect(step).toBeGreaterThanOrEqual(20);
});

test('a failure at each step of a change leaves the old settings', async () => {
  const settings = (): Promise<string> => xe('vm-list', 'params=all');
  const before = await settings();
  const [first = ''] = (await xe('vm-list', 'params=uuid', '--minimal')).split(',');
  await xe('vm-shutdown', `uuid=${first}`);
  const halted = await settings();
  let step = 0;
  for (; ; step++) {
    const happened = host.xapi.failOnce((_call, index) => index === step);
    const ran = await install('--image', image, '--memory', '32', '--args', `tick='0'`, '--name', 'minion-1');
    if (!happened()) {
      expect(ran).toEqual({ status: 0, stdout: `${first}\n`, stderr: '' });
      break;
    }
    expect(ran).toMatchObject({ status: 1, stdout: '' });
    expect(await settings()).toBe(halted);
  }
  expect(step).toBeGreaterThanOrEqual(9);
  expect(await settings()).not.toBe(before);
});

test('a failure at each step of a removal leaves the rest to the next try', async () => {
  const all = (await xe('vm-list', 'params=uuid', '--minimal')).split(',');
  const removed: string[] = [];
  for (let step = 0; ; step++) {
    const happened = host.xapi.failOnce((_call, index) => index === step);
    const ran = await install('--remove');
    removed.push(...lines(ran.stdout));
    expect(ran.status).toBe(happened() ? 1 : 0);
    if (!happened()) break;
  }
  expect(removed.sort()).toEqual(all.sort());
  expect(host.images()).toEqual([]);
});

test('Ctrl-C leaves nothing behind', async () => {
  const child = spawn('./install.sh', ['--image', image, 'local'], {
    ...{ cwd: ROOT, detached: true, stdio: 'ignore', env: { ...process.env, TEST_VM_SSH: host.ssh } },
  });
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  host.xapi.beforeCommand = ({ command }) => {
    if (command !== 'vm-memory-limits-set' || child.pid === undefined) return;
    host.xapi.beforeCommand = () => undefined;
    process.kill(-child.pid, 'SIGINT');
  };
  expect(await ended).toBe(1);
  expect(await xe('vm-list', '--minimal')).toBe('');
  expect(host.images()).toEqual([]);
});

describe('the stand-in refuses what XAPI refuses', () => {
  let uuid = '';
  beforeAll(async () => (uuid = await xe('vm-create', 'name-label=one')));

  test.each([
    ['an unknown command', ['vm-crate', 'name-label=x'], 'Unknown command: vm-crate'],
    ['a parameter that is missing', ['vm-create'], 'Required parameter not found: name-label'],
    ['a parameter that nobody knows', ['vm-create', 'name-label=x', 'memory=1'], 'Unknown parameter: memory'],
    ['a UUID of nothing', ['vm-destroy', 'uuid=0'], 'The uuid you supplied was invalid.\ntype: VM\nuuid: 0'],
    ['an unknown field', ['vm-param-set', 'PV-kernal=x'], "Unknown field 'PV-kernal'"],
    ['a field that cannot be set', ['vm-param-set', 'power-state=running'], "Field 'power-state' is read-only."],
    ['a map as a whole', ['vm-param-set', 'platform=x'], "Field 'platform' is a map or set"],
    ['a set by vm-param-set', ['vm-param-set', 'tags=x'], 'Cannot param-set on set fields'],
    ['a domain type', ['vm-param-set', 'domain-type=pvhvm'], 'Invalid domain type. Got pvhvm'],
    ['a host as affinity', ['vm-param-set', 'affinity=here'], 'type: host'],
    ['memory below its minimum', ['vm-param-set', 'memory-static-max=1MiB'], 'static_min <= dynamic_min'],
    [
      'memory with another unit',
      ['vm-param-set', 'memory-static-max=1PiB'],
      "Failed to parse field 'memory-static-max'",
    ],
    [
      'limits in disorder',
      ['vm-memory-limits-set', 'static-min=2', 'dynamic-min=1', 'dynamic-max=3', 'static-max=4'],
      'The dynamic memory range violates constraint',
    ],
    ['shutting down a halted VM', ['vm-shutdown'], 'expected: running\nactual: halted'],
    ['starting on no host', ['vm-start', 'on=nowhere'], 'No matching hosts found'],
  ])('%s', async (_what, words, message) => {
    const forVm =
      words[0]?.startsWith('vm-') && !['vm-create', 'vm-crate'].includes(words[0]) && !words.includes('uuid=0');
    expect(await xe(...words, ...(forVm ? [`uuid=${uuid}`] : []))).toContain(message);
  });

  test('starting twice, and destroying what runs', async () => {
    expect(await xe('vm-start', `uuid=${uuid}`)).toBe('');
    expect(await xe('vm-start', `uuid=${uuid}`)).toContain('expected: halted\nactual: running');
    expect(await xe('vm-destroy', `uuid=${uuid}`)).toContain('expected: halted\nactual: running');
    expect(
      await xe(
        'vm-memory-limits-set',
        `uuid=${uuid}`,
        ...['static', 'dynamic'].flatMap((kind) => [`${kind}-min=1`, `${kind}-max=1`]),
      ),
    ).toContain('actual: running');
  });
});
