// SPDX-License-Identifier: MIT
/** The command testvm, on a xenstore that is a folder. test/xen/install.test.ts uses it on real guests. */

import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parseOrder } from '../../kernel-src/orders';
import { ROOT, type Ran, lines, run } from './run';

const folder = mkdtempSync(join(tmpdir(), 'test-vm-testvm-'));
afterAll(() => rmSync(folder, { recursive: true }));
const [bin, store] = [join(folder, 'bin'), join(folder, 'store')];

/** One program with verbs, as XenServer has it: nodes are files named value. A guest takes its orders at once. */
const XENSTORE = `#!/bin/sh
path=${store}$2/value
case $1 in
read) cat "$path" ;;
list) ls "${store}$2" | grep -v '^value$' ;;
write)
    mkdir -p "\${path%/value}"
    printf '%s' "$3" > "$path"
    case $2 in */5/control/testing) [ -z "$3" ] || { printf '%s\\n' "$3" >> ${folder}/taken && : > "$path"; } ;; esac ;;
chmod) echo "$2 $3" >> ${folder}/chmods ;;
esac
`;

function node(path: string, value: string): void {
  const file = join(store, path, 'value');
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, value);
}

beforeAll(() => {
  mkdirSync(bin);
  writeFileSync(join(bin, 'xenstore'), XENSTORE);
  chmodSync(join(bin, 'xenstore'), 0o755);
  node('/local/domain/0/name', 'Domain-0');
  for (const [domid, name] of [
    ['5', 'minion-1'],
    ['6', 'sulks'],
    ['7', 'twin'],
    ['8', 'twin'],
    ['9', 'linux'],
  ] as const) {
    const directory = `/local/domain/${domid}`;
    node(`${directory}/name`, name);
    node(`${directory}/vm`, `/vm/00000000-0000-0000-0000-00000000000${domid}`);
    if (name !== 'linux') node(`${directory}/control/feature-shutdown`, '1');
  }
});

function testvm(...args: string[]): Promise<Ran> {
  return run('./testvm', args, { PATH: `${bin}:${process.env['PATH'] ?? ''}` });
}

test('lists the guests that take orders', async () => {
  node('/local/domain/6/control/testing', 'something');
  const { status, stdout } = await testvm('list');
  expect(status).toBe(0);
  const uuid = '00000000-0000-0000-0000-00000000000';
  expect(lines(stdout).map((line) => line.replace(/ +/g, ' '))).toEqual([
    'DOMID UUID NAME ORDER',
    `5 ${uuid}5 minion-1 taken`,
    `6 ${uuid}6 sulks not taken yet`,
    `7 ${uuid}7 twin taken`,
    `8 ${uuid}8 twin taken`,
  ]);
});

test.each([
  ['a domid', '5'],
  ['a name', 'minion-1'],
  ['a UUID', '00000000-0000-0000-0000-000000000005'],
])('sends an order to %s, as JSON that says what was asked', async (_what, vm) => {
  const text = 'a "quoted" \\ text, über';
  const sent = await testvm('send', vm, '--when', 'onshutdown', '--ack', text, '--action', 'ignore');
  expect(sent).toEqual({ status: 0, stdout: 'domain 5 has taken the order\n', stderr: '' });
  const message: unknown = JSON.parse(lines(readFileSync(join(folder, 'taken'), 'utf8')).at(-1) ?? '');
  expect(message).toEqual({ when: 'onshutdown', ack: text, action: 'ignore' });
  // The node was not there, so it was made the guest's.
  expect(readFileSync(join(folder, 'chmods'), 'utf8')).toBe('/local/domain/5/control/testing n5\n');
});

test('knows the orders that the guest knows, and writes them as it reads them', async () => {
  const { stdout } = await run('bash', ['-c', 'eval "$(./testvm completion)"; declare -f _testvm']);
  const choices = (option: string): string[] =>
    new RegExp(`--${option}\\)\\s+choices='([^']*)'`).exec(stdout)?.[1]?.trim().split(/\s+/) ?? [];
  const orders = readFileSync(join(ROOT, 'docs/orders.md'), 'utf8');
  // The first column of the tables of actions.
  const section = orders.slice(orders.indexOf('| action '), orders.indexOf('## Results'));
  const misdeeds = [...section.matchAll(/^\| ((?:`\w+`(?:, )?)+)/gm)].flatMap(
    ([, names = '']) => names.match(/\w+/g) ?? [],
  );
  const plain = ['suspend', 'poweroff', 'reboot', 'halt', 'crash', 'ignore'];
  expect([...choices('action')].sort()).toEqual([...plain, ...misdeeds].sort());
  for (const action of choices('action')) {
    for (const when of choices('when')) {
      const more = ['--code', '5', '--path', 'data/"x"', '--value', 'ü', '--acklast', '1', '--seed', '4294967295'];
      const { stdout: message } = await testvm('send', 'x', '--print', '--when', when, '--action', action, ...more);
      const order = { when, action, ack: 'ok', code: 5, path: 'data/"x"', value: 'ü', acklast: 1, seed: 4294967295 };
      expect(parseOrder(Buffer.from(message))).toMatchObject({ valid: true, order });
    }
  }
  for (const resume of choices('resume')) {
    const { stdout: message } = await testvm('send', 'x', '--print', '--action', 'suspend', '--resume', resume);
    expect(parseOrder(Buffer.from(message))).toMatchObject({ valid: true, order: { resume } });
  }
}, 60_000);

test('says when an order is not taken', async () => {
  const { status, stderr } = await testvm('send', 'sulks', '--action', 'crash');
  expect(status).toBe(1);
  expect(stderr).toContain('sulks has not taken the order in 5 s');
}, 60_000);

test('writes nothing that the guest would not understand', async () => {
  const before = readFileSync(join(folder, 'taken'), 'utf8');
  const long = 'x'.repeat(2048);
  for (const [args, status, message] of [
    [['send', 'minion-1'], 2, 'an order needs --action'],
    [['send', '--action', 'crash'], 2, 'send which VM'],
    [['send', 'minion-1', '--action', 'explode'], 2, '--action takes one of: '],
    [['send', 'minion-1', '--action', 'crash', '--when', 'later'], 2, '--when takes one of: now onshutdown onresume'],
    [['send', 'minion-1', '--action', 'crash', '--ack', 'a\nb'], 2, 'no control characters'],
    [['send', 'minion-1', '--action', 'crash', '--ack', long], 2, 'longer than 2048 bytes'],
    [['send', 'minion-1', '--action'], 2, '--action needs a value'],
    [['send', 'minion-1', '--action', 'crash', '--now', '1'], 2, 'no option --now'],
    [['send', 'minion-1', '--action', 'spin', '--code', '1.5'], 2, '--code takes a number from 0'],
    [['send', 'minion-1', '--action', 'spin', '--code', '4294967296'], 2, '--code takes a number from 0'],
    [['send', 'minion-1', '--action', 'suspend', '--resume', 'odd'], 2, '--resume takes one of: deaf'],
    [['send', 'minion-1', '--action', 'write', '--path', 'a\nb'], 2, '--path takes no control characters'],
    [['send', 'nobody', '--action', 'crash'], 1, 'no running VM nobody'],
    [['send', 'twin', '--action', 'crash'], 1, 'more than one VM is called twin: say which of the domains 7 8'],
    [['send', 'linux', '--action', 'crash'], 1, 'linux has not announced itself'],
    [['--host', 'a b', 'list'], 2, 'not a host: a b'],
    [['explode'], 2, 'no command explode'],
  ] as const) {
    const ran = await testvm(...args);
    expect(ran.stderr).toContain(message);
    expect({ args, status: ran.status, stdout: ran.stdout }).toEqual({ args, status, stdout: '' });
  }
  expect(readFileSync(join(folder, 'taken'), 'utf8')).toBe(before);
}, 60_000);

test('shows a console where the host writes it', async () => {
  expect((await testvm('log', '5')).stderr).toContain('xenstore write /local/logconsole/@');
  node('/local/logconsole/@', join(folder, 'console.%d'));
  writeFileSync(join(folder, 'console.5'), 'one\ntwo\nthree\n');
  expect(await testvm('log', '-n', '2', 'minion-1')).toEqual({ status: 0, stdout: 'two\nthree\n', stderr: '' });
});

test('completes words', async () => {
  const ask = `eval "$(./testvm completion)"; COMP_WORDS=(testvm send x --action cr) COMP_CWORD=4; _testvm; echo "\${COMPREPLY[@]}"`;
  expect(await run('bash', ['-c', ask])).toEqual({ status: 0, stdout: 'crash\n', stderr: '' });
});

test('teaches the protocol', async () => {
  const { status, stdout } = await testvm('--help');
  expect(status).toBe(0);
  expect(stdout).toContain('control/testing');
});
