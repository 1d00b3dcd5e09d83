// SPDX-License-Identifier: MIT
/**
 * install.sh from beginning to end without a XenServer: real ssh, a real Xen that boots what was installed, and in between
 * a stand-in for xe (test/install/stand-in). One boot serves all hosts; each has its own files and its own ssh. What needs
 * no Xen is in test/install.
 */

import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Lab, until } from '../../lab';
import { type Ran, lines, run } from '../install/run';
import { StandIn } from '../install/stand-in/hosts';
import { KERNEL, WAIT_MS } from './harness';

jest.setTimeout(300_000);

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const folder = mkdtempSync(join(tmpdir(), 'test-vm-install-test-'));
let lab: Lab | undefined;
let standIn: StandIn;

beforeAll(async () => {
  if (!existsSync(KERNEL)) throw new Error(`there is no ${KERNEL}: run npm run kernel`);
  lab = await Lab.start();
  const plans = [
    ...[
      { name: 'alpha', pool: 'a' },
      { name: 'beta', pool: 'b' },
      { name: 'down', pool: 'd' },
    ],
    // Too small for the image.
    { name: 'full', pool: 'f', diskKiB: 64 },
    ...[
      { name: 'gamma', pool: 'two' },
      { name: 'delta', pool: 'two' },
    ],
  ];
  standIn = await StandIn.start(lab, plans, folder);
  standIn.door.shut('down');
}, 900_000);

afterAll(async () => {
  await standIn?.close();
  await lab?.stop();
  rmSync(folder, { recursive: true });
}, 60_000);

function install(...args: string[]): Promise<Ran> {
  return run('./install.sh', args, { TEST_VM_SSH: standIn.ssh });
}

/** Runs xe on a host, as a person would. */
async function xe(host: string, command: string): Promise<string> {
  const { status, stdout, stderr } = await run(standIn.ssh, [host, `xe ${command}`]);
  if (status !== 0) throw new Error(`xe ${command}: ${stderr}`);
  return stdout.trim();
}

/** What is in a host's folder for kernels, hidden files too. */
async function images(host: string): Promise<string[]> {
  return lines((await lab?.ok(`ls -A /srv/${host}/var/lib/xcp/guest`)) ?? '');
}

async function field(host: string, uuid: string, name: string): Promise<string> {
  return xe(host, `vm-param-get uuid=${uuid} param-name=${name}`);
}

describe('two hosts at once, one that is down and one whose disk is full', () => {
  let first: Ran;
  const uuids = (): string[] => lines(first.stdout);
  const options = ['--start', 'alpha', 'down', 'beta', 'full'];

  beforeAll(async () => {
    first = await install(...options);
  });

  test('the good ones have a VM that runs and has announced itself', async () => {
    expect(first.status).toBe(1);
    expect(uuids()).toEqual([expect.stringMatching(UUID), expect.stringMatching(UUID)]);
    for (const [index, host] of ['alpha', 'beta'].entries()) {
      const uuid = uuids()[index] ?? '';
      expect(await field(host, uuid, 'power-state')).toBe('running');
      expect(await field(host, uuid, 'name-label')).toBe('minion-1');
      const domid = await field(host, uuid, 'dom-id');
      expect(await lab?.store.read(`/local/domain/${domid}/control/feature-poweroff`)).toBe('1');
      expect(await images(host)).toEqual([expect.stringMatching(/^test-vm-[0-9a-f]{16}\.xen$/)]);
    }
  });

  test('the others are named with what failed, and nothing is left on them', async () => {
    expect(first.stderr).toContain('install: down: failed to connect');
    expect(first.stderr).toContain('install: full: failed to write the image');
    expect(await images('full')).toEqual([]);
    expect(await xe('full', 'vm-list --minimal')).toBe('');
  });

  test('again, nothing changes', async () => {
    const again = await install('--start', 'alpha', 'beta');
    expect(again).toEqual({ status: 0, stdout: first.stdout, stderr: '' });
  });

  test('a VM that runs keeps its settings, and says why', async () => {
    const other = await install('--memory', '24', 'alpha');
    expect(other).toMatchObject({ status: 1, stdout: '' });
    expect(other.stderr).toContain('failed to change minion-1: it is running, and has other settings');
    expect(await images('alpha')).toHaveLength(1);
  });

  test('it obeys XAPI, and takes new settings when it is halted', async () => {
    const uuid = uuids()[0] ?? '';
    await xe('alpha', `vm-shutdown uuid=${uuid}`);
    expect(await field('alpha', uuid, 'power-state')).toBe('halted');
    const changed = await install('--memory', '24', '--args', 'tick=0', 'alpha');
    expect(changed).toEqual({ status: 0, stdout: `${uuid}\n`, stderr: '' });
    expect(await field('alpha', uuid, 'memory-static-max')).toBe(String(24 << 20));
  });

  test('only what was installed is removed', async () => {
    const mine = await xe('alpha', "vm-create name-label='not yours'");
    await xe('alpha', `vm-param-add uuid=${mine} param-name=tags param-key=test-vm`);
    await xe('alpha', `vm-param-set uuid=${mine} other-config:test-vm-uuid=${uuids()[0]}`);
    await lab?.ok('echo other > /srv/alpha/var/lib/xcp/guest/other.xen');
    const removed = await install('--remove', 'alpha', 'beta');
    expect(removed).toEqual({ status: 0, stdout: first.stdout, stderr: '' });
    expect(await xe('alpha', 'vm-list params=uuid --minimal')).toBe(mine);
    expect(await images('alpha')).toEqual(['other.xen']);
    expect(await images('beta')).toEqual([]);
    expect((await lab?.domains())?.map(({ domid }) => domid)).toEqual([0]);
    await xe('alpha', `vm-destroy uuid=${mine}`);
    await lab?.ok('rm /srv/alpha/var/lib/xcp/guest/other.xen');
  });

  test('removing again finds nothing, and is no failure', async () => {
    const again = await install('--remove', 'alpha');
    expect(again).toMatchObject({ status: 0, stdout: '' });
    expect(again.stderr).toContain('there is no VM of ours');
  });
});

test('when the connection breaks, the host undoes by itself', async () => {
  const xapi = standIn.pool('b');
  xapi.beforeCommand = ({ command }) => {
    if (command === 'vm-memory-limits-set') standIn.door.cut('beta');
  };
  const ran = await install('--mode', 'pv', 'beta');
  expect(ran).toMatchObject({ status: 1, stdout: '' });
  xapi.beforeCommand = () => undefined;
  const gone = async (): Promise<true | undefined> => (await xe('beta', 'vm-list --minimal')) === '' || undefined;
  await until(gone, WAIT_MS, () => 'the half-made VM is still there');
});

describe('a pool', () => {
  const hosts = ['gamma', 'delta'];

  test('gets the image everywhere, and its VMs run where XAPI wants them', async () => {
    const name = `it's "$(id)" 100%`;
    const ran = await install('--pool', '--mode', 'pv-in-pvh', '--count', '2', '--name', name, '--start', 'gamma');
    expect(ran.stderr).toBe('');
    const uuids = lines(ran.stdout);
    expect(uuids).toHaveLength(2);
    const places = await Promise.all(uuids.map((uuid) => field('gamma', uuid, 'resident-on')));
    expect(new Set(places)).toEqual(new Set(hosts.map((host) => standIn.hosts.get(host)?.uuid)));
    for (const host of hosts) expect(await images(host)).toHaveLength(1);
    expect(await field('delta', uuids[0] ?? '', 'name-label')).toBe(`${name}-1`);
    // Without --pool only what belongs to this one host would go.
    expect((await install('--remove', 'gamma')).stdout).toBe('');
    const removed = await install('--remove', '--pool', 'gamma');
    expect(lines(removed.stdout).sort()).toEqual([...uuids].sort());
    for (const host of hosts) expect(await images(host)).toEqual([]);
  });
});

describe('life as XAPI sees it, and orders by testvm', () => {
  const testvm = (...args: string[]): Promise<Ran> =>
    run('./testvm', ['--host', 'beta', ...args], { TEST_VM_SSH: standIn.ssh });

  test('a reboot gives a new domain, a crash ends it', async () => {
    const [uuid = ''] = lines((await install('--mode', 'pv', '--name', 'ordered', '--start', 'beta')).stdout);
    const before = await field('beta', uuid, 'dom-id');
    expect((await testvm('list')).stdout).toMatch(new RegExp(`^${before} +${uuid} +ordered +taken$`, 'm'));

    const order = await testvm('send', 'ordered', '--when', 'onshutdown', '--ack', 'ok', '--action', 'reboot');
    expect(order).toEqual({ status: 0, stdout: `domain ${before} has taken the order\n`, stderr: '' });
    expect((await testvm('log', before)).stdout).toContain('order: reboot onshutdown, ack "ok"');
    // XAPI asks it to power off, and it reboots.
    await xe('beta', `vm-shutdown uuid=${uuid}`);
    const restarted = async (): Promise<string | undefined> => {
      const domid = await field('beta', uuid, 'dom-id');
      return domid !== before && domid !== '-1' ? domid : undefined;
    };
    const domid = await until(restarted, WAIT_MS, () => 'no new domain');
    const announced = async (): Promise<true | undefined> =>
      (await lab?.store.read(`/local/domain/${domid}/control/feature-shutdown`)) === '1' || undefined;
    await until(announced, WAIT_MS, () => 'not announced after the reboot');

    expect(await testvm('send', uuid, '--action', 'crash', '--no-wait')).toMatchObject({ status: 0, stderr: '' });
    const halted = async (): Promise<true | undefined> =>
      (await field('beta', uuid, 'power-state')) === 'halted' || undefined;
    await until(halted, WAIT_MS, () => 'not halted after the crash');
    expect(await testvm('send', uuid, '--action', 'crash')).toMatchObject({
      status: 1,
      stderr: `testvm: there is no running VM ${uuid}\n`,
    });
    expect(lines((await install('--remove', 'beta')).stdout)).toEqual([uuid]);
  });
});
