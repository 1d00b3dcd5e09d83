// SPDX-License-Identifier: MIT
import type { Transaction } from '../../kernel-src/xenstore';
import { TRANSACTION_TRIES } from '../../kernel-src/xenstore';
import { XenstoreError } from '../../kernel-src/xenstore-error';
import { Guest } from './guest';
import { turn } from './guest';

const READ = 2;
const WATCH_EVENT = 15;

async function codeOf(promise: Promise<unknown>): Promise<string> {
  try {
    await promise;
  } catch (error) {
    if (error instanceof XenstoreError) return error.code;
    throw error;
  }
  return 'none';
}

describe('operations', () => {
  test('read, write, mkdir, rm, directory, domain path', async () => {
    const { store, daemon } = new Guest();
    expect(await store.read('domid')).toBe('7');
    await store.write('data/a', 'gr\u00fcn \u4e2d');
    expect(daemon.get('data/a')).toBe('gr\u00fcn \u4e2d');
    await store.write('data/a', '');
    expect(daemon.get('data/a')).toBe('');
    await store.mkdir('data/b');
    await store.mkdir('data/b');
    expect((await store.directory('data')).sort()).toEqual(['a', 'b']);
    expect(await store.directory('data/b')).toEqual([]);
    await store.rm('data');
    expect(daemon.get('data/a')).toBeUndefined();
    expect(await store.getDomainPath(7)).toBe('/local/domain/7');
    expect(await store.read('/local/domain/7/domid')).toBe('7');
    expect(daemon.requests.every((request) => request.transaction === 0)).toBe(true);
  });

  test('errors carry the code of the peer, or our own', async () => {
    const { store, daemon } = new Guest();
    expect(await codeOf(store.read('missing'))).toBe('ENOENT');
    await expect(store.rm('missing')).rejects.toThrow('ENOENT: rm missing');
    expect(await store.tryReadBytes('missing')).toBeUndefined();
    const sent = daemon.requests.length;
    expect(await codeOf(store.read(''))).toBe('EINVAL');
    expect(await codeOf(store.write('a\0b', 'x'))).toBe('EINVAL');
    expect(await codeOf(store.write('big', 'x'.repeat(4096)))).toBe('E2BIG');
    expect(daemon.requests).toHaveLength(sent);
    daemon.refuse = () => 'EACCES';
    expect(await codeOf(store.tryReadBytes('domid'))).toBe('EACCES');
    for (const nonsense of ['', 'E', 'enoent', 'E\x1b[2J', `E${'X'.repeat(100)}`, '\ufffd']) {
      daemon.refuse = () => nonsense;
      expect(await codeOf(store.read('domid'))).toBe('EIO');
    }
  });

  test('values are bytes: a NUL and what is not UTF-8 come as they are', async () => {
    const { store, daemon } = new Guest();
    daemon.set('raw', Buffer.from([0, 255, 10, 0]));
    expect([...(await store.fetch('raw')).payload]).toEqual([0, 255, 10, 0]);
    await store.write('raw', 'a\0b');
    expect(daemon.get('raw')).toBe('a\0b');
  });

  test.each(Array.from({ length: 30 }, (_, seed) => seed))('split, delayed, out of order, seed %i', async (seed) => {
    const guest = new Guest({ seed, splitUpTo: 1 + seed * 3, reorder: true, indexAt: 0xfffffc00 + seed * 37 });
    const values = Array.from({ length: 40 }, (_, i) => `${seed}-${i}-`.padEnd((i * 97) % 2500, 'z'));
    await Promise.all(values.map((value, i) => guest.store.write(`data/${i}`, value)));
    const read = await Promise.all(values.map((_, i) => guest.store.read(`data/${i}`)));
    expect(read).toEqual(values);
    expect(await codeOf(guest.store.read('data/none'))).toBe('ENOENT');
    expect(guest.connection.complaints).toBe(0);
    expect(guest.daemon.failure).toBeUndefined();
  });
});

describe('transactions', () => {
  test('commit shows all or nothing', async () => {
    const { store, daemon } = new Guest();
    const result = await store.transaction(async (transaction) => {
      await transaction.write('data/a', '1');
      expect(daemon.get('data/a')).toBeUndefined();
      expect(await transaction.read('data/a')).toBe('1');
      return 42;
    });
    expect(result).toBe(42);
    expect(daemon.get('data/a')).toBe('1');
    expect(daemon.openTransactions.size).toBe(0);
  });

  test('what the body throws aborts it', async () => {
    const { store, daemon } = new Guest();
    const failing = store.transaction(async (transaction) => {
      await transaction.write('data/a', '1');
      throw new Error('mine');
    });
    await expect(failing).rejects.toThrow('mine');
    expect(daemon.get('data/a')).toBeUndefined();
    expect(daemon.openTransactions.size).toBe(0);
  });

  test('a conflict is tried again with what is there now', async () => {
    const guest = new Guest();
    const { store, daemon } = guest;
    let conflicts = 3;
    daemon.set('data/n', '0');
    daemon.beforeCommit = () => {
      if (conflicts-- > 0) daemon.set('data/n', String(Number(daemon.get('data/n')) + 100));
    };
    const increment = async (transaction: Transaction): Promise<void> => {
      await transaction.write('data/n', String(Number(await transaction.read('data/n')) + 1));
    };
    await store.transaction(increment);
    expect(daemon.get('data/n')).toBe('301');
    expect(guest.sleeps).toEqual([1, 2, 4]);
  });

  test.each(['commit', 'body', 'start'])(
    'EAGAIN for ever at %s ends after a bounded number of tries',
    async (where) => {
      const guest = new Guest();
      const type = where === 'commit' ? 7 : where === 'start' ? 6 : 2;
      guest.daemon.refuse = (request) =>
        request.type === type && request.payload.toString() !== 'F\0' ? 'EAGAIN' : undefined;
      expect(await codeOf(guest.store.transaction((transaction) => transaction.read('domid')))).toBe('EAGAIN');
      expect(guest.daemon.requests.filter((request) => request.type === 6)).toHaveLength(TRANSACTION_TRIES);
      expect(guest.sleeps).toHaveLength(TRANSACTION_TRIES - 1);
      expect(Math.max(...guest.sleeps)).toBe(256);
    },
  );

  test.each(['0', '-1', 'x', '', '4294967296', '1.5'])('a start answered by %j is refused', async (id) => {
    const { store, daemon } = new Guest();
    daemon.refuse = (request) => {
      daemon.sendPacket(request.type, request.id, `${id}\0`);
      return 'silence';
    };
    expect(await codeOf(store.transaction(() => Promise.resolve()))).toBe('EIO');
  });
});

describe('watches', () => {
  test('fire once at first, then at each change, and are removed on leaving', async () => {
    const { store, daemon } = new Guest();
    const seen: string[] = [];
    for await (const event of store.watch('data', 'control')) {
      seen.push(`${event.watched} ${event.path}`);
      if (seen.length === 2) daemon.set('control/x/y', '1');
      if (seen.length === 3) daemon.remove('control');
      if (seen.length === 4) break;
    }
    expect(seen).toEqual(['data data', 'control control', 'control control/x/y', 'control control']);
    await turn();
    expect(daemon.watches).toEqual([]);
  });

  test('events with the same path become one, and a storm stays bounded and loses no path', async () => {
    const guest = new Guest();
    const stream = guest.store.watch('data');
    expect((await stream.next()).value?.path).toBe('data');
    for (let i = 0; i < 50; i += 1) guest.daemon.set('data/same', String(i));
    await guest.settled();
    expect((await stream.next()).value?.path).toBe('data/same');
    for (let i = 0; i < 500; i += 1) guest.daemon.set(`data/${i}`, '');
    await guest.settled();
    const paths: string[] = [];
    while (!paths.includes('data/499')) paths.push((await stream.next()).value?.path ?? '?');
    expect(paths.length).toBeLessThanOrEqual(64);
    expect(paths[0]).toBe('data');
    await stream.return();
  });

  test('a refused watch throws out of the loop', async () => {
    const guest = new Guest();
    guest.daemon.refuse = (request) => (request.type === 4 ? 'ENOSPC' : undefined);
    expect(await codeOf(guest.store.watch('data').next())).toBe('ENOSPC');
  });
});

describe('a bad peer is survived', () => {
  /** After whatever happened: does an ordinary request work? */
  async function works(guest: Guest): Promise<void> {
    guest.daemon.refuse = () => undefined;
    guest.daemon.asleep = false;
    expect(await guest.store.read('domid')).toBe('7');
    expect(guest.daemon.failure).toBeUndefined();
  }

  test.each([
    ['of unknown type', 99, 0, 'junk'],
    ['with a reply to nothing', READ, 4711, 'x'],
    ['with an error for nothing', 16, 4711, 'EIO\0'],
    ['with an event for nobody', WATCH_EVENT, 0, 'path\0w99\0'],
    ['with an empty event', WATCH_EVENT, 0, ''],
    ['with half an event', WATCH_EVENT, 0, 'path'],
    ['with an event not UTF-8', WATCH_EVENT, 0, '\xff\xfe\0\x80\0'],
    ['of type 0xffff', 0xffff, 0xffffffff, ''],
  ])('a packet %s is dropped and logged', async (_name, type, id, payload) => {
    const guest = new Guest();
    guest.daemon.sendPacket(type, id, Buffer.from(payload, 'latin1'));
    await guest.until(() => guest.connection.complaints === 1);
    expect(guest.said('xenstore: dropped')).toBe(true);
    await works(guest);
  });

  test('a reply of another type fails its request', async () => {
    const guest = new Guest();
    guest.daemon.refuse = (request) => {
      guest.daemon.sendPacket(11, request.id, 'OK\0');
      return 'silence';
    };
    expect(await codeOf(guest.store.read('domid'))).toBe('EIO');
    await works(guest);
  });

  test('an error without text is still an error', async () => {
    const guest = new Guest();
    guest.daemon.refuse = (request) => {
      guest.daemon.sendPacket(16, request.id, '');
      return 'silence';
    };
    expect(await codeOf(guest.store.read('domid'))).toBe('EIO');
    await works(guest);
  });

  test.each([4097, 20000, 65536])('a reply of %i bytes is skipped', async (length) => {
    const guest = new Guest({ splitUpTo: 700 });
    guest.daemon.refuse = (request) => {
      guest.daemon.sendPacket(request.type, request.id, Buffer.alloc(length));
      return 'silence';
    };
    expect(await codeOf(guest.store.read('domid'))).toBe('E2BIG');
    await works(guest);
  });

  test.each([65537, 0xffffffff])('a length of %i loses the framing: EIO, a fresh start, an event', async (length) => {
    const guest = new Guest();
    const stream = guest.store.watch('data');
    await stream.next();
    guest.daemon.refuse = () => 'silence';
    const read = codeOf(guest.store.read('domid'));
    await guest.settled();
    guest.daemon.sendPacket(READ, 1, 'garbage', length);
    expect(await read).toBe('EIO');
    expect((await stream.next()).value?.path).toBe('data');
    await works(guest);
    await stream.return();
  });

  test.each([1025, 0x80000000])('a response index %i ahead: EIO, a fresh start', async (ahead) => {
    const guest = new Guest();
    guest.daemon.refuse = () => 'silence';
    const read = codeOf(guest.store.read('domid'));
    await guest.settled();
    guest.daemon.indices[3] = (guest.daemon.indices[3] as number) + ahead;
    guest.daemon.onNotify();
    expect(await read).toBe('EIO');
    await works(guest);
  });

  test.each([true, false])(
    'a request index out of bounds: EIO at once (mended again: %s), then well',
    async (mended) => {
      const guest = new Guest();
      expect(await guest.store.read('domid')).toBe('7');
      guest.daemon.asleep = true;
      const right = guest.daemon.indices[0] as number;
      guest.daemon.indices[0] = right + 5000;
      expect(await codeOf(guest.store.read('domid'))).toBe('EIO');
      if (mended) {
        guest.daemon.indices[0] = right;
        expect(await codeOf(guest.store.read('domid'))).toBe('EIO');
      }
      guest.daemon.asleep = false;
      await works(guest);
    },
  );

  test('a request begun is finished though it has failed', async () => {
    const guest = new Guest();
    guest.daemon.asleep = true;
    const write = codeOf(guest.store.write('data/a', 'x'.repeat(2000)));
    const other = codeOf(guest.store.write('data/b', 'y'));
    guest.daemon.indices[3] = 5000;
    guest.connection.pump();
    expect([await write, await other]).toEqual(['EIO', 'EIO']);
    guest.daemon.indices[3] = guest.daemon.indices[2] as number;
    await works(guest);
    expect(guest.daemon.get('data/a')).toBe('x'.repeat(2000));
    expect(guest.daemon.get('data/b')).toBeUndefined();
  });

  test('complaints do not flood the console', async () => {
    const guest = new Guest();
    for (let i = 0; i < 500; i += 1) guest.daemon.sendPacket(99, i, 'junk');
    await guest.until(() => guest.connection.complaints === 500);
    expect(guest.lines).toHaveLength(21);
    await works(guest);
  });

  test.each(Array.from({ length: 40 }, (_, seed) => seed))(
    'random bytes, seed %i: no exception, no flood',
    async (seed) => {
      const guest = new Guest({ seed, splitUpTo: 300 });
      const noise = Buffer.from(
        Array.from({ length: 3000 }, (_, i) => (Math.imul(i + 1, 2654435761 + seed) >>> 13) & 255),
      );
      guest.daemon.sendRaw(noise);
      await guest.settled();
      expect(guest.lines.length).toBeLessThanOrEqual(21);
      expect(guest.daemon.failure).toBeUndefined();
    },
  );
});
