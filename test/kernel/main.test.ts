// SPDX-License-Identifier: MIT
/** The whole guest, main.ts and all, on a platform module that exists in this test only. */
import { FakeXenstored } from './fake-xenstored';

interface Run {
  readonly daemon: FakeXenstored;
  readonly lines: string[];
  readonly shutdowns: number[];
}

/** Start main.ts anew over `daemon`, with timers under the test's control. */
function boot(daemon: FakeXenstored, commandLine: string): Run {
  const lines: string[] = [];
  const shutdowns: number[] = [];
  jest.spyOn(console, 'log').mockImplementation((line: string) => void lines.push(line));
  const platform = {
    xenstoreRing: () => daemon.page,
    xenstorePort: () => 1,
    onEvent: (port: number, handler: () => void) => {
      expect(port).toBe(1);
      daemon.onNotify = handler;
    },
    notify: (port: number) => {
      expect(port).toBe(1);
      daemon.kick();
    },
    shutdown: (reason: number) => {
      shutdowns.push(reason);
      // The real one does not return. Here the guest goes on, with nobody to talk to.
      daemon.asleep = true;
      return -22;
    },
    suspend: () => 1,
    commandLine: () => commandLine,
    xenVersion: () => '4.17.7',
    bootMode: () => 'PV',
    memoryBytes: () => 8 * 1024 * 1024,
    vcpuCount: () => 4,
    memoryPages: () => 2048,
    setMemoryPages: (pages: number) => pages,
    buildId: () => 'cafe',
  };
  jest.doMock('minios', () => platform, { virtual: true });
  jest.isolateModules(() => {
    jest.requireActual<object>('../../kernel-src/main');
  });
  return { daemon, lines, shutdowns };
}

async function until(condition: () => boolean): Promise<void> {
  for (let turns = 0; turns < 5000; turns += 1) {
    if (condition()) return;
    await new Promise((resolve) => setImmediate(resolve));
  }
  throw new Error('waited in vain');
}

beforeEach(() => {
  jest.useFakeTimers({ doNotFake: ['setImmediate', 'nextTick', 'queueMicrotask', 'performance'] });
});

afterEach(() => {
  jest.useRealTimers();
  jest.restoreAllMocks();
  jest.resetModules();
});

test('banner, announcement, ticks, an order that waits, and its end', async () => {
  const run = boot(new FakeXenstored({ splitUpTo: 50 }), '');
  await until(() => run.daemon.watches.length === 3);
  expect(run.lines.slice(0, 4)).toEqual([
    'test-vm 0.1.0, build cafe',
    'Xen 4.17.7, mode PV, memory 8192 KiB',
    '4 vCPUs, of which one is used',
    'domain 7',
  ]);
  expect(run.lines[4]).toMatch(/^\[ *\d+\.\d{3}\] announced$/);
  expect(run.daemon.get('control/feature-suspend')).toBe('1');

  jest.advanceTimersByTime(2000);
  run.daemon.set('control/testing', '{"when":"onshutdown","ack":"none","action":"reboot"}');
  await until(() => run.daemon.get('control/testing') === '');
  await until(() => run.lines.some((line) => line.includes('reboot onshutdown')));
  jest.advanceTimersByTime(1000);
  const ticks = run.lines.filter((line) => /^domain 7 tick|^command/.test(line));
  expect(ticks).toEqual(['domain 7 tick 0', 'domain 7 tick 1', 'domain 7 tick 2', 'command is active']);

  run.daemon.replace('control/shutdown', 'poweroff');
  await until(() => run.shutdowns.length > 0);
  expect(run.shutdowns).toEqual([1]);
  expect(run.daemon.get('control/shutdown')).toBe('poweroff');
});

test('tick=0 silences the ticks, bad words are named, a store that refuses everything is lived with', async () => {
  const daemon = new FakeXenstored();
  daemon.refuse = (request) => (request.type === 4 ? undefined : 'EACCES');
  const run = boot(daemon, 'tick=0 foo');
  await until(() => daemon.watches.length === 3 && run.lines.some((line) => line.includes('cannot be read')));
  jest.advanceTimersByTime(10000);
  expect(run.lines.filter((line) => line.includes(' tick '))).toEqual([]);
  expect(run.lines.some((line) => line.includes('unknown option "foo"'))).toBe(true);
  expect(run.lines).toContain('domain ?');
  expect(run.shutdowns).toEqual([]);
  daemon.asleep = true;
});
