// SPDX-License-Identifier: MIT
import { Duplex, PassThrough } from 'node:stream';
import { Xenstore, XenstoreError } from '../../lab/xenstore';
import { LabTimeout } from '../../lab/timeout';

interface Request {
  type: number;
  id: number;
  tx: number;
  words: string[];
}

/** The other end of a connection: `answer` gets each request; replies are sent one byte at a time when `split`. */
function connect(answer: (request: Request, reply: (type: number, payload: string) => void) => void, split = false) {
  const toClient = new PassThrough();
  const fromClient = new PassThrough();
  const send = (type: number, id: number, payload: string): void => {
    const packet = Buffer.alloc(16 + Buffer.byteLength(payload));
    [type, id, 0, Buffer.byteLength(payload)].forEach((word, index) => packet.writeUInt32LE(word, index * 4));
    packet.write(payload, 16);
    if (split) for (const byte of packet) toClient.write(Buffer.from([byte]));
    else toClient.write(packet);
  };
  fromClient.on('data', (packet: Buffer) => {
    const request = {
      type: packet.readUInt32LE(0),
      id: packet.readUInt32LE(4),
      tx: packet.readUInt32LE(8),
      words: packet.toString('utf8', 16).split('\0'),
    };
    answer(request, (type, payload) => send(type, request.id, payload));
  });
  return { store: new Xenstore(Duplex.from({ readable: toClient, writable: fromClient })), event: send };
}

const [READ, WATCH, UNWATCH, START, END, WRITE, EVENT, ERROR] = [2, 4, 5, 6, 7, 11, 15, 16];

describe('xenstore client', () => {
  test('reads, split at every byte; a missing node is undefined, another error is thrown', async () => {
    const { store } = connect(({ words, type }, reply) => {
      if (words[0] === '/a') reply(type, 'välue');
      else reply(ERROR, words[0] === '/b' ? 'ENOENT\0' : 'EACCES\0');
    }, true);
    expect(await Promise.all([store.read('/a'), store.read('/b')])).toEqual(['välue', undefined]);
    await expect(store.read('/c')).rejects.toMatchObject({ code: 'EACCES' });
  });

  test('matches replies that come out of order', async () => {
    const held: (() => void)[] = [];
    const { store } = connect(({ type, words }, reply) => {
      held.push(() => reply(type, words[0] ?? ''));
      if (held.length === 3) held.reverse().forEach((send) => send());
    });
    expect(await Promise.all(['/1', '/2', '/3'].map((path) => store.read(path)))).toEqual(['/1', '/2', '/3']);
  });

  test('tries a transaction again on EAGAIN and aborts it when its body throws', async () => {
    const ends: string[] = [];
    let next = 10;
    const { store } = connect(({ type, tx, words }, reply) => {
      if (type === START) return reply(type, `${next++}\0`);
      if (type === END) {
        ends.push(`${tx}${words[0]}`);
        return ends.length === 1 ? reply(ERROR, 'EAGAIN\0') : reply(type, 'OK\0');
      }
      expect(type).toBe(WRITE);
      reply(type, 'OK\0');
    });
    expect(await store.transaction((inside) => inside.write('/x', 'y').then(() => 'done'))).toBe('done');
    await expect(store.transaction(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(ends).toEqual(['10T', '11T', '12F']);
  });

  test('waits for a change by a watch, and times out with the reason', async () => {
    let value = 'old';
    const types: number[] = [];
    const { store, event } = connect(({ type, words }, reply) => {
      types.push(type);
      reply(type, type === READ ? value : 'OK\0');
      if (type === WATCH) {
        setTimeout(() => {
          value = 'new';
          event(EVENT, 0, `${words[0]}\0${words[1]}\0`);
        }, 20);
      }
    });
    const isNew = async (): Promise<true | undefined> => ((await store.read('/n')) === 'new' ? true : undefined);
    const started = Date.now();
    expect(await store.waitFor('/n', isNew, 5000, () => 'never')).toBe(true);
    expect(Date.now() - started).toBeLessThan(400);
    expect(types).toContain(UNWATCH);
    await expect(
      store.waitFor(
        '/n',
        async () => undefined,
        30,
        () => 'still not',
      ),
    ).rejects.toThrow(LabTimeout);
  });

  test('errors carry their code and the operation', () => {
    expect(new XenstoreError('EQUOTA', 'write /x').message).toBe('xenstore: write /x: EQUOTA');
  });
});
