// SPDX-License-Identifier: MIT
/**
 * What xenopsd does below XAPI, with the lab's real `xl`: domains are made, watched and removed; a domain that has shut
 * down is dealt with as its shutdown code asks.
 */

import { type Lab, until } from '../../../lab';
import { quote } from '../../../lab/transport';
import { ServerError, failure } from './errors';
import type { Host, Vm } from './vm';

/** The one folder that XAPI boots kernels from, after all symbolic links. */
const BOOT_FOLDER = '/var/lib/xcp/guest/';
/** Of XAPI: how long a guest may take to acknowledge a request, and to be gone after that. */
const ACKNOWLEDGE_MS = 60_000;
const SHUTDOWN_MS = 1_200_000;
/** Folders that xenopsd gives to the guest, so that it may write there. */
const GUEST_FOLDERS = ['attr', 'control', 'data', 'drivers', 'error', 'feature', 'messages'];
const CONFIG_FOLDER = '/run/xe';

function megabytes(bytes: bigint): number {
  return Number(bytes >> 20n);
}

export class Toolstack {
  private readonly running = new Set<Vm>();
  private stopWatching: (() => void) | undefined;

  constructor(private readonly lab: Lab) {}

  /** Begins to look after domains that end. */
  async watch(report: (problem: unknown) => void): Promise<void> {
    await this.lab.ok(`mkdir -p ${CONFIG_FOLDER}`);
    let settling = Promise.resolve();
    const watch = await this.lab.store.watch('@releaseDomain', () => {
      settling = settling.then(() => this.settle()).catch(report);
    });
    this.stopWatching = () => void watch();
  }

  stop(): void {
    this.stopWatching?.();
  }

  /** The path in dom0 of a file that XAPI would boot. The host's own root is the one that counts. */
  private async bootFile(host: Host, kind: string, path: string): Promise<string> {
    const refuse = (why: string): ServerError => new ServerError('INVALID_VALUE', kind, path, why);
    const found = await this.lab.run(`chroot ${quote(host.root)} realpath ${quote(path)}`);
    const real = found.stdout.trimEnd();
    const test = await this.lab.run(`chroot ${quote(host.root)} stat -c %F ${quote(real)}`);
    if (path === '' || found.status !== 0 || test.status !== 0) throw refuse('File does not exist');
    if (!test.stdout.startsWith('regular')) throw refuse('Is not a regular file');
    if (!real.startsWith(BOOT_FOLDER)) throw refuse(`Is not in any of the allowed paths: [${BOOT_FOLDER}]`);
    return `${host.root === '/' ? '' : host.root}${real}`;
  }

  /** Starts a VM on a host. */
  async start(vm: Vm, host: Host, paused = false): Promise<void> {
    const kernel = await this.bootFile(host, 'kernel', vm.text['PV-kernel']);
    if (vm.text['PV-ramdisk'] !== '') await this.bootFile(host, 'ramdisk', vm.text['PV-ramdisk']);
    if (vm.domainType === 'hvm') throw failure('the stand-in starts no HVM');
    const static_ = megabytes(vm.memory.staticMax);
    // As much more for the shim as xenopsd adds.
    const shim = vm.domainType === 'pv-in-pvh' ? 23 + Math.floor(static_ / 90) : 0;
    const config: Record<string, string | number> = {
      name: vm.uuid,
      uuid: vm.uuid,
      type: vm.domainType === 'pv' ? 'pv' : 'pvh',
      ...(vm.domainType === 'pv-in-pvh' ? { pvshim: 1 } : {}),
      kernel,
      extra: vm.text['PV-args'],
      memory: megabytes(vm.memory.dynamicMax) + shim,
      maxmem: static_ + shim,
      // xl's own guess is too little for so small a PVH; xenopsd has another.
      ...(vm.domainType === 'pv' ? {} : { shadow_memory: 2 }),
    };
    const lines = Object.entries(config).map(([key, value]) => `${key} = ${JSON.stringify(value)}\n`);
    const file = `${CONFIG_FOLDER}/${vm.uuid}.cfg`;
    await this.lab.put(Buffer.from(lines.join('')), file);
    // Without xl's own monitor: XAPI decides what happens when the domain ends.
    const created = await this.lab.run(`xl create -e -p ${file}`);
    if (created.status !== 0)
      throw new ServerError('INTERNAL_ERROR', `xenopsd internal error: ${created.stderr.trim()}`);
    const domid = Number(await this.lab.ok(`xl domid ${vm.uuid}`));
    const directory = `/local/domain/${domid}`;
    await this.lab.ok(`for folder in ${GUEST_FOLDERS.join(' ')}; do
        xenstore-exists ${directory}/$folder || xenstore-write ${directory}/$folder ''
        xenstore-chmod -r ${directory}/$folder n${domid}
      done`);
    await this.lab.store.write(`${directory}/name`, vm.text['name-label']);
    vm.domid = domid;
    vm.residentOn = host;
    vm.powerState = paused ? 'paused' : 'running';
    this.running.add(vm);
    if (!paused) await this.lab.ok(`xl unpause ${domid}`);
  }

  /** Asks the guest to end, as XAPI does, and waits until it has. */
  async ask(vm: Vm, word: 'poweroff' | 'reboot'): Promise<void> {
    const { domid } = vm;
    const node = `/local/domain/${domid}/control/shutdown`;
    const { store } = this.lab;
    await store.transaction(async (within) => {
      await within.rm(node);
      await within.write(node, word);
    });
    const ended = (): boolean => vm.domid !== domid;
    try {
      await until(
        async () => ended() || ((await store.read(node)) ?? '') === '' || undefined,
        ACKNOWLEDGE_MS,
        () => '',
      );
    } catch {
      throw new ServerError('VM_FAILED_SHUTDOWN_ACK', vm.handle());
    }
    try {
      await until(
        async () => ended() || undefined,
        SHUTDOWN_MS,
        () => '',
      );
    } catch {
      throw new ServerError('VM_SHUTDOWN_TIMEOUT', vm.handle(), String(SHUTDOWN_MS / 1000));
    }
  }

  /** Ends the domain at once. */
  async destroy(vm: Vm): Promise<void> {
    const { domid } = vm;
    this.running.delete(vm);
    vm.domid = -1;
    vm.residentOn = undefined;
    vm.powerState = 'halted';
    await this.lab.ok(`xl destroy ${domid}`);
  }

  /** Looks for domains of ours that have shut down, and does what XAPI does about each. */
  private async settle(): Promise<void> {
    const domains = await this.lab.domains();
    for (const vm of [...this.running]) {
      const domain = domains.find(({ domid }) => domid === vm.domid);
      if (domain !== undefined && domain.reason === undefined) continue;
      const host = vm.residentOn;
      const again = domain?.reason === 'reboot' || (domain?.reason === 'crash' && vm.actionsAfterCrash === 'restart');
      if (domain?.reason === 'crash' && vm.actionsAfterCrash === 'preserve') {
        vm.powerState = 'paused';
        continue;
      }
      await this.destroy(vm).catch((problem: unknown) => {
        // Somebody else was quicker: it is gone, as it should be.
        if (domain !== undefined) throw problem;
      });
      if (again && host !== undefined) await this.start(vm, host);
    }
  }
}
