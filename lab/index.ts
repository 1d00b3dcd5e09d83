// SPDX-License-Identifier: MIT
/**
 * The lab's interface for tests and tools: one Xen, many guests.
 *
 *     const lab = await Lab.start({ xenstored: 'oxenstored' });
 *     const guest = await lab.create({ name: 'one', kernel: 'build/test-vm.xen' });
 *     await guest.waitConsole(/tick 3/);
 *     await guest.write('control/shutdown', 'poweroff');
 *     await guest.waitGone();
 *     await lab.stop();
 */

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { EmulatedDom0 } from './dom0';
import { type GuestConfig, configText } from './domain-config';
import { type DomainInfo, parseDomainList } from './domain-list';
import { Guest, consoleLog } from './guest';
import { openHost } from './host';
import { LabError, say } from './shell';
import { type CommandResult, type ExecOptions, type Transport, quote } from './transport';
import { Xenstore } from './xenstore';

export { Guest } from './guest';
export type { EndAction, GuestConfig, GuestType } from './domain-config';
export type { DomainInfo, GuestState, ShutdownReason } from './domain-list';
export type { CommandResult, ExecOptions, Transport } from './transport';
export { LabError } from './shell';
export { LabTimeout, sleep, until } from './timeout';
export { Xenstore, XenstoreError } from './xenstore';

export interface LabOptions {
  /** Which xenstore daemon (default: cxenstored). Ignored on a real host, which has its own. */
  readonly xenstored?: 'cxenstored' | 'oxenstored';
  /** Memory of dom0 in MiB (default 512; its root is a RAM disk, so saved guests count). */
  readonly dom0MemoryMiB?: number;
  /** Memory of the whole machine in MiB (default 2048). */
  readonly memoryMiB?: number;
  /** Emulated processors (default 1, which is fastest for a few small guests). */
  readonly cpus?: number;
  /** `local`: this machine is a dom0; `user@host`: another one over ssh. Default: an emulated one of our own. */
  readonly host?: string;
  /** Default: tcg. `kvm` is for machines where Xen has been seen to start under it. */
  readonly accel?: 'tcg' | 'kvm';
  /** More options for Xen's command line. */
  readonly xenOptions?: string;
  /** A file that gets all serial output. */
  readonly logFile?: string;
}

/** A guest to make: like GuestConfig, with the kernel from this machine. */
export interface CreateOptions extends Omit<GuestConfig, 'kernel' | 'ramdisk'> {
  /** The kernel: a file here, or its content. */
  readonly kernel: string | Buffer;
  readonly ramdisk?: string | Buffer;
  /** Create it paused and leave it so. */
  readonly paused?: boolean;
  /** Let xl stay to act on the guest's end (default true). Without, on_... have no effect but creating takes less. */
  readonly monitor?: boolean;
  /** Nodes to make in the guest's directory, owned by the guest, before it runs for the first time. */
  readonly nodes?: Readonly<Record<string, string>>;
}

const FILES_FOLDER = '/var/lib/xen/test-vm-lab';
const CREATE_TIMEOUT_MS = 60_000;
/**
 * libxl gives the console daemon ten seconds for a new guest, which is too little at times when many guests are made on
 * a busy machine. It has removed the domain then, so making it again is safe.
 */
const CREATE_TRIES = 3;
const CONSOLE_LATE = /console tty: timed out/;
/** For all guests together: each takes about half a second. */
const DESTROY_TIMEOUT_MS = 300_000;

export class Lab {
  private readonly transport: Transport;
  private readonly guests: Guest[] = [];
  private readonly uploads = new Map<string, Promise<string>>();
  /** The newest `xl list`, and the same while it has not begun. */
  private listing: Promise<DomainInfo[]> | undefined;
  private nextListing: Promise<DomainInfo[]> | undefined;
  /** Direct access to xenstore, as dom0. */
  readonly store: Xenstore;

  private constructor(transport: Transport, store: Xenstore) {
    this.transport = transport;
    this.store = store;
  }

  /** Sets up what is missing, boots (or connects) and returns when the toolstack works. */
  static async start(options: LabOptions = {}): Promise<Lab> {
    const transport =
      options.host !== undefined
        ? await openHost(options.host)
        : await EmulatedDom0.boot({
            xenstored: options.xenstored ?? 'cxenstored',
            memoryMiB: options.memoryMiB ?? 2048,
            dom0MemoryMiB: options.dom0MemoryMiB ?? 512,
            cpus: options.cpus ?? 1,
            accel: options.accel ?? 'tcg',
            ...(options.xenOptions === undefined ? {} : { xenOptions: options.xenOptions }),
            ...(options.logFile === undefined ? {} : { logFile: options.logFile }),
          });
    try {
      const store = new Xenstore(await transport.connect('/var/run/xenstored/socket'));
      const lab = new Lab(transport, store);
      const logged = 'grep -q log= /proc/$(pidof xenconsoled | cut -d" " -f1)/cmdline';
      if ((await lab.run(logged)).status !== 0) {
        say(`${transport.name} does not log guests' consoles: start its xenconsoled with --log=guest to see them here`);
      }
      return lab;
    } catch (problem) {
      await transport.close();
      throw problem;
    }
  }

  /** Where commands run, for messages. */
  get name(): string {
    return this.transport.name;
  }

  /** Runs a shell command in dom0; its exit status is the caller's to judge. */
  run(command: string, options?: ExecOptions): Promise<CommandResult> {
    return this.transport.exec(command, options);
  }

  /** Runs a shell command in dom0 that must succeed, and returns its stdout. */
  async ok(command: string, options?: ExecOptions): Promise<string> {
    const result = await this.run(command, options);
    if (result.status !== 0) {
      throw new LabError(`${command}\nfailed with status ${result.status}: ${(result.stderr + result.stdout).trim()}`);
    }
    return result.stdout;
  }

  /** Runs many commands, at most `width` at once, and returns their results in order. */
  async runAll(commands: readonly string[], width = 8, options?: ExecOptions): Promise<CommandResult[]> {
    const results: CommandResult[] = [];
    let next = 0;
    const worker = async (): Promise<void> => {
      for (let index = next++; index < commands.length; index = next++) {
        results[index] = await this.run(commands[index] ?? '', options);
      }
    };
    await Promise.all(Array.from({ length: Math.min(width, commands.length) }, worker));
    return results;
  }

  /** Writes a file in dom0, from a file here or from bytes. */
  put(content: string | Buffer, path: string, mode?: number): Promise<void> {
    return this.transport.put(typeof content === 'string' ? readFileSync(content) : content, path, mode);
  }

  /** Reads a file of dom0, or its part from `offset` on. */
  get(path: string, offset?: number): Promise<Buffer> {
    return this.transport.get(path, offset);
  }

  /** The size of a file of dom0 in bytes; 0 when there is none. */
  async size(path: string): Promise<number> {
    return Number((await this.run(`stat -c %s ${quote(path)}`)).stdout);
  }

  /** Connects to a unix socket of dom0, or with `tcp:PORT` to a port of its loopback. */
  connect(path: string): ReturnType<Transport['connect']> {
    return this.transport.connect(path);
  }

  /** Starts a command in dom0 on a terminal of its own. */
  terminal(command: string): ReturnType<Transport['terminal']> {
    return this.transport.terminal(command);
  }

  /** All domains. Calls at the same time share one `xl list`, but never one that began before the call. */
  domains(): Promise<DomainInfo[]> {
    if (this.nextListing === undefined) {
      const before = this.listing ?? Promise.resolve();
      const next: Promise<DomainInfo[]> = before
        .then(
          () => undefined,
          () => undefined,
        )
        .then(() => {
          this.nextListing = undefined;
          return this.ok('xl list -v');
        })
        .then(parseDomainList);
      this.listing = this.nextListing = next;
    }
    return this.nextListing;
  }

  /** Puts a file into dom0 once, however often it is asked for, and returns its path there. */
  upload(content: string | Buffer): Promise<string> {
    const bytes = typeof content === 'string' ? readFileSync(content) : content;
    const key = createHash('sha256').update(bytes).digest('hex').slice(0, 16);
    let path = this.uploads.get(key);
    if (path === undefined) {
      path = (async () => {
        await this.ok(`mkdir -p ${FILES_FOLDER}`);
        await this.put(bytes, `${FILES_FOLDER}/${key}`);
        return `${FILES_FOLDER}/${key}`;
      })();
      this.uploads.set(key, path);
    }
    return path;
  }

  /** Makes and (unless `paused`) starts a guest. Rejects with LabError and xl's own words when that fails. */
  async create(options: CreateOptions): Promise<Guest> {
    const { kernel, ramdisk, paused, monitor, nodes, ...rest } = options;
    const text = configText({
      ...rest,
      kernel: await this.upload(kernel),
      ...(ramdisk === undefined ? {} : { ramdisk: await this.upload(ramdisk) }),
    });
    const config = `${FILES_FOLDER}/${options.name}.cfg`;
    await this.put(Buffer.from(text), config);
    const guest = new Guest(this, options.name, await this.size(consoleLog(options.name)));
    const flags = [paused === true || nodes !== undefined ? '-p' : '', monitor === false ? '-e' : ''];
    this.guests.push(guest);
    await this.xlCreate(`xl create ${flags.join(' ')} ${quote(config)}`);
    for (const [path, value] of Object.entries(nodes ?? {})) await guest.write(path, value, { owner: 'guest' });
    if (nodes !== undefined && paused !== true) await guest.unpause();
    return guest;
  }

  private async xlCreate(command: string): Promise<void> {
    for (let left = CREATE_TRIES - 1; ; left--) {
      try {
        await this.ok(command, { timeoutMs: CREATE_TIMEOUT_MS });
        return;
      } catch (problem) {
        if (left === 0 || !(problem instanceof LabError) || !CONSOLE_LATE.test(problem.message)) throw problem;
        say('the console daemon was late for a new guest: making it again');
      }
    }
  }

  /** A guest that something else has made, by name. */
  guest(name: string): Guest {
    return new Guest(this, name, 0);
  }

  /** Destroys all guests of this lab. */
  async destroyAll(): Promise<void> {
    const ours = new Set(this.guests.splice(0).map((guest) => guest.name));
    if (ours.size === 0) return;
    const left = async (): Promise<DomainInfo[]> =>
      (await this.domains()).filter((domain) => ours.has(domain.name) && domain.state !== 'dying');
    // Again, since a guest that was just being rebooted comes back as another domain.
    for (let tries = 0; tries < 5; tries++) {
      const domains = await left();
      if (domains.length === 0) return;
      await this.run(domains.map(({ domid }) => `xl destroy ${domid}`).join('; '), { timeoutMs: DESTROY_TIMEOUT_MS });
    }
    throw new LabError(`could not destroy ${(await left()).map((domain) => domain.name).join(', ')}`);
  }

  /** The last lines of Xen's and dom0's console. */
  consoleTail(): string {
    return this.transport.consoleTail();
  }

  /** Ends everything that this lab started. On a real host that is its guests; in ours the whole machine. */
  async stop(): Promise<void> {
    if (!(this.transport instanceof EmulatedDom0)) {
      await this.destroyAll();
      await this.run(`rm -rf ${FILES_FOLDER}`);
    }
    this.store.close();
    await this.transport.close();
  }
}
