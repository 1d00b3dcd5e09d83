// SPDX-License-Identifier: MIT
/**
 * A xenstored on the other side of a ring page in memory, with its own idea of the wire format (nothing is shared with
 * the client under test), and with every vice a test may ask for: it splits packets, delays, reorders replies, fails
 * requests, and lets the test write raw bytes and indices.
 */
import { FakeTree, type FakeTransaction, putNode, Refusal, removeBelow } from './fake-tree';
import type { Change } from './fake-tree';
import { Random } from './random';

const RING = 1024;
const HEADER = 16;
export const HOME = '/local/domain/7';

export interface Request {
  readonly type: number;
  readonly id: number;
  readonly transaction: number;
  readonly payload: Buffer;
}

export interface Vices {
  /** Seed of the random splits, delays and orders. */
  seed?: number;
  /** Move at most this many bytes at a time, a random number of them. */
  splitUpTo?: number;
  /** Hold replies back and send them in another order. */
  reorder?: boolean;
  /** Where all ring indices start. */
  indexAt?: number;
  /** Fire watches for the removal and for the write of one transaction, as oxenstored does; else once, as C does. */
  eventPerChange?: boolean;
  /** Queue the reply to a commit before the events it causes; else behind them. */
  replyFirst?: boolean;
}

interface FakeWatch {
  readonly asked: string;
  readonly full: string;
  readonly token: string;
}

export class FakeXenstored {
  readonly page = new Uint8Array(4096);
  readonly indices = new Uint32Array(this.page.buffer, 2048, 4);
  readonly tree = new FakeTree();
  readonly requests: Request[] = [];
  /** Called when the guest should look at its ring. */
  onNotify: () => void = () => undefined;
  /** Return an errno's name to fail a request, or `silence` to give no reply. */
  refuse: (request: Request) => string | undefined = () => undefined;
  /** Called before a commit is checked: the place to cause conflicts. */
  beforeCommit: () => void = () => undefined;
  /** While true nothing is taken from the ring or put into it. */
  asleep = false;
  /** Set when something went wrong inside, where no promise could carry it. */
  failure: unknown;
  openTransactions = new Map<number, FakeTransaction>();
  watches: FakeWatch[] = [];
  private readonly random: Random;
  private input = Buffer.alloc(0);
  private output: Buffer = Buffer.alloc(0);
  private held: Buffer[] = [];
  private nextTransaction = 1;
  private scheduled = false;

  constructor(private readonly vices: Vices = {}) {
    this.random = new Random(vices.seed ?? 1);
    this.indices.fill(vices.indexAt ?? 0);
    for (const [path, value] of [['domid', '7'] as const, ['control', ''] as const]) {
      this.tree.nodes.set(`${HOME}/${path}`, Buffer.from(value));
    }
  }

  /** The guest's notification: look at the ring soon. */
  kick(): void {
    if (this.scheduled) return;
    this.scheduled = true;
    setImmediate(() => {
      this.scheduled = false;
      try {
        this.step();
      } catch (error) {
        this.failure = error;
      }
    });
  }

  /** The guest is in a new domain: an empty directory, a daemon that knows nothing of it, rings that stand elsewhere. */
  moveToNewDomain(domid = '8'): void {
    this.tree.nodes.clear();
    this.watches = [];
    this.openTransactions.clear();
    this.input = Buffer.alloc(0);
    this.output = Buffer.alloc(0);
    this.held = [];
    this.indices.set([100, 100, 7, 7]);
    this.tree.nodes.set(`${HOME}/domid`, Buffer.from(domid));
    this.tree.nodes.set(`${HOME}/control/shutdown`, Buffer.from(''));
  }

  /** What the toolstack does. */
  set(path: string, value: string | Buffer): void {
    this.change([{ kind: 'write', path: full(path), value: Buffer.from(value) }]);
  }

  remove(path: string): void {
    this.change([{ kind: 'rm', path: full(path), value: Buffer.alloc(0) }]);
  }

  /** Remove and write in one transaction, as XAPI asks for a shutdown. */
  replace(path: string, value: string): void {
    this.change([
      { kind: 'rm', path: full(path), value: Buffer.alloc(0) },
      { kind: 'write', path: full(path), value: Buffer.from(value) },
    ]);
  }

  /** The node's value as text, `undefined` when there is none. */
  get(path: string): string | undefined {
    return this.tree.nodes.get(full(path))?.toString();
  }

  /** Put bytes into the reply stream as they are. */
  sendRaw(bytes: Buffer): void {
    this.output = Buffer.concat([this.output, bytes]);
    this.kick();
  }

  sendPacket(type: number, id: number, payload: Buffer | string, length?: number): void {
    this.sendRaw(packet(type, id, 0, Buffer.from(payload), length));
  }

  private change(changes: Change[]): void {
    for (const change of changes) this.tree.apply(change);
    this.fire(changes);
    this.kick();
  }

  private step(): void {
    if (this.asleep) return;
    this.receive();
    if (this.vices.reorder === true && this.held.length > 0 && this.random.below(3) === 0) {
      this.random.shuffle(this.held);
      this.flush();
    }
    const moved = this.send();
    if (moved) this.onNotify();
    if ((moved && this.output.length > 0) || this.held.length > 0 || this.unread() > 0) this.kick();
  }

  private unread(): number {
    return ((this.indices[1] as number) - (this.indices[0] as number)) >>> 0;
  }

  private receive(): void {
    const producer = this.indices[1] as number;
    let consumer = this.indices[0] as number;
    const available = this.unread();
    if (available > RING) throw new Error(`the guest claims ${available} bytes`);
    const count = Math.min(available, this.portion());
    const bytes = Buffer.alloc(count);
    for (let i = 0; i < count; i += 1) bytes[i] = this.page[(consumer + i) % RING] as number;
    consumer = (consumer + count) >>> 0;
    this.indices[0] = consumer;
    this.input = Buffer.concat([this.input, bytes]);
    while (this.input.length >= HEADER && this.input.length >= HEADER + this.input.readUInt32LE(12)) {
      const length = this.input.readUInt32LE(12);
      if (length > 4096) throw new Error(`the guest sent a payload of ${length} bytes`);
      const request = {
        type: this.input.readUInt32LE(0),
        id: this.input.readUInt32LE(4),
        transaction: this.input.readUInt32LE(8),
        payload: Buffer.from(this.input.subarray(HEADER, HEADER + length)),
      };
      this.input = this.input.subarray(HEADER + length);
      this.requests.push(request);
      this.serve(request);
    }
    if (consumer !== producer) this.kick();
    if (count > 0) this.onNotify();
  }

  private send(): boolean {
    const producer = this.indices[3] as number;
    const room = RING - ((producer - (this.indices[2] as number)) >>> 0);
    const count = Math.min(room, this.output.length, this.portion());
    for (let i = 0; i < count; i += 1) this.page[RING + ((producer + i) % RING)] = this.output[i] as number;
    this.indices[3] = (producer + count) >>> 0;
    this.output = this.output.subarray(count);
    return count > 0;
  }

  private portion(): number {
    const limit = this.vices.splitUpTo;
    return limit === undefined ? RING : 1 + this.random.below(limit);
  }

  private flush(): void {
    for (const reply of this.held) this.output = Buffer.concat([this.output, reply]);
    this.held = [];
  }

  private queue(bytes: Buffer, isReply: boolean): void {
    if (isReply && this.vices.reorder === true) this.held.push(bytes);
    else this.output = Buffer.concat([this.output, bytes]);
  }

  private serve(request: Request): void {
    const events: Change[] = [];
    let reply: Buffer;
    try {
      const refusal = this.refuse(request);
      if (refusal === 'silence') return;
      if (refusal !== undefined) throw new Refusal(refusal);
      reply = packet(request.type, request.id, request.transaction, this.execute(request, events));
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      reply = packet(16, request.id, request.transaction, Buffer.from(`${error.message}\0`));
    }
    if (this.vices.replyFirst === true) this.queue(reply, true);
    this.fire(events);
    if (this.vices.replyFirst !== true) this.queue(reply, true);
    // The event that a new watch fires at once.
    if (request.type === 4 && reply.readUInt32LE(0) === 4) {
      const [path, token] = strings(request.payload);
      this.queue(packet(15, 0, 0, Buffer.from(`${path}\0${token}\0`)), false);
    }
  }

  private execute(request: Request, events: Change[]): Buffer {
    const [first = '', second = ''] = strings(request.payload);
    const path = full(first);
    const transaction = request.transaction === 0 ? undefined : this.openTransactions.get(request.transaction);
    if (request.transaction !== 0 && transaction === undefined) throw new Refusal('ENOENT');
    const nodes = transaction?.nodes ?? this.tree.nodes;
    if (request.type !== 7) transaction?.touched.add(path);
    const ok = Buffer.from('OK\0');
    switch (request.type) {
      case 1:
        return Buffer.from(
          FakeTree.directory(nodes, path)
            .map((name) => `${name}\0`)
            .join(''),
        );
      case 2:
        return FakeTree.read(nodes, path);
      case 4:
        if (this.watches.some((watch) => watch.full === path && watch.token === second)) throw new Refusal('EEXIST');
        this.watches.push({ asked: first, full: path, token: second });
        return ok;
      case 5:
        this.watches = this.watches.filter((watch) => watch.token !== second);
        return ok;
      case 6: {
        const id = this.nextTransaction++;
        this.openTransactions.set(id, this.tree.begin());
        return Buffer.from(`${id}\0`);
      }
      case 7: {
        this.openTransactions.delete(request.transaction);
        if (transaction === undefined) throw new Refusal('ENOENT');
        if (first === 'F') return ok;
        this.beforeCommit();
        events.push(...this.tree.commit(transaction));
        return ok;
      }
      case 10:
        return Buffer.from(`/local/domain/${first}\0`);
      case 11:
      case 12:
      case 13: {
        if (request.type === 13) FakeTree.read(nodes, path);
        if (request.type === 12 && nodes.has(path)) return ok;
        const kind = request.type === 13 ? 'rm' : 'write';
        const value = request.type === 11 ? request.payload.subarray(first.length + 1) : Buffer.alloc(0);
        const change: Change = { kind, path, value: Buffer.from(value) };
        if (transaction === undefined) {
          this.tree.apply(change);
          events.push(change);
        } else {
          transaction.changes.push(change);
          if (kind === 'write') putNode(nodes, path, change.value);
          else removeBelow(nodes, path);
        }
        return ok;
      }
      default:
        throw new Refusal('ENOSYS');
    }
  }

  private fire(changes: readonly Change[]): void {
    const paths = changes.map((change) => change.path);
    const fired = this.vices.eventPerChange === true ? paths : [...new Set(paths)];
    for (const path of fired) {
      for (const watch of this.watches) {
        if (path !== watch.full && !path.startsWith(`${watch.full}/`)) continue;
        const shown = watch.asked + path.slice(watch.full.length);
        this.queue(packet(15, 0, 0, Buffer.from(`${shown}\0${watch.token}\0`)), false);
      }
    }
  }
}

/** A packet's bytes; `length` lies about the payload when given. */
export function packet(type: number, id: number, transaction: number, payload: Buffer, length?: number): Buffer {
  const header = Buffer.alloc(HEADER);
  header.writeUInt32LE(type, 0);
  header.writeUInt32LE(id, 4);
  header.writeUInt32LE(transaction, 8);
  header.writeUInt32LE(length ?? payload.length, 12);
  return Buffer.concat([header, payload]);
}

function full(path: string): string {
  return path.startsWith('/') ? path : `${HOME}/${path}`;
}

function strings(payload: Buffer): string[] {
  return payload.toString().split('\0');
}
