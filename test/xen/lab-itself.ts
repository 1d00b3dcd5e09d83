// SPDX-License-Identifier: MIT
/** The lab itself: its channel to dom0, its xenstore client, and a guest that is not ours. A file in this folder includes these tests. */

import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Lab } from '../../lab';
import { CpioArchive } from '../../lab/cpio';
import { kernelImage } from '../../lab/initramfs';
import { ensurePackages } from '../../lab/packages';
import { busyboxProgram } from '../../lab/unpacked';

/** A Linux that says hello, prints what it finds in xenstore's place for it, and powers off. */
function helloInitramfs(root: string): Buffer {
  const archive = new CpioArchive();
  archive.directory('proc');
  archive.directory('dev');
  archive.file('bin/busybox', readFileSync(busyboxProgram(root)), 0o755);
  archive.link('bin/sh', 'busybox');
  const init = '#!/bin/sh\nfor i in 1 2 3; do echo "hello $i"; /bin/busybox sleep 1; done\n/bin/busybox poweroff -f\n';
  archive.file('init', init, 0o755);
  return archive.finish();
}

export function labTests(lab: () => Lab, xenstored: 'cxenstored' | 'oxenstored'): void {
  test('runs the xenstored that was asked for', async () => {
    const processes = await lab().ok('ps -o comm');
    expect(processes.split('\n')).toContain(xenstored === 'cxenstored' ? 'xenstored' : 'oxenstored');
  });

  test('keeps stdout, stderr, stdin and statuses of 40 commands at once apart', async () => {
    const commands = Array.from({ length: 40 }, (_, i) => `read x; echo "out ${i} $x"; echo "err ${i}" >&2; exit ${i}`);
    const results = await lab().runAll(commands, 40, { stdin: 'in\n' });
    results.forEach((result, i) => {
      expect(result).toEqual({ status: i, stdout: `out ${i} in\n`, stderr: `err ${i}\n` });
    });
  });

  test('loses no byte of long lines and files', async () => {
    const content = randomBytes(2_000_003);
    await lab().put(content, '/tmp/file', 0o640);
    expect((await lab().get('/tmp/file')).equals(content)).toBe(true);
    expect((await lab().get('/tmp/file', 2_000_000)).equals(content.subarray(2_000_000))).toBe(true);
    expect((await lab().ok('stat -c "%a %s" /tmp/file')).trim()).toBe('640 2000003');
    const line = 'x'.repeat(100_000);
    expect(await lab().ok(`echo ${line}`)).toBe(`${line}\n`);
    await expect(lab().get('/tmp/nowhere')).rejects.toMatchObject({ code: 'ENOENT' });
  });

  test('ends a command that is late, with all its children, and shows the console', async () => {
    const late = lab().run('echo begun; sleep 777 & sleep 777', { timeoutMs: 500 });
    await expect(late).rejects.toThrow(
      /did not end in 500 ms; it had printed: begun.*serial console.*lab-init: ready/s,
    );
    expect(await lab().ok('ps')).not.toContain('sleep 777');
  });

  test('reads, writes, lists and removes in xenstore', async () => {
    const { store } = lab();
    await store.write('/lab-test/a', 'välue');
    expect(await store.read('/lab-test/a')).toBe('välue');
    expect(await store.read('/lab-test/b')).toBeUndefined();
    await store.setPermissions('/lab-test/a', ['b0']);
    expect(await store.permissions('/lab-test/a')).toEqual(['b0']);
    await store.transaction(async (inside) => {
      await inside.rm('/lab-test/a');
      await inside.mkdir('/lab-test/c');
    });
    expect(await store.list('/lab-test')).toEqual(['c']);
    const names = Array.from({ length: 300 }, (_, i) => `a-rather-long-name-${i}`);
    await Promise.all(names.map((name) => store.write(`/lab-test/many/${name}`, '')));
    expect((await store.list('/lab-test/many'))?.sort()).toEqual(names.sort());
    await store.rm('/lab-test');
    await store.rm('/lab-test');
    expect(await store.list('/lab-test')).toBeUndefined();
  });

  test('a transaction that another write disturbs is run again', async () => {
    const { store } = lab();
    await store.write('/lab-test', '0');
    let runs = 0;
    await store.transaction(async (inside) => {
      runs++;
      const value = await inside.read('/lab-test');
      if (runs === 1) await lab().ok('xenstore-write /lab-test 5');
      await inside.write('/lab-test', `${Number(value) + 1}`);
    });
    expect([await store.read('/lab-test'), runs]).toEqual(['6', 2]);
    await store.rm('/lab-test');
  });

  test('passes on what xl says about a guest that cannot be made', async () => {
    await expect(lab().create({ name: 'bad', kernel: Buffer.from('nonsense') })).rejects.toThrow(
      /xl create.*no loader found/s,
    );
  });

  // Once is enough: it takes longer than all the others together.
  if (xenstored === 'cxenstored')
    test('runs a Linux guest: console, state, nodes, end', async () => {
      const { dom0Root } = await ensurePackages();
      const guest = await lab().create({
        name: 'linux',
        kernel: kernelImage(dom0Root),
        ramdisk: helloInitramfs(dom0Root),
        memoryMiB: 128,
        cmdline: 'console=hvc0 quiet rdinit=/init',
        nodes: { 'control/testing': 'first' },
        onPoweroff: 'preserve',
      });
      const domid = await guest.domid();
      expect(await lab().store.permissions(`/local/domain/${domid}/control/testing`)).toEqual([`n${domid}`]);
      await guest.waitConsole(/hello 1\n/, 60_000);
      expect(await guest.state()).toBe('running');
      await guest.pause();
      expect(await guest.state()).toBe('paused');
      await guest.unpause();
      await guest.waitState('shutdown', 60_000);
      expect(await guest.shutdownReason()).toBe('poweroff');
      expect(await guest.console()).toContain('hello 3\n');
      await expect(guest.waitNode('control/testing', (value) => value === 'second', 50)).rejects.toThrow(
        /was still "first"/,
      );
      await guest.destroy();
      await guest.waitGone();
      expect(await guest.state()).toBe('gone');
    });
}
