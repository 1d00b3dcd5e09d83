// SPDX-License-Identifier: MIT
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Announcer } from '../../kernel-src/announce';
import { banner, VERSION } from '../../kernel-src/banner';
import { parseCommandLine } from '../../kernel-src/command-line';
import { describeError, Log } from '../../kernel-src/log';
import { Ticker } from '../../kernel-src/ticker';
import { Guest } from './guest';

test('the banner says what it is and where', () => {
  const facts = { buildId: 'a1b2', xenVersion: '4.17.7', bootMode: 'PV', memoryBytes: 4 * 1024 * 1024, vcpus: 1 };
  expect(banner(facts)).toEqual([`test-vm ${VERSION}, build a1b2`, 'Xen 4.17.7, mode PV, memory 4096 KiB']);
});

test('the version is that of package.json', () => {
  const text = readFileSync(join(__dirname, '../../package.json'), 'utf8');
  expect((JSON.parse(text) as { version: string }).version).toBe(VERSION);
});

test('events carry monotonic seconds, plain lines nothing', () => {
  const lines: string[] = [];
  let now = 0.4;
  const log = new Log(
    (line) => lines.push(line),
    () => now,
  );
  log.event('first');
  now = 12345678.9;
  log.event('later');
  log.plain('plain');
  expect(lines).toEqual(['[    0.000] first', '[12345.679] later', 'plain']);
  expect(describeError(new RangeError('no'))).toBe('RangeError: no');
  expect(describeError('text')).toBe('text');
});

test('ticks, and that a command is active', () => {
  const lines: string[] = [];
  let active = false;
  const log = new Log(
    (line) => lines.push(line),
    () => 0,
  );
  const ticker = new Ticker(
    log,
    () => '7',
    () => active,
  );
  ticker.tick();
  active = true;
  ticker.tick();
  active = false;
  ticker.tick();
  expect(lines).toEqual(['domain 7 tick 0', 'domain 7 tick 1', 'command is active', 'domain 7 tick 2']);
});

describe('the command line', () => {
  test.each([
    ['', 1],
    ['  \t\n ', 1],
    ['tick=0', 0],
    ['tick=1', 1],
    [' tick=5  tick=0\t', 0],
    ['tick=86400', 86400],
  ])('%j means a tick every %i s', (text, tickSeconds) => {
    expect(parseCommandLine(text)).toEqual({ options: { tickSeconds }, complaints: [] });
  });

  test.each([
    'tick',
    'tick=',
    'tick=-1',
    'tick=x',
    'tick=1.5',
    'tick=0x10',
    'tick=86401',
    'tick=9999999999999',
    'tick==1',
  ])('%j is complained about and changes nothing', (word) => {
    const { options, complaints } = parseCommandLine(`tick=2 ${word}`);
    expect(options.tickSeconds).toBe(2);
    expect(complaints).toEqual([`command line: "${word}" is not tick=N with N from 0 to 86400`]);
  });

  test('unknown words are named, the others count', () => {
    const { options, complaints } = parseCommandLine('console=hvc0 tick=0 \x1b[2J root');
    expect(options.tickSeconds).toBe(0);
    expect(complaints).toEqual([
      'command line: unknown option "console=hvc0"',
      'command line: unknown option "\\x1b[2J"',
      'command line: unknown option "root"',
    ]);
  });
});

describe('features', () => {
  const features = ['poweroff', 'reboot', 'suspend', 'shutdown'];

  test('are announced', async () => {
    const { store, daemon, log } = new Guest();
    await new Announcer(store, log).announce();
    for (const feature of features) expect(daemon.get(`control/feature-${feature}`)).toBe('1');
  });

  test('EACCES is logged once and ignored', async () => {
    const { store, daemon, log, lines } = new Guest();
    daemon.refuse = (request) => (request.type === 11 ? 'EACCES' : undefined);
    await new Announcer(store, log).announce();
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain('control/feature-poweroff (not allowed), control/feature-reboot (not allowed), ');
  });

  test('another failure is logged, and the rest still announced', async () => {
    const { store, daemon, log, lines } = new Guest();
    daemon.refuse = (request) => (request.payload.includes('reboot') ? 'ENOSPC' : undefined);
    await new Announcer(store, log).announce();
    expect(lines[0]).toMatch(/announced, but not control\/feature-reboot \(XenstoreError: ENOSPC: .*\)$/);
    expect(daemon.get('control/feature-shutdown')).toBe('1');
  });
});
