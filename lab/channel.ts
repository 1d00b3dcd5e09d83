// SPDX-License-Identifier: MIT
/** The host's end of the agent's protocol: many commands, files and sockets at once over one byte stream. */

import { constants } from 'node:os';
import { Duplex } from 'node:stream';
import { getSystemErrorName } from 'node:util';
import { CHUNK, FrameReader, FrameType, PROTOCOL_VERSION, encodeFrame } from './frames';
import { FileError, LabError, messageOf } from './shell';
import { LabTimeout } from './timeout';
import type { CommandResult, ExecOptions, Terminal } from './transport';

/** The longest command line that the shell in dom0 takes as one argument (Linux: 128 KiB). */
const MAX_COMMAND = 120_000;
const DEFAULT_TIMEOUT_MS = 60_000;
/** How long a killed command may take to end before it is given up. */
const KILL_GRACE_MS = 3_000;

interface Exit {
  readonly errno: number;
  readonly status: number;
}

interface Job {
  readonly output: (chunk: Buffer, stream: 'stdout' | 'stderr') => void;
  readonly exit: (exit: Exit) => void;
  readonly fail: (problem: Error) => void;
  readonly opened?: () => void;
}

/** Turns a wait status into what a shell would show: the exit code, or 128 + signal. */
export function exitStatus(waitStatus: number): number {
  const signal = waitStatus & 0x7f;
  return signal === 0 ? (waitStatus >> 8) & 0xff : 128 + signal;
}

function errnoText(errno: number): string {
  try {
    return getSystemErrorName(-errno);
  } catch {
    // An errno that this Node does not know: the number is all there is.
    return `errno ${errno}`;
  }
}

/** Asks: does this stream take bytes for jobs, and says what comes back. One instance per connection. */
export class Channel {
  private readonly reader = new FrameReader();
  private readonly jobs = new Map<number, Job>();
  private nextJob = 1;
  private failure: Error | undefined;
  private readonly stream: Duplex;
  /** Resolves when the agent has said hello: from then on dom0's toolstack works. */
  readonly ready: Promise<void>;
  private readonly hello: { resolve: () => void; reject: (problem: Error) => void };

  constructor(stream: Duplex) {
    this.stream = stream;
    let resolve: () => void = () => undefined;
    let reject: (problem: Error) => void = () => undefined;
    this.ready = new Promise<void>((yes, no) => ((resolve = yes), (reject = no)));
    this.ready.catch(() => undefined);
    this.hello = { resolve, reject };
    stream.on('data', (bytes: Buffer) => this.receive(bytes));
    stream.on('error', (problem) => this.fail(new LabError(`channel to dom0 broke: ${problem.message}`)));
    stream.on('close', () => this.fail(new LabError('dom0 is gone')));
  }

  /** Makes every job, now and later, fail with this problem. The first one counts. */
  fail(problem: Error): void {
    if (this.failure !== undefined) return;
    this.failure = problem;
    this.hello.reject(problem);
    for (const job of this.jobs.values()) job.fail(problem);
    this.jobs.clear();
  }

  private receive(bytes: Buffer): void {
    let frames;
    try {
      frames = this.reader.push(bytes);
    } catch (problem) {
      this.fail(new LabError(messageOf(problem)));
      return;
    }
    for (const { job: id, type, payload } of frames) {
      const job = this.jobs.get(id);
      if (type === FrameType.hello) {
        const version = payload.readUInt32LE(0);
        if (version === PROTOCOL_VERSION) this.hello.resolve();
        else this.fail(new LabError(`agent in dom0 speaks protocol ${version}, not ${PROTOCOL_VERSION}`));
      } else if (type === FrameType.output) {
        job?.output(payload, 'stdout');
      } else if (type === FrameType.errors) {
        job?.output(payload, 'stderr');
      } else if (type === FrameType.opened) {
        job?.opened?.();
      } else if (type === FrameType.exit) {
        this.jobs.delete(id);
        job?.exit({ errno: payload.readInt32LE(0), status: payload.readInt32LE(4) });
      } else {
        this.fail(new LabError(`agent in dom0 sent an unknown frame type ${type}`));
      }
    }
  }

  private start(job: Job): number {
    const id = this.nextJob++;
    if (this.failure !== undefined) {
      const problem = this.failure;
      queueMicrotask(() => job.fail(problem));
    } else {
      this.jobs.set(id, job);
    }
    return id;
  }

  private send(id: number, type: FrameType, payload?: Buffer): void {
    if (this.failure === undefined) this.stream.write(encodeFrame(id, type, payload));
  }

  private sendInput(id: number, content: Buffer): void {
    for (let at = 0; at < content.length; at += CHUNK) {
      this.send(id, FrameType.input, content.subarray(at, at + CHUNK));
    }
    this.send(id, FrameType.input);
  }

  private signal(id: number, signal: number): void {
    const payload = Buffer.alloc(4);
    payload.writeInt32LE(signal);
    this.send(id, FrameType.signal, payload);
  }

  /** See Transport.exec. */
  exec(command: string, options: ExecOptions = {}): Promise<CommandResult> {
    const timeoutMs = options.timeoutMs ?? DEFAULT_TIMEOUT_MS;
    return new Promise((resolve, reject) => {
      if (Buffer.byteLength(command) > MAX_COMMAND) {
        reject(new LabError(`command of ${command.length} characters: put a script file and run that`));
        return;
      }
      const output = { stdout: [] as Buffer[], stderr: [] as Buffer[] };
      const text = (stream: 'stdout' | 'stderr'): string => Buffer.concat(output[stream]).toString();
      let timedOut = false;
      let grace: NodeJS.Timeout | undefined;
      const timeout = (): LabTimeout =>
        new LabTimeout(
          `${command.slice(0, 200)}\ndid not end in ${timeoutMs} ms; it had printed: ${text('stdout')}${text('stderr')}`,
        );
      const timer = setTimeout(() => {
        timedOut = true;
        this.signal(id, constants.signals.SIGKILL);
        grace = setTimeout(() => {
          this.jobs.delete(id);
          reject(timeout());
        }, KILL_GRACE_MS);
      }, timeoutMs);
      const done = (): void => {
        clearTimeout(timer);
        clearTimeout(grace);
      };
      const id = this.start({
        output: (chunk, stream) => {
          output[stream].push(chunk);
          options.onOutput?.(chunk, stream);
        },
        exit: ({ errno, status }) => {
          done();
          if (timedOut) reject(timeout());
          else if (errno !== 0) reject(new LabError(`dom0 cannot start a command: ${errnoText(errno)}`));
          else resolve({ status: exitStatus(status), stdout: text('stdout'), stderr: text('stderr') });
        },
        fail: (problem) => {
          done();
          reject(problem);
        },
      });
      const withInput = options.stdin !== undefined;
      this.send(id, FrameType.exec, Buffer.concat([Buffer.from([withInput ? 2 : 0]), Buffer.from(`${command}\0`)]));
      if (options.stdin !== undefined) this.sendInput(id, Buffer.from(options.stdin));
    });
  }

  private fileJob(what: string, collect: (chunk: Buffer) => void, begin: (id: number) => void): Promise<void> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(
        () => reject(new LabTimeout(`${what} did not end in ${DEFAULT_TIMEOUT_MS} ms`)),
        DEFAULT_TIMEOUT_MS,
      );
      const settle = (problem?: Error): void => {
        clearTimeout(timer);
        if (problem === undefined) resolve();
        else reject(problem);
      };
      const id = this.start({
        output: collect,
        exit: ({ errno }) => settle(errno === 0 ? undefined : new FileError(what, errnoText(errno))),
        fail: settle,
      });
      begin(id);
    });
  }

  /** See Transport.put. */
  put(content: Buffer, path: string, mode = 0o644): Promise<void> {
    return this.fileJob(
      `writing ${path} in dom0`,
      () => undefined,
      (id) => {
        const head = Buffer.alloc(4);
        head.writeUInt32LE(mode);
        this.send(id, FrameType.put, Buffer.concat([head, Buffer.from(`${path}\0`)]));
        this.sendInput(id, content);
      },
    );
  }

  /** See Transport.get. */
  async get(path: string, offset = 0): Promise<Buffer> {
    const chunks: Buffer[] = [];
    await this.fileJob(
      `reading ${path} in dom0`,
      (chunk) => chunks.push(chunk),
      (id) => {
        const range = Buffer.alloc(16);
        range.writeBigUInt64LE(BigInt(offset), 0);
        range.writeBigUInt64LE(0xffff_ffff_ffffn, 8);
        this.send(id, FrameType.get, Buffer.concat([range, Buffer.from(`${path}\0`)]));
      },
    );
    return Buffer.concat(chunks);
  }

  /** A duplex stream over one job: what is written goes to it as input, what it puts out is read. */
  private jobStream(onExit: (exit: Exit) => void, opened?: () => void): { stream: Duplex; id: number } {
    const stream = new Duplex({
      read: () => undefined,
      write: (chunk: Buffer, _encoding, next) => {
        this.sendPieces(id, chunk);
        next();
      },
      final: (next) => {
        this.send(id, FrameType.input);
        next();
      },
    });
    const id = this.start({
      output: (chunk) => stream.push(chunk),
      exit: (exit) => {
        stream.push(null);
        onExit(exit);
      },
      fail: (problem) => stream.destroy(problem),
      ...(opened === undefined ? {} : { opened }),
    });
    return { stream, id };
  }

  private sendPieces(id: number, content: Buffer): void {
    for (let at = 0; at < content.length; at += CHUNK) {
      this.send(id, FrameType.input, content.subarray(at, at + CHUNK));
    }
  }

  /** See Transport.connect. */
  connect(path: string): Promise<Duplex> {
    return new Promise((resolve, reject) => {
      const { stream, id } = this.jobStream(
        ({ errno }) => {
          if (errno !== 0) reject(new FileError(`connecting to ${path} in dom0`, errnoText(errno)));
        },
        () => resolve(stream),
      );
      stream.on('error', reject);
      this.send(id, FrameType.connect, Buffer.from(`${path}\0`));
    });
  }

  /** See Transport.terminal. */
  terminal(command: string): Terminal {
    let end: (status: number) => void = () => undefined;
    const ended = new Promise<number>((resolve) => (end = resolve));
    const { stream, id } = this.jobStream(({ errno, status }) => end(errno === 0 ? exitStatus(status) : 127));
    stream.on('error', () => end(1));
    this.send(id, FrameType.exec, Buffer.concat([Buffer.from([1]), Buffer.from(`${command}\0`)]));
    const resize = (rows: number, columns: number): void => {
      const shape = Buffer.alloc(4);
      shape.writeUInt16LE(rows, 0);
      shape.writeUInt16LE(columns, 2);
      this.send(id, FrameType.window, shape);
    };
    return { stream, resize, ended };
  }
}
