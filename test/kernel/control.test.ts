// SPDX-License-Identifier: MIT
import { decide, IDLE, onResume, SHUTDOWN, TESTING } from '../../kernel-src/control';
import type { State, Step } from '../../kernel-src/control';
import { plainOrder } from '../../kernel-src/orders';
import type { Order } from '../../kernel-src/orders';
import { malformedOrders } from './malformed-orders';

const EMPTY = { kind: 'write', value: '' };
const give = (order: object, state: State = IDLE): Step => decide(state, TESTING, Buffer.from(JSON.stringify(order)));
const ask = (word: string, state: State = IDLE): Step => decide(state, SHUTDOWN, Buffer.from(word));

/** An order with nothing but the three members it must have. */
const order = (parts: Pick<Order, 'when' | 'ack' | 'action'>): Order => ({
  ...(plainOrder('poweroff') as Order),
  ...parts,
});

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
    expect(step).toMatchObject({ acknowledge: EMPTY, next: IDLE, order: { action } });
  });

  test.each(acks)('onshutdown, ack %j: waits, then replaces what was asked', (ack, acknowledge) => {
    const waiting = order({ when: 'onshutdown', ack, action });
    const first = give(waiting);
    expect(first).toMatchObject({ acknowledge: EMPTY, next: { waiting }, order: undefined });
    for (const word of ['poweroff', 'halt', 'reboot', 'crash', 'suspend', 'nonsense']) {
      expect(ask(word, first.next)).toMatchObject({ acknowledge, next: IDLE, order: waiting });
    }
  });
});

test.each(['poweroff', 'halt', 'reboot', 'crash', 'suspend'])('control/shutdown %s', (word) => {
  expect(ask(word)).toEqual({ acknowledge: EMPTY, next: IDLE, text: `asked for ${word}`, order: plainOrder(word) });
});

test.each(['ignore', 'Poweroff', 'poweroff ', 'reboot\n', 's3', '0', 'x'.repeat(3000), '\x1b[2J', '\ufffd'])(
  'control/shutdown %j is acknowledged, logged in printable form and ignored',
  (word) => {
    const step = ask(word);
    expect(step).toMatchObject({ acknowledge: EMPTY, next: IDLE, order: undefined });
    expect(step.text).toMatch(/^unknown word ignored: "[ -~]{0,80}"(\.\.\.)?$/);
  },
);

describe('a waiting order', () => {
  const waiting = order({ when: 'onshutdown', ack: 'none', action: 'reboot' });
  const state: State = { waiting, resumes: 0 };

  test('is replaced by a newer one', () => {
    const newer = order({ when: 'onshutdown', ack: 'ok', action: 'crash' });
    const step = give(newer, state);
    expect(step.next).toEqual({ waiting: newer, resumes: 0 });
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

describe('an order that waits for a resume', () => {
  const waiting = { ...order({ when: 'onresume', ack: 'ok', action: 'crash' }), after: 3 };
  const state: State = { waiting, resumes: 0 };

  test('leaves control/shutdown as it is', () => {
    expect(ask('reboot', state)).toMatchObject({ acknowledge: EMPTY, next: state, order: { action: 'reboot' } });
  });

  test('comes due after as many as it says', () => {
    const once = onResume(state);
    const twice = onResume(once.next);
    expect([once.order, twice.order]).toEqual([undefined, undefined]);
    expect(onResume(twice.next)).toEqual({ next: IDLE, order: waiting });
  });

  test('without a number: after the next', () => {
    expect(onResume({ waiting: { ...waiting, after: 0 }, resumes: 0 }).order).toMatchObject({ action: 'crash' });
  });

  test('an order for a shutdown goes on waiting over a resume', () => {
    const other: State = { waiting: order({ when: 'onshutdown', ack: 'ok', action: 'crash' }), resumes: 0 };
    expect(onResume(other)).toEqual({ next: other, order: undefined });
  });
});

test.each(malformedOrders)(
  'malformed ($reason): acknowledged, logged in short, nothing else',
  ({ message, reason }) => {
    const step = decide(IDLE, TESTING, Buffer.from(message));
    expect(step).toMatchObject({ acknowledge: EMPTY, next: IDLE, order: undefined });
    expect(step.text.startsWith(`malformed order, ${reason}: "`)).toBe(true);
    expect(step.text).toMatch(/^[ -~]{1,200}$/);
  },
);
