// SPDX-License-Identifier: MIT
/** One guest of the lab: its life, its console, its nodes in xenstore. It is known by name, since a reboot changes the domid. */

import type { DomainInfo, GuestState, ShutdownReason } from './domain-list';
import type { Lab } from './index';
import { LabError } from './shell';
import { until } from './timeout';
import { quote } from './transport';

const DEFAULT_TIMEOUT_MS = 30_000;
/** Between two looks at a console: each costs dom0 a millisecond or two, and a test may watch many guests at once. */
const CONSOLE_POLL_MS = 50;
/** How much of the console a failure shows, in lines. */
const TAIL_LINES = 40;
/** Of a save, a restore or a migration. Several at once, of PVH guests, keep an emulated dom0 busy for minutes. */
const TRANSFER_TIMEOUT_MS = 600_000;

/** Where the console daemon logs a guest of this name. */
export function consoleLog(name: string): string {
  return `/var/log/xen/console/guest-${name}.log`;
}

export class Guest {
  readonly name: string;
  /** Where it lives. */
  readonly lab: Lab;
  /** The console's logs in dom0, and how many bytes of each are not this guest's or read already. */
  private readonly consoleLogs: Map<string, number>;
  private consoleBytes: Buffer = Buffer.alloc(0);
  private lastDomid: number | undefined;

  /** For Lab.create. `consoleStart`: bytes of the log that were there before this guest, as a name may be used again. */
  constructor(lab: Lab, name: string, consoleStart: number) {
    this.lab = lab;
    this.name = name;
    this.consoleLogs = new Map([[consoleLog(name), consoleStart]]);
  }

  /** The domid now, or undefined when no domain has this name (at the end, and for a moment during a reboot). */
  async currentDomid(): Promise<number | undefined> {
    const { store } = this.lab;
    const named = async (domid: number): Promise<boolean> =>
      (await store.read(`/local/domain/${domid}/name`)) === this.name;
    if (this.lastDomid !== undefined && (await named(this.lastDomid))) return this.lastDomid;
    const ids = ((await store.list('/local/domain')) ?? []).map(Number).sort((a, b) => b - a);
    const matches = await Promise.all(ids.map(named));
    this.lastDomid = ids.find((_, index) => matches[index]);
    return this.lastDomid;
  }

  /** The domid now. Rejects with LabError when the guest is gone. */
  async domid(): Promise<number> {
    const domid = await this.currentDomid();
    if (domid === undefined) throw new LabError(`guest ${this.name} is gone`);
    return domid;
  }

  /** What the hypervisor says of it, or undefined when it is gone. */
  async info(): Promise<DomainInfo | undefined> {
    return (await this.lab.domains()).find((domain) => domain.name === this.name);
  }

  async state(): Promise<GuestState> {
    return (await this.info())?.state ?? 'gone';
  }

  /** Why it shut down, while the domain still exists (on_... = preserve); undefined while it runs or when it is gone. */
  async shutdownReason(): Promise<ShutdownReason | number | undefined> {
    return (await this.info())?.reason;
  }

  /** All console text so far, over reboots, restores and migrations, as UTF-8. */
  async console(): Promise<string> {
    for (const path of this.consoleLogs.keys()) await this.readLog(path);
    // The shim adds carriage returns of its own to those of the guest.
    return this.consoleBytes.toString().replaceAll('\r', '');
  }

  private async readLog(path: string): Promise<void> {
    const from = this.consoleLogs.get(path) ?? 0;
    try {
      const more = await this.lab.get(path, from);
      // Another call may have read the same part meanwhile.
      if (more.length === 0 || this.consoleLogs.get(path) !== from) return;
      this.consoleLogs.set(path, from + more.length);
      this.consoleBytes = Buffer.concat([this.consoleBytes, more]);
    } catch (problem) {
      // The console daemon makes the file with the first character.
      if (!(problem instanceof LabError) || problem.code !== 'ENOENT') throw problem;
    }
  }

  /** The last lines of its console with a heading, for error messages. */
  async consoleTail(): Promise<string> {
    const lines = (await this.console()).trimEnd().split('\n');
    return `--- console of ${this.name} ---\n${lines.slice(-TAIL_LINES).join('\n')}`;
  }

  /** Waits for a match in the console text from `from` on (a position in console(); default 0) and returns it. */
  waitConsole(pattern: RegExp, timeoutMs = DEFAULT_TIMEOUT_MS, from = 0): Promise<RegExpExecArray> {
    const search = new RegExp(pattern.source, pattern.flags.replace(/[gy]/g, ''));
    return until(
      async () => search.exec((await this.console()).slice(from)) ?? undefined,
      timeoutMs,
      async () => `no ${String(pattern)} on the console in ${timeoutMs} ms\n${await this.consoleTail()}`,
      CONSOLE_POLL_MS,
    );
  }

  /** An absolute xenstore path; one without a leading slash is under this guest's directory. */
  async path(path: string): Promise<string> {
    return path.startsWith('/') ? path : `/local/domain/${await this.domid()}/${path}`;
  }

  /** A node's value, or undefined when there is no such node. */
  async read(path: string): Promise<string | undefined> {
    return this.lab.store.read(await this.path(path));
  }

  /**
   * Writes a node. `owner: 'guest'` also makes the node the guest's own, in the same transaction, so that it may write
   * there: xl makes only its own nodes writable (XAPI all of `control`).
   */
  async write(path: string, value: string | Buffer, options: { readonly owner?: 'guest' } = {}): Promise<void> {
    const domid = await this.domid();
    const full = await this.path(path);
    if (options.owner === undefined) return this.lab.store.write(full, value);
    return this.lab.store.transaction(async (store) => {
      await store.write(full, value);
      await store.setPermissions(full, [`n${domid}`]);
    });
  }

  /** Removes a node and all under it. */
  async rm(path: string): Promise<void> {
    return this.lab.store.rm(await this.path(path));
  }

  /** Waits until the node's value (undefined: no such node) passes the check, and returns it. Event driven. */
  async waitNode(
    path: string,
    accept: (value: string | undefined) => boolean,
    timeoutMs = DEFAULT_TIMEOUT_MS,
  ): Promise<string | undefined> {
    const full = await this.path(path);
    let last: string | undefined;
    const found = await this.lab.store.waitFor(
      full,
      async () => {
        last = await this.lab.store.read(full);
        return accept(last) ? { value: last } : undefined;
      },
      timeoutMs,
      async () => `${full} was still ${JSON.stringify(last)} after ${timeoutMs} ms\n${await this.consoleTail()}`,
    );
    return found.value;
  }

  /** Waits until the toolstack has removed the domain. */
  async waitGone(timeoutMs = DEFAULT_TIMEOUT_MS): Promise<void> {
    await this.lab.store.waitFor(
      '@releaseDomain',
      async () => ((await this.currentDomid()) === undefined && (await this.state()) === 'gone' ? true : undefined),
      timeoutMs,
      async () =>
        `guest ${this.name} was still ${await this.state()} after ${timeoutMs} ms\n${await this.consoleTail()}`,
    );
  }

  /** Waits until the hypervisor says that it is in this state, and returns what else it says (not when it is gone). */
  async waitState(state: GuestState, timeoutMs = DEFAULT_TIMEOUT_MS): Promise<DomainInfo | undefined> {
    let last: GuestState = 'gone';
    const found = await this.lab.store.waitFor(
      '@releaseDomain',
      async () => {
        const info = await this.info();
        last = info?.state ?? 'gone';
        return last === state ? { info } : undefined;
      },
      timeoutMs,
      async () => `guest ${this.name} was ${last}, not ${state}, after ${timeoutMs} ms\n${await this.consoleTail()}`,
    );
    return found.info;
  }

  /** Waits until the guest has another domid than `before` (as after a reboot or restore) and returns the new one. */
  async waitNewDomid(before: number, timeoutMs = DEFAULT_TIMEOUT_MS): Promise<number> {
    return this.lab.store.waitFor(
      '@introduceDomain',
      async () => {
        const domid = await this.currentDomid();
        return domid === before ? undefined : domid;
      },
      timeoutMs,
      async () =>
        `guest ${this.name} did not come again (was domain ${before}) in ${timeoutMs} ms\n${await this.consoleTail()}`,
    );
  }

  private async xl(command: string, options = ''): Promise<void> {
    await this.lab.ok(`xl ${command} ${options} ${quote(this.name)}`);
  }

  pause(): Promise<void> {
    return this.xl('pause');
  }
  unpause(): Promise<void> {
    return this.xl('unpause');
  }
  /** Asks by `xl shutdown`; returns when asked, or with `wait` when it is done. */
  shutdown(options: { readonly wait?: boolean } = {}): Promise<void> {
    return this.xl('shutdown', options.wait === true ? '-w' : '');
  }
  /** Asks by `xl reboot`; returns when asked. */
  reboot(): Promise<void> {
    return this.xl('reboot');
  }

  /**
   * Saves its state to a file in dom0 by `xl save`. Without `leave` the domain is gone then; `running` lets it go on
   * after a cancelled suspend (a checkpoint), `paused` too, but paused. Its xl has ended in each case: on_... no longer count.
   */
  save(path: string, leave?: 'running' | 'paused'): Promise<void> {
    const flag = leave === undefined ? '' : leave === 'running' ? '-c' : '-p';
    return this.transfer(`xl save ${flag} ${quote(this.name)} ${quote(path)}`);
  }

  /** Makes it again from a saved state; it must be gone. */
  async restore(path: string, options: { readonly paused?: boolean } = {}): Promise<void> {
    await this.transfer(`xl restore ${options.paused === true ? '-p' : ''} ${quote(path)}`);
  }

  /** Live migration to the same host. PV guests cannot, where Xen has no shadow paging (as in the lab). */
  async migrate(): Promise<void> {
    // The console daemon names the log of the arriving domain after its name at that time.
    const log = consoleLog(`${this.name}--incoming`);
    if (!this.consoleLogs.has(log)) this.consoleLogs.set(log, await this.lab.size(log));
    await this.transfer(`xl migrate -s "" ${quote(this.name)} "xl migrate-receive"`);
  }

  private async transfer(command: string): Promise<void> {
    await this.lab.ok(command, { timeoutMs: TRANSFER_TIMEOUT_MS });
  }

  /** Removes the domain at once; nothing happens when it is gone already. */
  async destroy(): Promise<void> {
    const result = await this.lab.run(`xl destroy ${quote(this.name)}`);
    if (result.status !== 0 && (await this.state()) !== 'gone') {
      throw new LabError(`xl destroy ${this.name} failed: ${result.stderr.trim()}`);
    }
  }
}
