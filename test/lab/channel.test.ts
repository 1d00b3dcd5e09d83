// SPDX-License-Identifier: MIT
import { Duplex, PassThrough } from 'node:stream';
import { Channel, exitStatus } from '../../lab/channel';
import { type Frame, FrameReader, FrameType, encodeFrame } from '../../lab/frames';
import { LabError } from '../../lab/shell';
import { LabTimeout } from '../../lab/timeout';

/** A channel whose agent is this test. */
class FakeAgent {
  private readonly toHost = new PassThrough();
  private readonly fromHost = new PassThrough();
  readonly received: Frame[] = [];
  readonly channel: Channel;
  onFrame: (frame: Frame) => void = () => undefined;

  constructor() {
    const reader = new FrameReader();
    this.fromHost.on('data', (bytes: Buffer) => {
      for (const frame of reader.push(bytes)) {
        this.received.push(frame);
        this.onFrame(frame);
      }
    });
    this.channel = new Channel(Duplex.from({ readable: this.toHost, writable: this.fromHost }));
  }

  send(job: number, type: FrameType, payload: Buffer | string = ''): void {
    this.toHost.write(encodeFrame(job, type, Buffer.from(payload)));
  }

  exit(job: number, errno: number, waitStatus: number): void {
    const payload = Buffer.alloc(8);
    payload.writeInt32LE(errno, 0);
    payload.writeInt32LE(waitStatus, 4);
    this.send(job, FrameType.exit, payload);
  }

  hangUp(): void {
    this.toHost.destroy(new Error('cable cut'));
  }
}

describe('channel', () => {
  test('is ready when the agent says hello in the same protocol', async () => {
    const agent = new FakeAgent();
    agent.send(0, FrameType.hello, Buffer.from([1, 0, 0, 0]));
    await agent.channel.ready;
  });

  test('refuses another protocol', async () => {
    const agent = new FakeAgent();
    agent.send(0, FrameType.hello, Buffer.from([99, 0, 0, 0]));
    await expect(agent.channel.ready).rejects.toThrow('protocol 99');
  });

  test('keeps the outputs of commands apart, in whatever order they end', async () => {
    const agent = new FakeAgent();
    const jobs: number[] = [];
    agent.onFrame = (frame) => {
      jobs.push(frame.job);
      if (jobs.length < 2) return;
      const [first = 0, second = 0] = jobs;
      agent.send(second, FrameType.output, 'two');
      agent.send(first, FrameType.output, 'on');
      agent.send(first, FrameType.errors, 'oops');
      agent.exit(second, 0, 3 << 8);
      agent.send(first, FrameType.output, 'e');
      agent.exit(first, 0, 9);
    };
    const [one, two] = await Promise.all([agent.channel.exec('one'), agent.channel.exec('two')]);
    expect(one).toEqual({ status: 137, stdout: 'one', stderr: 'oops' });
    expect(two).toEqual({ status: 3, stdout: 'two', stderr: '' });
  });

  test('kills a command that is late and says what it had printed', async () => {
    const agent = new FakeAgent();
    agent.onFrame = (frame) => {
      if (frame.type === FrameType.exec) agent.send(frame.job, FrameType.output, 'half way');
      if (frame.type === FrameType.signal) agent.exit(frame.job, 0, frame.payload.readInt32LE(0));
    };
    const run = agent.channel.exec('sleep 1000', { timeoutMs: 30 });
    await expect(run).rejects.toThrow(LabTimeout);
    await expect(run).rejects.toThrow(/did not end in 30 ms.*half way/s);
  });

  test('names the errno of a file that cannot be read', async () => {
    const agent = new FakeAgent();
    agent.onFrame = (frame) => agent.exit(frame.job, 2, 0);
    await expect(agent.channel.get('/nowhere')).rejects.toMatchObject({ code: 'ENOENT', name: 'LabError' });
  });

  test('sends a file in pieces that end with an empty one', async () => {
    const agent = new FakeAgent();
    const content = Buffer.alloc(100_000, 'x');
    agent.onFrame = (frame) => {
      if (frame.type === FrameType.input && frame.payload.length === 0) agent.exit(frame.job, 0, 0);
    };
    await agent.channel.put(content, '/tmp/file', 0o600);
    const [head, ...pieces] = agent.received;
    expect(head?.payload.readUInt32LE(0)).toBe(0o600);
    expect(head?.payload.toString('latin1', 4)).toBe('/tmp/file\0');
    expect(Buffer.concat(pieces.map((piece) => piece.payload)).equals(content)).toBe(true);
  });

  test('a lost connection fails what runs and what comes later', async () => {
    const agent = new FakeAgent();
    const run = agent.channel.exec('sleep 5');
    agent.hangUp();
    await expect(run).rejects.toThrow(LabError);
    await expect(agent.channel.exec('true')).rejects.toThrow(LabError);
  });

  test('wait statuses read as in a shell', () => {
    expect([0, 256, 5 << 8, 9, 11 | 0x80].map(exitStatus)).toEqual([0, 1, 5, 137, 139]);
  });
});
