// SPDX-License-Identifier: MIT
/**
 * `npm run hosts`: hosts to try install.sh and testvm on, without a XenServer. One emulated machine plays a pool of two,
 * alpha and beta, with real ssh and a real Xen; `xe` is the tests' stand-in. Ctrl-C ends it.
 */

import { join } from 'node:path';
import { Lab } from '../../lab';
import { LabError } from '../../lab/shell';
import { StandIn } from './stand-in/hosts';

const FOLDER = join(__dirname, '../../build/hosts');

async function main(): Promise<void> {
  const lab = await Lab.start({ xenstored: 'oxenstored' });
  let standIn: StandIn | undefined;
  let stop: () => void = () => undefined;
  const stopped = new Promise<void>((resolve) => (stop = resolve));
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);
  const alive = setInterval(() => undefined, 3600_000);
  try {
    const plans = ['alpha', 'beta'].map((name) => ({ name, pool: 'pool' }));
    standIn = await StandIn.start(lab, plans, FOLDER);
    console.log('hosts: alpha and beta, a pool, are up. In another terminal:\n');
    console.log('    export TEST_VM_SSH=$PWD/build/hosts/ssh');
    console.log('    ./install.sh --start alpha\n\nhosts: Ctrl-C ends them');
    await stopped;
  } finally {
    clearInterval(alive);
    await standIn?.close();
    await lab.stop();
  }
}

main().then(
  () => process.exit(0),
  (problem: unknown) => {
    if (!(problem instanceof LabError)) throw problem;
    console.error(`hosts: ${problem.message}`);
    process.exit(2);
  },
);
