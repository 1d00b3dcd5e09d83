// SPDX-License-Identifier: MIT
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openHost } from '../../lab/host';
import { LabTimeout } from '../../lab/timeout';
import type { Transport } from '../../lab/transport';

/** This machine in the role of a dom0, with an `xl` that is a script. */
describe('a real host', () => {
  const folder = mkdtempSync(join(tmpdir(), 'test-vm-host-'));
  const path = process.env['PATH'];
  let host: Transport;

  beforeAll(async () => {
    writeFileSync(join(folder, 'xl'), '#!/bin/sh\necho "fake xl $*"\n');
    chmodSync(join(folder, 'xl'), 0o755);
    process.env['PATH'] = `${folder}:${path}`;
    host = await openHost('local');
  });
  afterAll(async () => {
    await host.close();
    process.env['PATH'] = path;
    rmSync(folder, { recursive: true });
  });

  test('runs commands with stdin, both outputs and the status', async () => {
    const result = await host.exec('read line; xl list; echo "$line" >&2; exit 4', { stdin: 'hello\n' });
    expect(result).toEqual({ status: 4, stdout: 'fake xl list\n', stderr: 'hello\n' });
    expect((await host.exec('kill -9 $$')).status).toBe(137);
  });

  test('does not wait for a daemon that keeps the pipes', async () => {
    const started = Date.now();
    expect((await host.exec('sleep 5 & echo done')).stdout).toBe('done\n');
    expect(Date.now() - started).toBeLessThan(4000);
  });

  test('ends a command that is late', async () => {
    await expect(host.exec('sleep 60', { timeoutMs: 50 })).rejects.toThrow(LabTimeout);
  });

  test('writes and reads files', async () => {
    const file = join(folder, "it's a file");
    const content = Buffer.from([0, 1, 2, 255, 10]);
    await host.put(content, file, 0o600);
    expect((await host.get(file)).equals(content)).toBe(true);
    expect((await host.get(file, 3)).equals(content.subarray(3))).toBe(true);
    await expect(host.get(join(folder, 'nothing'))).rejects.toMatchObject({ code: 'ENOENT' });
  });

  test('connects to unix sockets', async () => {
    const socket = join(folder, 'socket');
    const server = createServer((peer) => peer.end('welcome')).listen(socket);
    const stream = await host.connect(socket);
    const chunks: Buffer[] = [];
    for await (const chunk of stream) chunks.push(chunk as Buffer);
    expect(Buffer.concat(chunks).toString()).toBe('welcome');
    server.close();
    await expect(host.connect(join(folder, 'nothing'))).rejects.toMatchObject({ code: 'ENOENT' });
  });

  test('a host without xl is refused with the reason', async () => {
    writeFileSync(join(folder, 'xl'), '#!/bin/sh\necho "no privcmd" >&2; exit 1\n');
    await expect(openHost('local')).rejects.toThrow(/no working xl on this machine.*no privcmd/);
    await expect(openHost('-oProxyCommand=x')).rejects.toThrow(/not a host/);
  });
});
