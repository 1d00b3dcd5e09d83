// SPDX-License-Identifier: MIT
/**
 * A host that is a folder of this machine, for tests that need no Xen: its ssh runs the command here, with the host's paths
 * replaced by the folder's, and its xe asks the stand-in, below which nothing runs.
 */

import { randomUUID } from 'node:crypto';
import {
  chmodSync,
  closeSync,
  constants,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  readdirSync,
  rmSync,
  watch,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { answerScript, readCall, xeScript } from './stand-in/shim';
import type { Toolstack } from './stand-in/toolstack';
import type { Host } from './stand-in/vm';
import { Xapi } from './stand-in/xapi';

/** Domains that only have a number. */
function emptyToolstack(): Pick<Toolstack, 'start' | 'ask' | 'destroy'> {
  let domid = 1;
  const destroy: Toolstack['destroy'] = async (vm) => {
    Object.assign(vm, { domid: -1, residentOn: undefined, powerState: 'halted' });
  };
  return {
    start: async (vm, host) => void Object.assign(vm, { domid: domid++, residentOn: host, powerState: 'running' }),
    ask: destroy,
    destroy,
  };
}

/** Says that the answer is there. An xe that was killed meanwhile reads no more, and its pipe must not stop the test. */
function tell(pipe: string): void {
  const descriptor = openSync(pipe, constants.O_RDWR | constants.O_NONBLOCK);
  writeSync(descriptor, 'answered\n');
  closeSync(descriptor);
}

/** Makes one in an empty folder. */
export class LocalHost {
  readonly xapi: Xapi;
  /** The program that is ssh to it, whatever host it is given. */
  readonly ssh: string;
  private readonly guests: string;
  private readonly watcher: ReturnType<typeof watch>;

  constructor(folder: string) {
    const [mailbox, bin] = [join(folder, 'mailbox'), join(folder, 'bin')];
    this.guests = join(folder, 'guests');
    for (const place of [mailbox, bin]) mkdirSync(place, { recursive: true });
    const host: Host = { uuid: randomUUID(), name: 'local', address: 'local', root: '/' };
    this.xapi = new Xapi(emptyToolstack(), [host]);
    const inventory = join(folder, 'inventory');
    writeFileSync(inventory, `INSTALLATION_UUID='${host.uuid}'\n`);

    const program = (name: string, text: string): string => {
      writeFileSync(join(bin, name), text);
      chmodSync(join(bin, name), 0o755);
      return join(bin, name);
    };
    program(
      'xe',
      xeScript(mailbox, inventory, (call) => `: > "${mailbox}/${call}.knock"`),
    );
    program('xenstore-read', '#!/bin/sh\necho 1\n');
    const rename = [
      ['/var/lib/xcp/guest', this.guests],
      ['/etc/xensource-inventory', inventory],
    ].map(([from, to]) => `-e 's|${from}|${to}|g'`);
    this.ssh = program(
      'ssh',
      `#!/bin/sh\n# The last word is the command; a connection without one is there already.\n` +
        `for last in "$@"; do :; done\ncase $* in *ControlMaster=yes*|*'-O exit'*) exit ;; esac\n` +
        `PATH=${bin}:$PATH exec sh -c "$(printf '%s' "$last" | sed ${rename.join(' ')})"\n`,
    );
    const reply = async (call: string): Promise<void> => {
      const [, ...words] = readCall(readFileSync(join(mailbox, call)));
      const answer = await this.xapi.run(words);
      writeFileSync(join(mailbox, `${call}.answer`), answerScript(join(mailbox, call), answer));
      tell(join(mailbox, `${call}.reply`));
    };
    this.watcher = watch(mailbox, (_event, name) => {
      // It may be reported more than once; who takes the file away answers.
      if (name?.endsWith('.knock') !== true || !existsSync(join(mailbox, name))) return;
      rmSync(join(mailbox, name));
      void reply(name.slice(0, -'.knock'.length));
    });
  }

  /** The images on it. */
  images(): string[] {
    return readdirSync(this.guests);
  }

  close(): void {
    this.watcher.close();
  }
}
