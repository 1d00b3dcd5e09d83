// SPDX-License-Identifier: MIT
/** The dom0 inside our own QEMU, as a Transport: packages, images, boot, channel. */

import type { Duplex } from 'node:stream';
import { Channel } from './channel';
import { ensureImages } from './images';
import { ensurePackages } from './packages';
import { Machine, type MachineOptions } from './qemu';
import { LabError, say } from './shell';
import { LabTimeout, within } from './timeout';
import type { CommandResult, ExecOptions, Terminal, Transport } from './transport';

/** Boot takes about 10 s on two idle cores; a busy machine gets a lot more than that. */
const BOOT_TIMEOUT_MS = 180_000;

export class EmulatedDom0 implements Transport {
  readonly name = 'the lab';
  private readonly machine: Machine;
  private readonly channel: Channel;

  private constructor(machine: Machine, channel: Channel) {
    this.machine = machine;
    this.channel = channel;
  }

  /** Does all the set-up that is missing, boots, and returns when `xl` works. Ends QEMU when that fails. */
  static async boot(options: MachineOptions): Promise<EmulatedDom0> {
    const files = await ensurePackages();
    const images = await ensureImages(files);
    const started = Date.now();
    say(`booting Xen and dom0 (${options.xenstored})`);
    const machine = new Machine(images, files.qemuRoot, options);
    const tail = (): string => `\n--- serial console ---\n${machine.consoleTail()}`;
    try {
      const dead = machine.ended.then((how) => Promise.reject(new LabError(`${how} before dom0 was up${tail()}`)));
      dead.catch(() => undefined);
      const connected = (async () => {
        const channel = new Channel(await machine.port);
        void machine.ended.then((how) => channel.fail(new LabError(`${how}${tail()}`)));
        await channel.ready;
        return channel;
      })();
      connected.catch(() => undefined);
      const channel = await within(
        Promise.race([connected, dead]),
        BOOT_TIMEOUT_MS,
        () => `dom0 was not up after ${BOOT_TIMEOUT_MS / 1000} s${tail()}`,
      );
      say(`dom0 is up after ${((Date.now() - started) / 1000).toFixed(1)} s`);
      return new EmulatedDom0(machine, channel);
    } catch (problem) {
      await machine.kill();
      throw problem;
    }
  }

  /** Time-outs carry what the serial console last said. */
  private async explained<T>(work: Promise<T>): Promise<T> {
    try {
      return await work;
    } catch (problem) {
      if (!(problem instanceof LabTimeout)) throw problem;
      throw new LabTimeout(`${problem.message}\n--- serial console ---\n${this.consoleTail()}`);
    }
  }

  exec(command: string, options?: ExecOptions): Promise<CommandResult> {
    return this.explained(this.channel.exec(command, options));
  }

  put(content: Buffer, path: string, mode?: number): Promise<void> {
    return this.explained(this.channel.put(content, path, mode));
  }

  get(path: string, offset?: number): Promise<Buffer> {
    return this.explained(this.channel.get(path, offset));
  }

  connect(path: string): Promise<Duplex> {
    return this.channel.connect(path);
  }

  terminal(command: string): Terminal {
    return this.channel.terminal(command);
  }

  consoleTail(): string {
    return this.machine.consoleTail();
  }

  /** QEMU's process id. */
  get pid(): number | undefined {
    return this.machine.pid;
  }

  close(): Promise<void> {
    return this.machine.kill();
  }
}
