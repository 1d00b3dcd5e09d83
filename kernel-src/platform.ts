// SPDX-License-Identifier: MIT
/** The guest's I/O: this and main.ts are all that knows the platform; under node the tests bring their own. */

import * as minios from 'minios';
import type { Memory } from './balloon.js';
import type { Facts } from './banner.js';
import { Connection } from './connection.js';
import { Log } from './log.js';
import { Ring } from './ring.js';
import type { Machine } from './suspend.js';

/** How long a reply may be due before xenstored is called silent. */
const SILENCE_MS = 20_000;

export function createLog(): Log {
  return new Log(
    (line) => console.log(line),
    () => performance.now(),
  );
}

export function sleep(milliseconds: number): Promise<void> {
  return new Promise<void>((resolve) => {
    setTimeout(() => resolve(), milliseconds);
  });
}

/** Connect to xenstored: from now on its notifications move packets. */
export function connectXenstore(log: Log): Connection {
  const connection = new Connection(
    new Ring(minios.xenstoreRing()),
    // After a resume the port may be another one; the handler moves there by itself.
    () => minios.notify(minios.xenstorePort()),
    (text) => log.event(text),
    () => sleep(SILENCE_MS),
  );
  minios.onEvent(minios.xenstorePort(), () => connection.pump());
  return connection;
}

export const machine: Machine = {
  shutdown: (reason) => minios.shutdown(reason),
  suspend: (flaw) => minios.suspend(flaw),
};

export const memory: Memory = {
  pages: () => minios.memoryPages(),
  setPages: (pages) => minios.setMemoryPages(pages),
};

export function facts(): Facts {
  return {
    buildId: minios.buildId(),
    xenVersion: minios.xenVersion(),
    bootMode: minios.bootMode(),
    memoryBytes: minios.memoryBytes(),
    vcpus: minios.vcpuCount(),
  };
}

export function commandLine(): string {
  return minios.commandLine();
}
