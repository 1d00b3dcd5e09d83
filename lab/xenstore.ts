// SPDX-License-Identifier: MIT
/**
 * A xenstore client over dom0's socket, so that a test's reads and writes cost a millisecond and not a process.
 * Wire format: xen/io/xs_wire.h; operations and payloads: docs/misc/xenstore.txt of the Xen tree.
 */

import type { Duplex } from 'node:stream';
import { LabError } from './shell';
import { until, within } from './timeout';

enum Op {
  directory = 1,
  read = 2,
  getPermissions = 3,
  watch = 4,
  unwatch = 5,
  transactionStart = 6,
  transactionEnd = 7,
  introduce = 8,
  write = 11,
  mkdir = 12,
  remove = 13,
  setPermissions = 14,
  watchEvent = 15,
  error = 16,
  directoryPart = 22,
}

const HEADER = 16;
const REPLY_TIMEOUT_MS = 30_000;
const TRANSACTION_TRIES = 100;

/** What xenstored answered to a request that failed; `code` is its word for it (ENOENT, EACCES, EAGAIN...). */
export class XenstoreError extends LabError {
  override readonly code: string;
  constructor(code: string, what: string) {
    super(`xenstore: ${what}: ${code}`);
    this.code = code;
  }
}

interface Waiting {
  readonly what: string;
  resolve(payload: Buffer): void;
  reject(problem: Error): void;
}

/** The operations that work alone and inside a transaction. Paths are absolute, without a slash at the end. */
export interface StoreOperations {
  /** The value as UTF-8 text, or undefined when there is no such node. */
  read(path: string): Promise<string | undefined>;
  write(path: string, value: string | Buffer): Promise<void>;
  /** Removes a node and all under it. A node that is not there is no error. */
  rm(path: string): Promise<void>;
  mkdir(path: string): Promise<void>;
  /** Names of the children, or undefined when there is no such node. */
  list(path: string): Promise<string[] | undefined>;
  /** Permissions such as `n5` (owner is domain 5, nobody else) and `r0`; the first names the owner. */
  setPermissions(path: string, permissions: readonly string[]): Promise<void>;
  permissions(path: string): Promise<string[]>;
}

/** A connection. Requests may be outstanding at the same time. */
export class Xenstore implements StoreOperations {
  private readonly stream: Duplex;
  private readonly waiting = new Map<number, Waiting>();
  private readonly watchers = new Map<string, (path: string) => void>();
  private pending: Buffer = Buffer.alloc(0);
  private nextRequest = 1;
  private nextToken = 1;
  private failure: Error | undefined;

  constructor(stream: Duplex) {
    this.stream = stream;
    stream.on('data', (bytes: Buffer) => this.receive(bytes));
    stream.on('error', (problem) => this.fail(problem));
    stream.on('end', () => this.fail(new LabError('xenstored closed the connection')));
  }

  private fail(problem: Error): void {
    this.failure ??= problem;
    for (const request of this.waiting.values()) request.reject(problem);
    this.waiting.clear();
  }

  private receive(bytes: Buffer): void {
    this.pending = Buffer.concat([this.pending, bytes]);
    while (this.pending.length >= HEADER) {
      const length = this.pending.readUInt32LE(12);
      if (this.pending.length < HEADER + length) return;
      const type = this.pending.readUInt32LE(0);
      const id = this.pending.readUInt32LE(4);
      const payload = this.pending.subarray(HEADER, HEADER + length);
      this.pending = this.pending.subarray(HEADER + length);
      if (type === Op.watchEvent) {
        const [path, token] = payload.toString().split('\0');
        if (path !== undefined && token !== undefined) this.watchers.get(token)?.(path);
        continue;
      }
      const request = this.waiting.get(id);
      this.waiting.delete(id);
      if (type === Op.error) request?.reject(new XenstoreError(payload.toString().replace('\0', ''), request.what));
      else request?.resolve(payload);
    }
  }

  private request(op: Op, transaction: number, what: string, ...parts: (string | Buffer)[]): Promise<Buffer> {
    if (this.failure !== undefined) return Promise.reject(this.failure);
    const payload = Buffer.concat(parts.map((part) => Buffer.from(part)));
    const id = this.nextRequest++;
    const header = Buffer.alloc(HEADER);
    [op, id, transaction, payload.length].forEach((word, index) => header.writeUInt32LE(word, index * 4));
    const reply = new Promise<Buffer>((resolve, reject) => this.waiting.set(id, { what, resolve, reject }));
    this.stream.write(Buffer.concat([header, payload]));
    return within(reply, REPLY_TIMEOUT_MS, () => {
      this.waiting.delete(id);
      return `xenstore: ${what}: no reply in ${REPLY_TIMEOUT_MS} ms`;
    });
  }

  /** The operations with a transaction's number (0: none). */
  private operations(tx: number): StoreOperations {
    const absent = (problem: unknown): undefined => {
      if (problem instanceof XenstoreError && problem.code === 'ENOENT') return undefined;
      throw problem;
    };
    const words = (payload: Buffer): string[] => payload.toString().split('\0').slice(0, -1);
    return {
      read: (path) => this.request(Op.read, tx, `read ${path}`, `${path}\0`).then((value) => value.toString(), absent),
      write: async (path, value) => {
        await this.request(Op.write, tx, `write ${path}`, `${path}\0`, value);
      },
      rm: async (path) => {
        await this.request(Op.remove, tx, `rm ${path}`, `${path}\0`).catch(absent);
      },
      mkdir: async (path) => {
        await this.request(Op.mkdir, tx, `mkdir ${path}`, `${path}\0`);
      },
      list: (path) =>
        this.request(Op.directory, tx, `list ${path}`, `${path}\0`).then(words, (problem: unknown) =>
          problem instanceof XenstoreError && problem.code === 'E2BIG' ? this.listParts(path, tx) : absent(problem),
        ),
      setPermissions: async (path, list) => {
        const text = list.map((entry) => `${entry}\0`).join('');
        await this.request(Op.setPermissions, tx, `set permissions of ${path}`, `${path}\0${text}`);
      },
      permissions: (path) => this.request(Op.getPermissions, tx, `get permissions of ${path}`, `${path}\0`).then(words),
    };
  }

  /** A directory too long for one packet: parts, each with the generation number, which must stay the same. */
  private async listParts(path: string, tx: number): Promise<string[]> {
    let text = '';
    let generation = '';
    for (;;) {
      const payload = await this.request(Op.directoryPart, tx, `list ${path}`, `${path}\0${Buffer.byteLength(text)}\0`);
      const end = payload.indexOf(0);
      const now = payload.toString('latin1', 0, end);
      const part = payload.toString('latin1', end + 1);
      if (generation !== '' && now !== generation) {
        text = generation = '';
        continue;
      }
      generation = now;
      text += part;
      // The list ends with an empty name: two NULs at the end, or nothing but one.
      if (part.length === 0 || part === '\0' || part.endsWith('\0\0'))
        return text.split('\0').filter((name) => name !== '');
    }
  }

  read(path: string): Promise<string | undefined> {
    return this.operations(0).read(path);
  }
  write(path: string, value: string | Buffer): Promise<void> {
    return this.operations(0).write(path, value);
  }
  rm(path: string): Promise<void> {
    return this.operations(0).rm(path);
  }
  mkdir(path: string): Promise<void> {
    return this.operations(0).mkdir(path);
  }
  list(path: string): Promise<string[] | undefined> {
    return this.operations(0).list(path);
  }
  setPermissions(path: string, permissions: readonly string[]): Promise<void> {
    return this.operations(0).setPermissions(path, permissions);
  }
  permissions(path: string): Promise<string[]> {
    return this.operations(0).permissions(path);
  }

  /**
   * Runs `body` in a transaction and commits; again from the start when xenstored says EAGAIN, at most 100 times.
   * When `body` throws, the transaction is aborted and the error passed on.
   */
  async transaction<T>(body: (store: StoreOperations) => Promise<T>): Promise<T> {
    for (let tries = 1; ; tries++) {
      const reply = await this.request(Op.transactionStart, 0, 'start a transaction', '\0');
      const tx = Number(reply.toString().replace('\0', ''));
      const end = (how: 'T' | 'F'): Promise<Buffer> =>
        this.request(Op.transactionEnd, tx, 'end a transaction', `${how}\0`);
      let result: T;
      try {
        result = await body(this.operations(tx));
      } catch (problem) {
        await end('F');
        throw problem;
      }
      try {
        await end('T');
        return result;
      } catch (problem) {
        if (!(problem instanceof XenstoreError) || problem.code !== 'EAGAIN' || tries >= TRANSACTION_TRIES)
          throw problem;
      }
    }
  }

  /** Makes a domain known, which it is not to a daemon that has been started anew: its ring's frame, its end of the port. */
  async introduce(domid: number, frame: number, port: number): Promise<void> {
    await this.request(Op.introduce, 0, `introduce domain ${domid}`, `${domid}\0${frame}\0${port}\0`);
  }

  /** Calls `changed` once at once and then for each change at or under the path. Returns what ends the watch. */
  async watch(path: string, changed: (path: string) => void): Promise<() => Promise<void>> {
    const token = `lab-${this.nextToken++}`;
    this.watchers.set(token, changed);
    await this.request(Op.watch, 0, `watch ${path}`, `${path}\0${token}\0`);
    return async () => {
      this.watchers.delete(token);
      if (this.failure === undefined) await this.request(Op.unwatch, 0, `unwatch ${path}`, `${path}\0${token}\0`);
    };
  }

  /**
   * Waits until `check`, called after each change at or under the path, returns something else than undefined, and
   * returns that. LabTimeout with `what()` after `timeoutMs`. The check also runs each 500 ms, for what has no event.
   */
  async waitFor<T>(
    path: string,
    check: () => Promise<T | undefined>,
    timeoutMs: number,
    what: () => string | Promise<string>,
  ): Promise<T> {
    let changes = 0;
    let wake: () => void = () => undefined;
    const unwatch = await this.watch(path, () => {
      changes++;
      wake();
    });
    try {
      const deadline = Date.now() + timeoutMs;
      for (;;) {
        const seen = changes;
        const answer = await check();
        if (answer !== undefined) return answer;
        const left = deadline - Date.now();
        if (left <= 0) return await until(check, 0, what);
        if (changes !== seen) continue;
        let timer: NodeJS.Timeout | undefined;
        await new Promise<void>((resolve) => {
          wake = resolve;
          timer = setTimeout(resolve, Math.min(left, 500));
        });
        clearTimeout(timer);
      }
    } finally {
      await unwatch();
    }
  }

  close(): void {
    this.failure ??= new LabError('xenstore connection closed');
    this.stream.destroy();
  }
}
