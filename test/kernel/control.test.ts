// SPDX-License-Identifier: MIT
import { decide, IDLE, SHUTDOWN, TESTING } from '../../kernel-src/control';
import type { State, Step } from '../../kernel-src/control';
import type { Order } from '../../kernel-src/orders';
import { malformedOrders } from './malformed-orders';

const EMPTY = { kind: 'write', value: '' };
const give = (order: object, state: State = IDLE): Step => decide(state, TESTING, Buffer.from(JSON.stringify(order)));
const ask = (word: string, state: State = IDLE): Step => decide(state, SHUTDOWN, Buffer.from(word));

const actions = ['suspend', 'poweroff', 'reboot', 'halt', 'crash', 'ignore'] as const;
const acks = [
  ['ok', EMPTY],
  ['none', { kind: 'none' }],
  ['delete', { kind: 'delete' }],
  ['', EMPTY],
  ['poweroff', { kind: 'write', value: 'poweroff' }],
  ['any text', { kind: 'write', value: 'any text' }],
] as const;

describe.each(actions)('action %s', (action) => {
  test.each(acks)('now, ack %j: acknowledged empty, done at once', (ack) => {
    const step = give({ when: 'now', ack, action });
    expect(step).toMatchObject({ acknowledge: EMPTY, next: IDLE, action });
  });

  test.each(acks)('onshutdown, ack %j: waits, then replaces what was asked', (ack, acknowledge) => {
    const order: Order = { when: 'onshutdown', ack, action };
    const first = give(order);
    expect(first).toMatchObject({ acknowledge: EMPTY, next: { waiting: order }, action: undefined });
    for (const word of ['poweroff', 'halt', 'reboot', 'crash', 'suspend', 'nonsense']) {
      expect(ask(word, first.next)).toMatchObject({ acknowledge, next: IDLE, action });
    }
  });
});

test.each(['poweroff', 'halt', 'reboot', 'crash', 'suspend'])('control/shutdown %s', (word) => {
  expect(ask(word)).toEqual({ acknowledge: EMPTY, next: IDLE, text: `asked for ${word}`, action: word });
});

test.each(['ignore', 'Poweroff', 'poweroff ', 'reboot\n', 's3', '0', 'x'.repeat(3000), '\x1b[2J', '\ufffd'])(
  'control/shutdown %j is acknowledged, logged in printable form and ignored',
  (word) => {
    const step = ask(word);
    expect(step).toMatchObject({ acknowledge: EMPTY, next: IDLE, action: undefined });
    expect(step.text).toMatch(/^unknown word ignored: "[ -~]{0,80}"(\.\.\.)?$/);
  },
);

describe('a waiting order', () => {
  const waiting: Order = { when: 'onshutdown', ack: 'none', action: 'reboot' };
  const state: State = { waiting };

  test('is replaced by a newer one', () => {
    const newer: Order = { when: 'onshutdown', ack: 'ok', action: 'crash' };
    const step = give(newer, state);
    expect(step.next).toEqual({ waiting: newer });
    expect(step.text).toContain('in place of the one that waited');
  });

  test('is replaced by one for now, which leaves none', () => {
    expect(give({ when: 'now', ack: 'ok', action: 'ignore' }, state).next).toEqual(IDLE);
  });

  test('survives everything malformed', () => {
    for (const { message } of malformedOrders) {
      expect(decide(state, TESTING, Buffer.from(message)).next).toBe(state);
    }
  });
});

test.each(malformedOrders)(
  'malformed ($reason): acknowledged, logged in short, nothing else',
  ({ message, reason }) => {
    const step = decide(IDLE, TESTING, Buffer.from(message));
    expect(step).toMatchObject({ acknowledge: EMPTY, next: IDLE, action: undefined });
    expect(step.text.startsWith(`malformed order, ${reason}: "`)).toBe(true);
    expect(step.text).toMatch(/^[ -~]{1,200}$/);
  },
);
