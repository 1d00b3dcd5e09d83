// SPDX-License-Identifier: MIT
/** The guest: connect, announce, serve. */

import { announce } from './announce.js';
import { banner } from './banner.js';
import { parseCommandLine } from './command-line.js';
import { LifeCycle } from './life-cycle.js';
import { describeError } from './log.js';
import { commandLine, connectXenstore, createLog, facts, machine, sleep } from './platform.js';
import { Ticker } from './ticker.js';
import { Xenstore } from './xenstore.js';
import { XenstoreError } from './xenstore-error.js';

const SHUTDOWN_CRASH = 3;

const log = createLog();

async function main(): Promise<void> {
  for (const line of banner(facts())) log.plain(line);
  const { options, complaints } = parseCommandLine(commandLine());
  for (const complaint of complaints) log.event(complaint);

  const store = new Xenstore(connectXenstore(log), sleep);
  const domid = await readDomid(store);
  log.plain(`domain ${domid}`);
  await announce(store, log);

  const lifeCycle = new LifeCycle(store, machine, log, sleep);
  if (options.tickSeconds > 0) {
    const ticker = new Ticker(log, domid, () => lifeCycle.commandActive);
    setInterval(() => ticker.tick(), options.tickSeconds * 1000);
  }
  await lifeCycle.serve();
}

/** Our own number, as text; a guest that cannot learn it can still obey. */
async function readDomid(store: Xenstore): Promise<string> {
  try {
    return await store.read('domid');
  } catch (error) {
    if (!(error instanceof XenstoreError)) throw error;
    log.event(`domid unknown: ${describeError(error)}`);
    return '?';
  }
}

main().catch((error: unknown) => {
  log.event(`fatal: ${describeError(error)}`);
  machine.shutdown(SHUTDOWN_CRASH);
});
