// SPDX-License-Identifier: MIT
/**
 * A xenstored that is replaced as it runs, and one that dies with all that it knows. The toolstack does not survive the
 * second: these tests come last.
 */

import { type Lab, Xenstore } from '../../lab';
import { KERNEL, LONG, uniqueName, WAIT_MS } from './harness';

type Flavour = 'cxenstored' | 'oxenstored';

const SOCKET = '/var/run/xenstored/socket';
const PROGRAM = { cxenstored: 'xenstored', oxenstored: 'oxenstored' };
const START = {
  cxenstored: 'xenstored --pid-file /run/xen/xenstored.pid',
  oxenstored: 'oxenstored --config-file=/etc/xen/oxenstored.conf',
};
/** Updates in a row. */
const UPDATES = LONG ? 20 : 2;

async function pidOf(lab: Lab, xenstored: Flavour): Promise<number> {
  return Number(await lab.ok(`pidof ${PROGRAM[xenstored]}`));
}

/** Gives a harmless order and waits until it is acknowledged. */
async function expectService(store: Xenstore, home: string): Promise<void> {
  const path = `${home}/control/testing`;
  await store.write(path, '{"when":"now","ack":"ok","action":"ignore"}');
  await store.waitFor(
    path,
    async () => ((await store.read(path)) === '' ? true : undefined),
    WAIT_MS,
    () => `${path} was not acknowledged`,
  );
}

/** A connection to the daemon that there is now, once it answers. */
async function connect(lab: Lab): Promise<Xenstore> {
  await lab.ok('until xenstore-exists / 2> /dev/null; do usleep 50000; done', { timeoutMs: WAIT_MS });
  return new Xenstore(await lab.connect(SOCKET));
}

export function restartTests(lab: () => Lab, xenstored: Flavour): void {
  test(`does not notice ${UPDATES} live updates of xenstored`, async () => {
    const guest = await lab().create({ name: uniqueName('update'), kernel: KERNEL, nodes: { 'control/testing': '' } });
    await guest.waitNode('data/updated', (value) => value === '1', WAIT_MS);
    const home = await guest.path('control').then((path) => path.slice(0, path.lastIndexOf('/')));
    const pid = await pidOf(lab(), xenstored);
    for (let count = 0; count < UPDATES; count++) {
      await lab().ok(`xenstore-control live-update /usr/sbin/${PROGRAM[xenstored]}`, { timeoutMs: WAIT_MS });
      const store = await connect(lab());
      await expectService(store, home);
      store.close();
    }
    // It is the same process, which has executed its program again.
    expect(await pidOf(lab(), xenstored)).toBe(pid);
    expect(await guest.console()).not.toContain('xenstore:');
  });

  // It takes the guest 20 s to call a daemon silent, so once is enough.
  if (LONG || xenstored === 'oxenstored')
    test('lives on when xenstored is killed, and serves the next one', async () => {
      const nodes = { 'control/testing': '' };
      const guest = await lab().create({ name: uniqueName('killed'), kernel: KERNEL, nodes });
      await guest.waitNode('data/updated', (value) => value === '1', WAIT_MS);
      const domid = await guest.domid();
      const frame = Number(await guest.read('store/ring-ref'));
      const port = Number(await guest.read('store/port'));
      // Requests that nobody will answer: a guest that asks for nothing has nothing to notice.
      await guest.write('control/testing', '{"when":"now","ack":"ok","action":"storm","count":1000,"pause":100}');
      await guest.waitNode('control/testing', (value) => value === '', WAIT_MS);
      const pid = await pidOf(lab(), xenstored);
      await lab().ok(`kill -9 ${pid}; until ! kill -0 ${pid} 2> /dev/null; do usleep 20000; done`);
      // Its watches wait in the ring from now on. Of a daemon that comes sooner it would notice nothing.
      await guest.waitConsole(/xenstore: silence; starting afresh\n/, WAIT_MS);
      await lab().ok(START[xenstored]);
      const store = await connect(lab());
      // What the toolstack does for a new domain.
      await store.introduce(domid, frame, port);
      const home = `/local/domain/${domid}`;
      for (const path of ['', '/control', '/control/testing', '/control/shutdown', '/data']) {
        await store.write(home + path, '');
        await store.setPermissions(home + path, [`n${domid}`]);
      }
      await expectService(store, home);
      const facts = async (): ReturnType<Lab['domains']> =>
        (await lab().domains()).filter((domain) => domain.domid === domid);
      // It has waited, not spun.
      expect((await facts())[0]?.seconds).toBeLessThan(1);
      await store.write(`${home}/control/shutdown`, 'poweroff');
      await store.waitFor(
        '@releaseDomain',
        async () => ((await facts())[0]?.reason === 'poweroff' ? true : undefined),
        WAIT_MS,
        () => 'it did not power off',
      );
      store.close();
      await lab().ok(`xl destroy ${domid}`);
    });
}
