// SPDX-License-Identifier: MIT
/**
 * Runs QEMU with Xen and dom0 in it. The process dies with this one, even when this one is killed, and its serial
 * console is kept for error messages.
 */

import { type ChildProcess, spawn } from 'node:child_process';
import { createWriteStream, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { type Server, type Socket, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BootImages } from './images';
import { machineQemu } from './packages';
import { LabError, which } from './shell';
import { unpackedCommand } from './unpacked';

export interface MachineOptions {
  readonly xenstored: 'cxenstored' | 'oxenstored';
  /** Memory of the whole machine and of dom0 alone, in MiB. The rest is for guests. */
  readonly memoryMiB: number;
  readonly dom0MemoryMiB: number;
  /** Emulated processors of the whole machine. */
  readonly cpus: number;
  /** `kvm` only where a Xen has been seen to start under it. */
  readonly accel: 'tcg' | 'kvm';
  /** More options for Xen's command line. */
  readonly xenOptions?: string;
  /** A file that gets all serial output, too. */
  readonly logFile?: string;
}

/** Of the folder that holds the channel's socket; the id of the process that uses it follows. */
const FOLDER_PREFIX = 'test-vm-lab-';

/** Removes the socket folders of processes that were killed before they could. */
function removeStaleFolders(): void {
  for (const name of readdirSync(tmpdir())) {
    const pid = name.startsWith(FOLDER_PREFIX) ? Number(name.slice(FOLDER_PREFIX.length).split('-')[0]) : NaN;
    if (!Number.isInteger(pid) || existsSync(`/proc/${pid}`)) continue;
    try {
      rmSync(join(tmpdir(), name), { recursive: true, force: true });
    } catch {
      // It belongs to another user, who will remove it.
    }
  }
}

/** What is kept of the serial console, in characters. */
const CONSOLE_KEPT = 256 << 10;

/**
 * Each of these was needed (measured on QEMU 7.2 under TCG): with SMAP dom0 crashes at boot, Xen faults in MWAIT idle,
 * with RDTSCP Linux is killed as a PVH guest, and without SVM and NPT there is no PVH at all.
 */
const CPU = 'EPYC,-smap,-monitor,+svm,+npt,-rdtscp';

interface Program {
  readonly command: readonly [string, ...string[]];
  readonly env: Readonly<Record<string, string>>;
}

/** How to start QEMU: the machine's own, or the unpacked one with its own loader, libraries, modules and firmware. */
function qemuProgram(root: string | undefined): Program {
  if (root === undefined) {
    const path = machineQemu();
    if (path === undefined) throw new LabError('the qemu-system-x86_64 of this machine has gone');
    return { command: [path], env: {} };
  }
  return {
    command: [
      ...unpackedCommand(root, 'usr/bin/qemu-system-x86_64'),
      ...['-L', join(root, 'usr/share/qemu'), '-L', join(root, 'usr/share/seabios')],
    ],
    env: { QEMU_MODULE_DIR: join(root, 'usr/lib/x86_64-linux-gnu/qemu') },
  };
}

function machineArguments(images: BootImages, options: MachineOptions, socket: string): string[] {
  const xen =
    `console=com1 com1=115200,8n1 dom0_mem=${options.dom0MemoryMiB}M,max:${options.dom0MemoryMiB}M ` +
    `xsave=0 noreboot ${options.xenOptions ?? ''}`;
  const dom0 = `${images.kernel} console=hvc0 quiet rdinit=/init lab.xenstored=${options.xenstored}`;
  return [
    ...['-accel', options.accel === 'kvm' ? 'kvm' : 'tcg,thread=multi', '-cpu', CPU, '-smp', String(options.cpus)],
    ...['-m', String(options.memoryMiB), '-display', 'none', '-nodefaults', '-no-reboot', '-serial', 'stdio'],
    ...['-kernel', images.xen, '-append', xen, '-initrd', `${dom0},${images.initramfs}`],
    ...['-device', 'virtio-serial-pci', '-chardev', `socket,id=lab,path=${socket}`],
    ...['-device', 'virtserialport,chardev=lab,name=lab.0'],
  ];
}

/** One running QEMU. */
export class Machine {
  private text = '';
  private readonly child: ChildProcess;
  private readonly server: Server;
  private readonly folder: string;
  /** The byte stream to the agent in dom0, once QEMU has opened it. */
  readonly port: Promise<Socket>;
  /** Resolves with a description when QEMU has ended, for whatever reason. */
  readonly ended: Promise<string>;

  constructor(images: BootImages, qemuRoot: string | undefined, options: MachineOptions) {
    const setpriv = which('setpriv');
    if (setpriv === undefined) throw new LabError('setpriv is needed: install the package util-linux');
    removeStaleFolders();
    this.folder = mkdtempSync(join(tmpdir(), `${FOLDER_PREFIX}${process.pid}-`));
    const socket = join(this.folder, 'agent');
    this.server = createServer();
    this.port = new Promise((resolve, reject) => {
      this.server.once('connection', (connection) => resolve(connection));
      this.server.once('error', reject);
    });
    this.port.catch(() => undefined);
    this.server.listen(socket);

    const program = qemuProgram(qemuRoot);
    // The kernel kills QEMU when this process ends, however it ends.
    const args = ['--pdeathsig', 'KILL', ...program.command, ...machineArguments(images, options, socket)];
    this.child = spawn(setpriv, args, { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, ...program.env } });
    const log = options.logFile === undefined ? undefined : createWriteStream(options.logFile);
    const keep = (chunk: Buffer): void => {
      log?.write(chunk);
      this.text = (this.text + chunk.toString('latin1')).slice(-CONSOLE_KEPT);
    };
    // A last resort for code that exits without closing the lab: the socket's folder goes, too.
    const atExit = (): void => {
      this.child.kill('SIGKILL');
      rmSync(this.folder, { recursive: true, force: true });
    };
    process.once('exit', atExit);
    this.child.stdout?.on('data', keep);
    this.child.stderr?.on('data', keep);
    this.ended = new Promise((resolve) => {
      this.child.on('error', (problem) => resolve(`QEMU cannot be started: ${problem.message}`));
      this.child.on('close', (code, signal) => resolve(`QEMU ended (${signal ?? `status ${code}`})`));
    }).then((how) => {
      process.removeListener('exit', atExit);
      log?.end();
      this.server.close();
      rmSync(this.folder, { recursive: true, force: true });
      return String(how);
    });
  }

  /** QEMU's process id, for measurements. */
  get pid(): number | undefined {
    return this.child.pid;
  }

  /** The last lines of the serial console: Xen's, dom0's kernel's and init's. */
  consoleTail(lines = 40): string {
    return this.text.replaceAll('\r', '').trimEnd().split('\n').slice(-lines).join('\n');
  }

  /** Ends QEMU at once. */
  async kill(): Promise<void> {
    this.child.kill('SIGKILL');
    await this.ended;
  }
}
