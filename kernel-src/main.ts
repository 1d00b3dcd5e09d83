// SPDX-License-Identifier: MIT
/** The guest: connect, announce, serve. */

import { banner } from './banner.js';
import { parseCommandLine } from './command-line.js';
import { Guest } from './guest.js';
import { describeError } from './log.js';
import { commandLine, connectXenstore, createLog, facts, machine, memory, sleep } from './platform.js';
import { Ticker } from './ticker.js';

const SHUTDOWN_CRASH = 3;

const log = createLog();

async function main(): Promise<void> {
  for (const line of banner(facts())) log.plain(line);
  const { options, complaints } = parseCommandLine(commandLine());
  for (const complaint of complaints) log.event(complaint);

  const guest = new Guest({ connection: connectXenstore(log), machine, memory, log, sleep });
  const arrival = guest.arrive();
  if (options.tickSeconds > 0) {
    const ticker = new Ticker(
      log,
      () => guest.domid,
      () => guest.lifeCycle.commandActive,
    );
    setInterval(() => ticker.tick(), options.tickSeconds * 1000);
  }
  await Promise.all([arrival, guest.lifeCycle.serve(), guest.balloon.serve()]);
}

main().catch((error: unknown) => {
  log.event(`fatal: ${describeError(error)}`);
  machine.shutdown(SHUTDOWN_CRASH);
});
