// SPDX-License-Identifier: MIT
/** A few worker processes that compile; jobs wait for a free one. A worker that dies fails its job and is replaced. */
import { type ChildProcess, fork } from 'node:child_process';
import * as path from 'node:path';
import type { CompileReply, CompileRequest, CompileResult } from './compile-worker';
import { projectRoot } from './programs';

type Job = Omit<CompileRequest, 'id'>;

interface Waiting {
  readonly job: Job;
  readonly done: (result: CompileResult) => void;
}

/** A compilation of one program that takes longer hangs. */
const TIMEOUT_MS = 120_000;

export class CompilePool {
  private readonly idle: ChildProcess[] = [];
  private readonly all = new Set<ChildProcess>();
  private readonly queue: Waiting[] = [];
  private nextId = 1;

  constructor(
    private readonly size: number,
    private readonly timeoutMs = TIMEOUT_MS,
  ) {}

  compile(job: Job): Promise<CompileResult> {
    return new Promise((done) => {
      this.queue.push({ job, done });
      this.dispatch();
    });
  }

  /** Ends the workers; jobs that still wait are never done. */
  close(): void {
    // A worker's end would start the next job.
    this.queue.length = 0;
    for (const worker of this.all) worker.kill();
    this.all.clear();
    this.idle.length = 0;
  }

  private dispatch(): void {
    if (this.queue.length === 0) return;
    const worker = this.idle.pop() ?? (this.all.size < this.size ? this.start() : undefined);
    if (worker === undefined) return;
    const { job, done } = this.queue.shift()!;
    this.runOn(worker, { ...job, id: this.nextId++ }, done);
  }

  private runOn(worker: ChildProcess, request: CompileRequest, done: (result: CompileResult) => void): void {
    let log = '';
    const collect = (chunk: Buffer): void => void (log += chunk.toString());
    const finish = (result: CompileResult, reusable: boolean): void => {
      clearTimeout(timer);
      worker.off('message', onMessage).off('exit', onExit);
      worker.stderr?.off('data', collect);
      if (reusable) this.idle.push(worker);
      else this.all.delete(worker);
      done(result);
      this.dispatch();
    };
    const onMessage = ({ id, result }: CompileReply): void => {
      if (id === request.id) finish(result, true);
    };
    const onExit = (code: number | null, signal: string | null): void => {
      finish(
        { outcome: 'compiler crash', message: `compiler ended with ${signal ?? code}\n${log.slice(-4000)}` },
        false,
      );
    };
    const timer = setTimeout(() => worker.kill('SIGKILL'), this.timeoutMs);
    worker.on('message', onMessage).on('exit', onExit);
    worker.stderr?.on('data', collect);
    worker.send(request);
  }

  private start(): ChildProcess {
    const worker = fork(path.join(__dirname, 'compile-worker.ts'), [], {
      cwd: projectRoot,
      execArgv: ['-r', path.join(__dirname, 'register.cjs'), '--stack-size=4000'],
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
    this.all.add(worker);
    return worker;
  }
}
