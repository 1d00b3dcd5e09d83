// SPDX-License-Identifier: MIT
/** What the lab needs from a dom0, wherever that is: in our QEMU, on this machine, or on another host over ssh. */

import type { Duplex } from 'node:stream';

export interface CommandResult {
  /** Exit status; 128 + signal number when a signal ended it. */
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

export interface ExecOptions {
  /** Milliseconds until the command is killed and the call fails with LabTimeout. */
  readonly timeoutMs?: number;
  readonly stdin?: string | Buffer;
  /** Called with output as it comes (it is still collected). */
  readonly onOutput?: (chunk: Buffer, stream: 'stdout' | 'stderr') => void;
}

/** An interactive command on a terminal. */
export interface Terminal {
  readonly stream: Duplex;
  resize(rows: number, columns: number): void;
  /** Exit status, as in CommandResult. */
  readonly ended: Promise<number>;
}

export interface Transport {
  /** For messages: "the lab", "root@host". */
  readonly name: string;
  /** Runs `sh -c command`. Rejects with LabTimeout, or LabError when dom0 cannot be reached; not for its exit status. */
  exec(command: string, options?: ExecOptions): Promise<CommandResult>;
  /** Writes a file, with mode in octal (default 0o644). */
  put(content: Buffer, path: string, mode?: number): Promise<void>;
  /** Reads a file, or its part from `offset` on. Rejects with LabError when it cannot be read. */
  get(path: string, offset?: number): Promise<Buffer>;
  /** Connects to a unix stream socket of dom0, or with `tcp:PORT` to a port of its loopback. */
  connect(path: string): Promise<Duplex>;
  /** Starts a command on a terminal of its own. */
  terminal(command: string): Terminal;
  /** The last lines that dom0 and Xen said, for error messages; empty when they cannot be had. */
  consoleTail(): string;
  close(): Promise<void>;
}

/** Quotes a word for the shell. */
export function quote(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}
