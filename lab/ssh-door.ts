// SPDX-License-Identifier: MIT
/**
 * A second door into the emulated dom0: ssh, as a XenServer has it. dropbear comes from Debian's packages and listens on
 * dom0's loopback; a port of this machine's loopback leads there through the lab's channel. Keys are made for each run.
 *
 *     const door = await openSshDoor(lab, [{ name: 'lab', root: '/' }], 'build/lab-ssh');
 *     execFile(door.ssh, ['lab', 'xl list']);
 *     await door.close();
 *
 * One dom0 can be several hosts: each gets a dropbear of its own in its own root.
 */

import { chmodSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { type AddressInfo, type Server, type Socket, createServer } from 'node:net';
import { basename, join, resolve } from 'node:path';
import { type Command, debianProgram, unpackedPackage } from './debian-program';
import type { Lab } from './index';
import { libraryClosure } from './initramfs';
import { capture } from './shell';
import { quote } from './transport';
import { LOADER } from './unpacked';

export interface SshHost {
  /** The name it has for ssh. */
  readonly name: string;
  /** Its root folder in dom0, which has dom0's programs; `/` for dom0 itself. */
  readonly root: string;
}

export interface SshDoor {
  /** A program that is ssh with the keys and names of this run. */
  readonly ssh: string;
  /** Breaks the connections to one host that are there now. */
  cut(name: string): void;
  /** Closes the port of one host: from now on it is down. */
  shut(name: string): void;
  close(): Promise<void>;
}

/** dom0's port of the first host; the others follow. */
const FIRST_PORT = 2201;
const DROPBEAR = '/usr/sbin/dropbear';
const HOST_KEY = '/etc/dropbear.key';

/** Puts dropbear and its libraries into dom0, and the key that lets us in. Returns dropbear's own public key. */
async function installDropbear(lab: Lab, publicKey: string): Promise<string> {
  const root = await unpackedPackage('dropbear-bin');
  const programs = {
    [DROPBEAR]: join(root, 'usr/sbin/dropbear'),
    '/usr/bin/dropbearkey': join(root, 'usr/bin/dropbearkey'),
  };
  await lab.ok(
    'mkdir -p /usr/sbin /usr/bin /lib/x86_64-linux-gnu /root/.ssh && chmod 700 /root/.ssh && ip link set lo up',
  );
  for (const [path, file] of Object.entries(programs)) await lab.put(file, path, 0o755);
  const libraries = libraryClosure(root, Object.values(programs));
  libraries.delete(LOADER);
  const there = new Set((await lab.ok('ls /lib/x86_64-linux-gnu')).split('\n'));
  for (const [soname, file] of libraries) {
    // dom0's programs keep the C library that they came with.
    if (!there.has(soname)) await lab.put(file, `/lib/x86_64-linux-gnu/${soname}`, 0o755);
  }
  await lab.put(Buffer.from(publicKey), '/root/.ssh/authorized_keys', 0o600);
  const made = await lab.ok(`dropbearkey -t ed25519 -f ${HOST_KEY}`);
  const key = /^ssh-ed25519 \S+/m.exec(made)?.[0];
  if (key === undefined) throw new Error(`dropbearkey made no key: ${made}`);
  return key;
}

/** A port of our loopback, and the connections that came through it. */
interface Forward {
  readonly server: Server;
  readonly open: Set<Socket>;
}

/** Makes a port of our loopback (any free one) that leads to a port of dom0's. */
async function forward(lab: Lab, port: number): Promise<Forward> {
  const open = new Set<Socket>();
  const server = createServer((socket) => {
    open.add(socket);
    socket.on('close', () => open.delete(socket));
    lab.connect(`tcp:${port}`).then(
      (stream) => {
        socket.pipe(stream).pipe(socket);
        stream.on('error', () => socket.destroy());
        stream.on('close', () => socket.destroy());
        // Also when it is cut off: sshd must hear of that.
        socket.on('close', () => stream.end());
        socket.on('error', () => undefined);
      },
      () => socket.destroy(),
    );
  });
  await new Promise<void>((ready, failed) => {
    server.once('error', failed);
    server.listen(0, '127.0.0.1', ready);
  });
  return { server, open };
}

function writeConfig(folder: string, ports: ReadonlyMap<string, number>, hostKey: string, ssh: Command): string {
  const file = (name: string): string => `"${join(folder, name)}"`;
  const hosts = [...ports].map(
    ([name, port]) => `Host ${name}\n  HostName 127.0.0.1\n  HostKeyAlias ${name}\n  Port ${port}\n`,
  );
  const common = [
    ...['Host *', 'User root', `IdentityFile ${file('key')}`, 'IdentitiesOnly yes', 'BatchMode yes', 'LogLevel ERROR'],
    ...[`UserKnownHostsFile ${file('known_hosts')}`, 'GlobalKnownHostsFile none', 'StrictHostKeyChecking yes'],
  ];
  writeFileSync(join(folder, 'config'), `# Written by the lab.\n${hosts.join('')}${common.join('\n  ')}\n`);
  writeFileSync(join(folder, 'known_hosts'), [...ports.keys()].map((name) => `${name} ${hostKey}\n`).join(''));
  const wrapper = join(folder, 'ssh');
  const words = [...ssh, '-F', join(folder, 'config')].map(quote).join(' ');
  writeFileSync(wrapper, `#!/bin/sh\n# Written by the lab: ssh with its keys and names.\nexec ${words} "$@"\n`);
  chmodSync(wrapper, 0o755);
  return wrapper;
}

/**
 * Lets ssh into dom0. `folder` is made anew; it gets the key, the configuration and the program `ssh`.
 * Throws LabError when dropbear or ssh can be neither found nor downloaded, or on a lab that is a real host.
 */
export async function openSshDoor(lab: Lab, hosts: readonly SshHost[], folder: string): Promise<SshDoor> {
  const ssh = await debianProgram('ssh', 'openssh-client', 'usr/bin/ssh');
  const [keygen, ...words] = await debianProgram('ssh-keygen', 'openssh-client', 'usr/bin/ssh-keygen');
  const place = resolve(folder);
  rmSync(place, { recursive: true, force: true });
  mkdirSync(place, { recursive: true, mode: 0o700 });
  capture(keygen, [...words, '-q', '-t', 'ed25519', '-N', '', '-C', basename(place), '-f', join(place, 'key')]);
  const hostKey = await installDropbear(lab, readFileSync(join(place, 'key.pub'), 'utf8'));

  const servers = new Map<string, Forward>();
  for (const [index, { name, root }] of hosts.entries()) {
    const port = FIRST_PORT + index;
    // No passwords, no forwarding; the pid file tells two of them apart.
    const options = `-s -j -k -r ${HOST_KEY} -p 127.0.0.1:${port} -P /run/dropbear-${port}.pid`;
    await lab.ok(`chroot ${quote(root)} ${DROPBEAR} ${options}`);
    servers.set(name, await forward(lab, port));
  }
  const ports = new Map([...servers].map(([name, { server }]) => [name, (server.address() as AddressInfo).port]));
  const cut = (name: string): void => servers.get(name)?.open.forEach((socket) => socket.destroy());
  const shut = (name: string): void => {
    servers.get(name)?.server.close();
    cut(name);
  };
  return {
    ssh: writeConfig(place, ports, hostKey, ssh),
    cut,
    shut,
    close: async () => {
      for (const name of servers.keys()) shut(name);
      await lab.run('kill $(cat /run/dropbear-*.pid); rm -f /run/dropbear-*.pid');
    },
  };
}
