// SPDX-License-Identifier: MIT
/** A real dom0 as a Transport: this machine itself, or another one over ssh. */

import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { constants, tmpdir } from 'node:os';
import { type Socket, connect } from 'node:net';
import { join } from 'node:path';
import { Duplex } from 'node:stream';
import { FileError, LabError, capture, which } from './shell';
import { LabTimeout, until } from './timeout';
import { type CommandResult, type ExecOptions, type Terminal, type Transport, quote } from './transport';

const DEFAULT_TIMEOUT_MS = 60_000;
/** How long pipes must be silent after a command's end to count as ended. */
const QUIET_MS = 250;

/** Connects to a unix socket here. */
function unixSocket(path: string): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect(path);
    socket.once('connect', () => resolve(socket));
    socket.once('error', (problem: NodeJS.ErrnoException) =>
      reject(new FileError(`connecting to ${path}`, problem.code ?? problem.message)),
    );
  });
}

/** How a real host differs from another: how a command line reaches its shell, and where its sockets are here. */
interface Reach {
  readonly name: string;
  /** The program and arguments that run a shell command there. */
  command(command: string, terminal: boolean): readonly [string, ...string[]];
  /** A path here that leads to a unix socket there. */
  socket(path: string): Promise<string>;
  close(): Promise<void>;
}

class HostTransport implements Transport {
  private readonly reach: Reach;
  private readonly children = new Set<ChildProcess>();

  constructor(reach: Reach) {
    this.reach = reach;
  }

  get name(): string {
    return this.reach.name;
  }

  private runBytes(command: string, options: ExecOptions): Promise<{ status: number; stdout: Buffer; stderr: Buffer }> {
    const [program, ...args] = this.reach.command(command, false);
    const timeoutMs = options.timeoutMs ?? DEFAULT_TIMEOUT_MS;
    return new Promise((resolve, reject) => {
      const child = spawn(program, args, { stdio: ['pipe', 'pipe', 'pipe'], env: process.env });
      this.children.add(child);
      const output = { stdout: [] as Buffer[], stderr: [] as Buffer[] };
      let timedOut = false;
      const timer = setTimeout(() => {
        timedOut = true;
        child.kill('SIGKILL');
      }, timeoutMs);
      for (const stream of ['stdout', 'stderr'] as const) {
        child[stream].on('data', (chunk: Buffer) => {
          output[stream].push(chunk);
          options.onOutput?.(chunk, stream);
        });
      }
      child.on('error', (problem) => reject(new LabError(`cannot run ${program}: ${problem.message}`)));
      child.on('exit', (code, signal) => {
        clearTimeout(timer);
        this.children.delete(child);
        const finish = (): void => {
          clearTimeout(quiet);
          child.stdout.destroy();
          child.stderr.destroy();
          if (timedOut) {
            reject(new LabTimeout(`${command.slice(0, 200)}\ndid not end in ${timeoutMs} ms on ${this.name}`));
            return;
          }
          resolve({
            status: code ?? 128 + (signal === null ? 0 : constants.signals[signal]),
            stdout: Buffer.concat(output.stdout),
            stderr: Buffer.concat(output.stderr),
          });
        };
        // The pipes end with the command, unless a daemon that it left behind holds them: then silence is the end.
        let quiet = setTimeout(finish, QUIET_MS);
        const again = (): void => {
          clearTimeout(quiet);
          quiet = setTimeout(finish, QUIET_MS);
        };
        child.stdout.on('data', again);
        child.stderr.on('data', again);
        child.once('close', finish);
      });
      child.stdin.on('error', () => undefined);
      child.stdin.end(options.stdin ?? '');
    });
  }

  async exec(command: string, options: ExecOptions = {}): Promise<CommandResult> {
    const result = await this.runBytes(command, options);
    return { status: result.status, stdout: result.stdout.toString(), stderr: result.stderr.toString() };
  }

  async put(content: Buffer, path: string, mode = 0o644): Promise<void> {
    const target = quote(path);
    const command = `cat > ${target} && chmod ${mode.toString(8)} ${target}`;
    const result = await this.exec(command, { stdin: content });
    if (result.status !== 0) throw new LabError(`writing ${path} on ${this.name}: ${result.stderr.trim()}`);
  }

  async get(path: string, offset = 0): Promise<Buffer> {
    const result = await this.runBytes(`[ -e ${quote(path)} ] || exit 66; tail -c +${offset + 1} ${quote(path)}`, {});
    if (result.status === 66) throw new FileError(`reading ${path} on ${this.name}`, 'ENOENT');
    if (result.status !== 0) throw new LabError(`reading ${path} on ${this.name}: ${result.stderr.toString().trim()}`);
    return result.stdout;
  }

  async connect(path: string): Promise<Duplex> {
    if (path.startsWith('tcp:'))
      throw new LabError('ports of dom0 are for the emulated one; a real host has its own ssh');
    return unixSocket(await this.reach.socket(path));
  }

  terminal(command: string): Terminal {
    const [program, ...args] = this.reach.command(command, true);
    // The terminal is the caller's own: `script` or ssh would only put one of theirs in between.
    const child = spawn(program, args, { stdio: ['pipe', 'pipe', 'inherit'], env: process.env });
    this.children.add(child);
    const ended = new Promise<number>((resolve) => child.on('close', (code) => resolve(code ?? 1)));
    return { stream: Duplex.from({ readable: child.stdout, writable: child.stdin }), resize: () => undefined, ended };
  }

  consoleTail(): string {
    return '';
  }

  async close(): Promise<void> {
    for (const child of this.children) child.kill('SIGTERM');
    await this.reach.close();
  }
}

const here: Reach = {
  name: 'this machine',
  command: (command) => ['sh', '-c', command],
  socket: (path) => Promise.resolve(path),
  close: () => Promise.resolve(),
};

/** One ssh connection shared by all commands; unix sockets are forwarded to files here. */
function overSsh(host: string): Reach {
  if (host.startsWith('-')) throw new LabError(`not a host: ${host}`);
  if (which('ssh') === undefined) throw new LabError('ssh is needed for --host: install the package openssh-client');
  const folder = mkdtempSync(join(tmpdir(), 'test-vm-ssh-'));
  const shared = ['-o', `ControlPath=${folder}/master`, '-o', 'BatchMode=yes'];
  try {
    capture('ssh', [...shared, '-o', 'ControlMaster=yes', '-o', 'ControlPersist=600', '-f', '-N', host]);
  } catch (problem) {
    rmSync(folder, { recursive: true });
    throw problem;
  }
  let sockets = 0;
  return {
    name: host,
    command: (command, terminal) => ['ssh', ...shared, ...(terminal ? ['-tt'] : []), host, command],
    socket: async (path) => {
      const local = join(folder, `socket${sockets++}`);
      capture('ssh', [...shared, '-O', 'forward', '-L', `${local}:${path}`, host]);
      await until(
        async () => (existsSync(local) ? true : undefined),
        10_000,
        () => `ssh did not forward ${path}`,
      );
      return local;
    },
    close: async () => {
      capture('ssh', [...shared, '-O', 'exit', host], { allow: [0, 255] });
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Opens `local` or `user@host`. Throws LabError when there is no working `xl`. */
export async function openHost(host: string): Promise<Transport> {
  const transport = new HostTransport(host === 'local' ? here : overSsh(host));
  const probe = await transport.exec('xl info');
  if (probe.status !== 0) {
    await transport.close();
    throw new LabError(`no working xl on ${transport.name} (root is needed): ${probe.stderr.trim()}`);
  }
  return transport;
}
