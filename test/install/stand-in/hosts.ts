// SPDX-License-Identifier: MIT
/**
 * Hosts inside the lab's one dom0: each has a root of its own (the same files, but its own folder for kernels and its own
 * identity), an ssh door, and an `xe` that asks the stand-in. They share one Xen. Their xe knocks at a node of xenstore.
 */

import { randomUUID } from 'node:crypto';
import type { Lab } from '../../../lab';
import { type SshDoor, openSshDoor } from '../../../lab/ssh-door';
import { answerScript, readCall, xeScript } from './shim';
import { Toolstack } from './toolstack';
import type { Host } from './vm';
import { Xapi } from './xapi';

const MAILBOX = '/run/xe';
const KNOCK = '/tool/xe-stand-in';

export interface HostPlan {
  readonly name: string;
  /** Hosts of one pool share its name. */
  readonly pool: string;
  /** The size of its folder for kernels; default: as much as there is memory. */
  readonly diskKiB?: number;
}

/** The stand-in with all its hosts. */
export class StandIn {
  private constructor(
    private readonly lab: Lab,
    readonly hosts: ReadonlyMap<string, Host>,
    readonly pools: ReadonlyMap<string, Xapi>,
    private readonly toolstack: Toolstack,
    readonly door: SshDoor,
    private readonly unwatch: () => Promise<void>,
  ) {}

  /** The program that is ssh to the hosts, by their names. */
  get ssh(): string {
    return this.door.ssh;
  }

  /** Makes the hosts and lets ssh in; `folder` gets the ssh program and its keys. */
  static async start(lab: Lab, plans: readonly HostPlan[], folder: string): Promise<StandIn> {
    await lab.ok(`mkdir -p ${MAILBOX}`);
    const shim = xeScript(MAILBOX, '/etc/xensource-inventory', (call) => `xenstore-write "${KNOCK}/${call}" ''`);
    await lab.put(Buffer.from(shim), '/usr/bin/xe', 0o755);
    const hosts = new Map<string, Host>();
    for (const plan of plans) hosts.set(plan.name, await makeHost(lab, plan));
    const door = await openSshDoor(lab, [...hosts.values()], folder);

    const toolstack = new Toolstack(lab);
    const pools = new Map<string, Xapi>();
    for (const { pool } of plans) {
      const members = plans.filter((plan) => plan.pool === pool).flatMap(({ name }) => hosts.get(name) ?? []);
      if (!pools.has(pool)) pools.set(pool, new Xapi(toolstack, members));
    }
    const report = (problem: unknown): void => {
      process.stderr.write(`stand-in: ${problem instanceof Error ? problem.stack : String(problem)}\n`);
    };
    await toolstack.watch(report);
    const serve = (path: string): void => {
      if (path !== KNOCK) answer(lab, pools, path.slice(KNOCK.length + 1)).catch(report);
    };
    await lab.store.write(KNOCK, '');
    const unwatch = await lab.store.watch(KNOCK, serve);
    return new StandIn(lab, hosts, pools, toolstack, door, unwatch);
  }

  /** The pool of a host. */
  pool(name: string): Xapi {
    const xapi = this.pools.get(name);
    if (xapi === undefined) throw new Error(`no pool ${name}`);
    return xapi;
  }

  async close(): Promise<void> {
    this.toolstack.stop();
    await this.unwatch();
    await this.door.close();
    await this.lab.run(`rm -rf ${MAILBOX}`);
  }
}

async function makeHost(lab: Lab, plan: HostPlan): Promise<Host> {
  const root = `/srv/${plan.name}`;
  const uuid = randomUUID();
  const size = plan.diskKiB === undefined ? '' : `-o size=${plan.diskKiB}k`;
  // Its own root comes first: what is mounted below / is not part of a plain bind.
  await lab.ok(`set -e
    mkdir -p ${root} /var/lib/xcp/guest && touch /etc/xensource-inventory && mount --bind / ${root}
    for folder in proc sys dev run tmp; do mount --rbind /$folder ${root}/$folder; done
    mount -t tmpfs ${size} guests ${root}/var/lib/xcp/guest
    echo "INSTALLATION_UUID='${uuid}'" > /run/inventory-${plan.name}
    mount --bind /run/inventory-${plan.name} ${root}/etc/xensource-inventory`);
  return { uuid, name: plan.name, address: plan.name, root };
}

/** Answers one call; the knock is taken away first, so that it comes once. */
async function answer(lab: Lab, pools: ReadonlyMap<string, Xapi>, call: string): Promise<void> {
  if (!(await lab.store.list(KNOCK))?.includes(call)) return;
  await lab.store.rm(`${KNOCK}/${call}`);
  const [uuid, ...words] = readCall(await lab.get(`${MAILBOX}/${call}`));
  for (const xapi of pools.values()) {
    if (!xapi.hosts.some((host) => host.uuid === uuid)) continue;
    const file = `${MAILBOX}/${call}`;
    await lab.put(Buffer.from(answerScript(file, await xapi.run(words))), `${file}.answer`);
    await lab.put(Buffer.from('answered\n'), `${file}.reply`);
    return;
  }
  throw new Error(`xe was called on an unknown host ${uuid}`);
}
