// SPDX-License-Identifier: MIT
import { parseCli } from '../../lab/cli-options';
import { configText } from '../../lab/domain-config';
import { parseDomainList } from '../../lab/domain-list';
import { LabError } from '../../lab/shell';
import { quote } from '../../lab/transport';

describe('guest configuration', () => {
  test('states every action and picks the quotes', () => {
    const text = configText({
      name: 'one',
      kernel: '/k',
      type: 'pvshim',
      cmdline: 'say="hi"',
      onCrash: 'destroy',
      settings: { vif: ['bridge=a', 'bridge=b'], pci: [] },
    });
    expect(text.split('\n')).toEqual([
      'name = "one"',
      'type = "pvh"',
      'pvshim = 1',
      'kernel = "/k"',
      'memory = 32',
      'vcpus = 1',
      `cmdline = 'say="hi"'`,
      'on_poweroff = "destroy"',
      'on_reboot = "restart"',
      'on_crash = "destroy"',
      'vif = [ "bridge=a", "bridge=b" ]',
      'pci = [  ]',
      '',
    ]);
  });

  test.each([{ name: 'a b' }, { name: '' }, { cmdline: 'two\nlines' }, { cmdline: `both " and '` }])(
    'refuses what xl would misread: %j',
    (wrong) => {
      expect(() => configText({ name: 'x', kernel: '/k', ...wrong })).toThrow(LabError);
    },
  );
});

describe('xl list -v', () => {
  const uuid = '12345678-9abc-def0-1234-56789abcdef0';
  const table = [
    'Name                                        ID   Mem VCPUs\tState\tTime(s)   UUID                            Reason-Code\tSecurity Label',
    `Domain-0                                     0   512     1     r-----      23.4 00000000-0000-0000-0000-000000000000        -                -`,
    `idle                                         3     8     2     -b----       0.1 ${uuid}        -                -`,
    `held                                         4     8     1     --p---       0.0 ${uuid}        -                -`,
    `broken                                       5     8     1     ----c-       0.0 ${uuid}        3                -`,
    `off                                          6     8     1     ---s--       0.0 ${uuid}        0                -`,
    `odd                                          7     8     1     ---s--       0.0 ${uuid}       77                -`,
    `late                                         8     0     1     --ps-d       0.2 ${uuid}        1                -`,
    '',
  ].join('\n');

  test('is understood', () => {
    const domains = parseDomainList(table);
    expect(domains.map(({ name, state, reason }) => [name, state, reason])).toEqual([
      ['Domain-0', 'running', undefined],
      ['idle', 'running', undefined],
      ['held', 'paused', undefined],
      ['broken', 'crashed', 'crash'],
      ['off', 'shutdown', 'poweroff'],
      ['odd', 'shutdown', 77],
      ['late', 'dying', 'reboot'],
    ]);
    expect(domains[1]).toMatchObject({ domid: 3, memoryMiB: 8, vcpus: 2, seconds: 0.1, uuid });
  });

  test('an unknown line is an error', () => {
    expect(() => parseDomainList('what is this')).toThrow(LabError);
  });
});

describe('command line', () => {
  test('has defaults', () => {
    expect(parseCli([])).toMatchObject({
      command: 'run',
      type: 'pv',
      seconds: 10,
      keep: false,
      xenstored: 'cxenstored',
    });
  });

  test('takes options before and after the command', () => {
    expect(
      parseCli(['--xenstored', 'ocaml', 'boot', 'x.elf', '--type', 'pvh', '--memory', '64', '--keep']),
    ).toMatchObject({
      command: 'boot',
      kernel: 'x.elf',
      type: 'pvh',
      memoryMiB: 64,
      keep: true,
      xenstored: 'oxenstored',
    });
    expect(parseCli(['script', 'file', 'a', '--', '-b']).operands).toEqual(['file', 'a', '-b']);
  });

  test.each([
    [['fly'], /no command fly/],
    [['constructor'], /no command constructor/],
    [['boot'], /needs a file/],
    [['boot', 'a', 'b'], /does not take b/],
    [['--type', 'hvm'], /--type takes pv, pvh, pvshim/],
    [['--type', 'toString'], /--type takes/],
    [['--memory', '1.5'], /--memory takes a number/],
    [['--seconds', ''], /--seconds takes a number/],
    [['--wings'], /Unknown option/],
  ])('refuses %j', (args, reason) => {
    expect(() => parseCli(args)).toThrow(reason);
  });
});

test('shell words are quoted', () => {
  expect(['plain-1.2', 'a b', "it's", '', '$HOME'].map(quote)).toEqual([
    'plain-1.2',
    "'a b'",
    `'it'\\''s'`,
    "''",
    "'$HOME'",
  ]);
});
