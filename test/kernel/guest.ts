// SPDX-License-Identifier: MIT
/** The guest's modules put together over a fake xenstored, as main.ts does over the real one. */
import { Connection } from '../../kernel-src/connection';
import { LifeCycle } from '../../kernel-src/life-cycle';
import { Log } from '../../kernel-src/log';
import { Ring } from '../../kernel-src/ring';
import { Xenstore } from '../../kernel-src/xenstore';
import { FakeXenstored } from './fake-xenstored';
import type { Vices } from './fake-xenstored';

export class Guest {
  readonly daemon: FakeXenstored;
  readonly connection: Connection;
  readonly store: Xenstore;
  readonly lifeCycle: LifeCycle;
  readonly log: Log;
  readonly lines: string[] = [];
  /** Reasons of the shutdowns asked for; the fake machine refuses each, so that the guest goes on. */
  readonly shutdowns: number[] = [];
  readonly sleeps: number[] = [];
  /** Set when serving ended, which it never should. */
  failure: unknown;

  constructor(vices: Vices = {}) {
    this.daemon = new FakeXenstored(vices);
    this.connection = new Connection(
      new Ring(this.daemon.page),
      () => this.daemon.kick(),
      (text) => this.lines.push(text),
    );
    this.daemon.onNotify = () => this.connection.pump();
    const sleep = async (milliseconds: number): Promise<void> => {
      this.sleeps.push(milliseconds);
      await new Promise((resolve) => setImmediate(resolve));
    };
    this.store = new Xenstore(this.connection, sleep);
    this.log = new Log(
      (line) => this.lines.push(line),
      () => 1234,
    );
    this.lifeCycle = new LifeCycle(this.store, { shutdown: (reason) => this.shutdowns.push(reason) }, this.log, sleep);
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
