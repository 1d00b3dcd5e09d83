// SPDX-License-Identifier: MIT
/** The guest's modules put together over a fake xenstored, as main.ts does over the real one. */
import { Connection } from '../../kernel-src/connection';
import { Guest as KernelGuest } from '../../kernel-src/guest';
import type { LifeCycle } from '../../kernel-src/life-cycle';
import { Log } from '../../kernel-src/log';
import { Ring } from '../../kernel-src/ring';
import { CANCELLED } from '../../kernel-src/suspend';
import type { Xenstore } from '../../kernel-src/xenstore';
import { FakeXenstored } from './fake-xenstored';
import type { Vices } from './fake-xenstored';

export class Guest {
  readonly daemon: FakeXenstored;
  readonly connection: Connection;
  readonly kernel: KernelGuest;
  readonly store: Xenstore;
  readonly lifeCycle: LifeCycle;
  readonly log: Log;
  readonly lines: string[] = [];
  /** Reasons of the shutdowns asked for; the fake machine refuses each, so that the guest goes on. */
  readonly shutdowns: number[] = [];
  readonly sleeps: number[] = [];
  /** What the fake machine has of memory, and will not go below; it moves by 300 pages at a time. */
  pages = 2000;
  leastPages = 500;
  /** Flaws of the suspends asked for. */
  readonly suspends: number[] = [];
  /** What the machine answers to a suspend, after all that happens before it returns. */
  onSuspend: () => number = () => CANCELLED;
  /** Ends the patience with a silent xenstored. */
  losePatience: () => void = () => undefined;
  /** Set when serving ended, which it never should. */
  failure: unknown;

  constructor(vices: Vices = {}) {
    this.daemon = new FakeXenstored(vices);
    this.connection = new Connection(
      new Ring(this.daemon.page),
      () => this.daemon.kick(),
      (text) => this.lines.push(text),
      () => new Promise((resolve) => (this.losePatience = resolve)),
    );
    this.daemon.onNotify = () => this.connection.pump();
    const sleep = async (milliseconds: number): Promise<void> => {
      this.sleeps.push(milliseconds);
      await new Promise((resolve) => setImmediate(resolve));
    };
    this.log = new Log(
      (line) => this.lines.push(line),
      () => 1234,
    );
    const machine = {
      shutdown: (reason: number): number => {
        this.shutdowns.push(reason);
        return -22;
      },
      suspend: (flaw: number): number => {
        this.suspends.push(flaw);
        return this.onSuspend();
      },
    };
    const memory = {
      pages: () => this.pages,
      setPages: (pages: number): number => {
        const step = Math.min(Math.abs(pages - this.pages), 300);
        this.pages += pages < this.pages ? -step : step;
        this.pages = Math.max(this.pages, this.leastPages);
        return this.pages;
      },
    };
    this.kernel = new KernelGuest({ connection: this.connection, machine, memory, log: this.log, sleep });
    this.store = this.kernel.store;
    this.lifeCycle = this.kernel.lifeCycle;
  }

  async serving(): Promise<this> {
    this.lifeCycle.serve().catch((error: unknown) => {
      this.failure = error;
    });
    await this.until(() => this.daemon.watches.length === 2);
    return this.settled();
  }

  /** Wait until `condition` holds, or throw with the log. */
  async until(condition: () => boolean): Promise<void> {
    for (let turns = 0; turns < 20000; turns += 1) {
      if (this.daemon.failure !== undefined) throw this.daemon.failure;
      if (this.failure !== undefined) throw this.failure;
      if (condition()) return;
      await turn();
    }
    throw new Error(`waited in vain; the log:\n${this.lines.join('\n')}`);
  }

  /** Wait until nothing has moved for a while. */
  async settled(): Promise<this> {
    let quiet = 0;
    let last = '';
    await this.until(() => {
      const now = `${this.daemon.indices.join()} ${this.daemon.requests.length} ${this.lines.length}`;
      quiet = now === last ? quiet + 1 : 0;
      last = now;
      return quiet > 12;
    });
    return this;
  }

  /** True when a logged line contains the text. */
  said(text: string): boolean {
    return this.lines.some((line) => line.includes(text));
  }
}

export function turn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
