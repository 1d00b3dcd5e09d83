// SPDX-License-Identifier: MIT
/**
 * The xenstore as the rest of the guest sees it: a tree of values, watches as async iterators, transactions.
 *
 * Paths are absolute, or relative to the domain's own directory. Every operation rejects with XenstoreError; `EINVAL`
 * without asking the peer when a path is empty or has a NUL in it.
 */

import type { Connection, Reply } from './connection.js';
import { EventQueue } from './event-queue.js';
import type { WatchEvent } from './event-queue.js';
import { concatBytes, decode, encode, packStrings, unpackStrings } from './text.js';
import { MessageType } from './wire.js';
import { isXenstoreError, XenstoreError } from './xenstore-error.js';

/** The operations on values; outside any transaction, or inside the one whose id it was made with. */
export class Tree {
  protected readonly connection: Connection;
  readonly #transactionId: number;

  constructor(connection: Connection, transactionId: number) {
    this.connection = connection;
    this.#transactionId = transactionId;
  }

  /** The value's bytes, and when xenstored sent them. */
  async fetch(path: string): Promise<Reply> {
    return this.#ask(MessageType.Read, 'read', path);
  }

  /** The value's bytes, or `undefined` when there is no such node. */
  async tryReadBytes(path: string): Promise<Uint8Array | undefined> {
    try {
      return (await this.fetch(path)).payload;
    } catch (error) {
      if (isXenstoreError(error, 'ENOENT')) return undefined;
      throw error;
    }
  }

  /** The value as text; what is not UTF-8 becomes U+FFFD. */
  async read(path: string): Promise<string> {
    return decode((await this.fetch(path)).payload);
  }

  /** Set the value, as UTF-8 without a NUL behind it; nodes that are missing are made. */
  async write(path: string, value: string): Promise<void> {
    const what = `write ${path}`;
    checkPath(path, what);
    const payload = concatBytes(packStrings(path), encode(value));
    await this.connection.request(MessageType.Write, this.#transactionId, payload, what);
  }

  /** Make an empty node; no error when it is there already. */
  async mkdir(path: string): Promise<void> {
    await this.#ask(MessageType.Mkdir, 'mkdir', path);
  }

  /** Remove the node and all below it. */
  async rm(path: string): Promise<void> {
    await this.#ask(MessageType.Rm, 'rm', path);
  }

  /** The names of the nodes directly below. */
  async directory(path: string): Promise<string[]> {
    return unpackStrings((await this.#ask(MessageType.Directory, 'directory', path)).payload);
  }

  #ask(type: MessageType, verb: string, path: string): Promise<Reply> {
    const what = `${verb} ${path}`;
    checkPath(path, what);
    return this.connection.request(type, this.#transactionId, packStrings(path), what);
  }
}

export class Transaction extends Tree {
  /** When it began: it shows every change whose watch event has a smaller number. */
  readonly sequence: number;
  readonly #unanswered: Promise<void>[] = [];

  constructor(connection: Connection, transactionId: number, sequence: number) {
    super(connection, transactionId);
    this.sequence = sequence;
  }

  /**
   * Do not wait for a last change before the commit, which saves a round trip: its failure is the transaction's. All
   * else that was changed stands then.
   */
  last(change: Promise<void>): void {
    this.#unanswered.push(change);
  }

  async settle(commit: Promise<Reply>): Promise<void> {
    await Promise.all([...this.#unanswered, commit]);
  }
}

/** Tries before a transaction gives up, and milliseconds to wait after the first; each wait doubles up to the last. */
export const TRANSACTION_TRIES = 12;
const BACK_OFF_FIRST_MS = 1;
const BACK_OFF_LAST_MS = 256;

export class Xenstore extends Tree {
  readonly #sleep: (milliseconds: number) => Promise<void>;

  /** `sleep` is what transactions wait by before they try again. */
  constructor(connection: Connection, sleep: (milliseconds: number) => Promise<void>) {
    super(connection, 0);
    this.#sleep = sleep;
  }

  /** The directory of a domain, as `/local/domain/5`. */
  async getDomainPath(domid: number): Promise<string> {
    const payload = packStrings(String(domid));
    const reply = await this.connection.request(MessageType.GetDomainPath, 0, payload, `path of domain ${domid}`);
    return unpackStrings(reply.payload)[0] ?? '';
  }

  /**
   * Run `body` in a transaction and commit it. When xenstored answers EAGAIN (somebody else changed what we read),
   * all of it is done again, so `body` must have no effect but on the transaction. EAGAIN from the last try, any
   * other error and whatever `body` throws are passed on, after an abort.
   */
  async transaction<T>(body: (transaction: Transaction) => Promise<T>): Promise<T> {
    let backOff = BACK_OFF_FIRST_MS;
    for (let left = TRANSACTION_TRIES - 1; ; left -= 1) {
      try {
        return await this.#attempt(body);
      } catch (error) {
        if (left === 0 || !isXenstoreError(error, 'EAGAIN')) throw error;
      }
      await this.#sleep(backOff);
      backOff = Math.min(2 * backOff, BACK_OFF_LAST_MS);
    }
  }

  /**
   * Events of one or more watches in one stream, in the order in which they came; first one for each path, as soon as
   * the watch stands. Leaving the loop removes the watches.
   */
  watch(...paths: string[]): AsyncGenerator<WatchEvent, void, void> {
    return this.watchInto(new EventQueue(), ...paths);
  }

  /** The same through a queue of the caller's, who can see what waits there. */
  async *watchInto(queue: EventQueue, ...paths: string[]): AsyncGenerator<WatchEvent, void, void> {
    const standing: { path: string; token: string }[] = [];
    try {
      for (const path of paths) {
        checkPath(path, `watch ${path}`);
        // Before the request: the first event may overtake the reply.
        const token = this.connection.addWatch(path, queue);
        standing.push({ path, token });
        await this.connection.request(MessageType.Watch, 0, packStrings(path, token), `watch ${path}`);
      }
      for (;;) {
        const event = await queue.next();
        if (event === undefined) return;
        yield event;
      }
    } finally {
      for (const { path, token } of standing) {
        this.connection.removeWatch(token);
        await this.#unwatch(path, token);
      }
    }
  }

  /** A watch that cannot be removed is harmless: its token is known to nobody, so its events are dropped. */
  async #unwatch(path: string, token: string): Promise<void> {
    try {
      await this.connection.request(MessageType.Unwatch, 0, packStrings(path, token), `unwatch ${path}`);
    } catch (error) {
      if (!(error instanceof XenstoreError)) throw error;
    }
  }

  async #attempt<T>(body: (transaction: Transaction) => Promise<T>): Promise<T> {
    const start = await this.connection.request(MessageType.TransactionStart, 0, packStrings(''), 'begin transaction');
    const id = Number(unpackStrings(start.payload)[0]);
    if (!Number.isInteger(id) || id <= 0 || id > 0xffffffff) {
      throw new XenstoreError('EIO', 'begin transaction: the reply is not an id');
    }
    const transaction = new Transaction(this.connection, id, start.sequence);
    let result: T;
    try {
      result = await body(transaction);
    } catch (error) {
      await this.#abort(id);
      throw error;
    }
    await transaction.settle(
      this.connection.request(MessageType.TransactionEnd, id, packStrings('T'), 'commit transaction'),
    );
    return result;
  }

  /** The reason for the abort is what the caller should hear of, so a failure of the abort itself is not. */
  async #abort(id: number): Promise<void> {
    try {
      await this.connection.request(MessageType.TransactionEnd, id, packStrings('F'), 'abort transaction');
    } catch (error) {
      if (!(error instanceof XenstoreError)) throw error;
    }
  }
}

function checkPath(path: string, what: string): void {
  if (path === '' || path.includes('\0')) throw new XenstoreError('EINVAL', what);
}
