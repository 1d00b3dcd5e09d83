// SPDX-License-Identifier: MIT
/** The guest's I/O: this and main.ts are all that knows the platform; under node the tests bring their own. */

import * as minios from 'minios';
import type { Facts } from './banner.js';
import { Connection } from './connection.js';
import type { Machine } from './life-cycle.js';
import { Log } from './log.js';
import { Ring } from './ring.js';

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
  const port = minios.xenstorePort();
  const connection = new Connection(
    new Ring(minios.xenstoreRing()),
    () => minios.notify(port),
    (text) => log.event(text),
  );
  minios.onEvent(port, () => connection.pump());
  return connection;
}

export const machine: Machine = {
  shutdown(reason: number): void {
    minios.shutdown(reason);
  },
};

export function facts(): Facts {
  return {
    buildId: minios.buildId(),
    xenVersion: minios.xenVersion(),
    bootMode: minios.bootMode(),
    memoryBytes: minios.memoryBytes(),
  };
}

export function commandLine(): string {
  return minios.commandLine();
}
