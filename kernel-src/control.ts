// SPDX-License-Identifier: MIT
/**
 * What the guest does about a message, decided without doing it: (state, message) to how to acknowledge it, what to
 * log, what to do, and the next state. The caller reads and acknowledges in one transaction and may have to ask again
 * with another message before it succeeds, so nothing here may have an effect.
 */

import { isAction, parseOrder } from './orders.js';
import type { Action, Order } from './orders.js';
import { decode, printable } from './text.js';

/** The nodes that carry messages, below the domain's directory. An empty or missing one carries none. */
export const TESTING = 'control/testing';
export const SHUTDOWN = 'control/shutdown';
export type MessageNode = typeof TESTING | typeof SHUTDOWN;

export interface State {
  /** The order that waits for a message in `control/shutdown`. */
  readonly waiting: Order | undefined;
}

export type Acknowledgement =
  { readonly kind: 'write'; readonly value: string } | { readonly kind: 'delete' } | { readonly kind: 'none' };

export interface Step {
  readonly acknowledge: Acknowledgement;
  readonly next: State;
  /** What to log. */
  readonly text: string;
  /** What to do then, if anything. */
  readonly action: Action | undefined;
}

/** The state at start. */
export const IDLE: State = { waiting: undefined };

const EMPTY: Acknowledgement = { kind: 'write', value: '' };

/** Decide about a message, which is not empty, in one of the two nodes. */
export function decide(state: State, node: MessageNode, message: Uint8Array): Step {
  return node === TESTING ? onTesting(state, message) : onShutdown(state, decode(message));
}

function onTesting(state: State, message: Uint8Array): Step {
  const parsed = parseOrder(message);
  if (!parsed.valid) {
    const text = `malformed order, ${parsed.reason}: ${printable(decode(message))}`;
    return { acknowledge: EMPTY, next: state, text, action: undefined };
  }
  const { order } = parsed;
  const replaced = state.waiting === undefined ? '' : ', in place of the one that waited';
  const text = `order: ${order.action} ${order.when}, ack ${printable(order.ack, 40)}${replaced}`;
  return order.when === 'now'
    ? { acknowledge: EMPTY, next: IDLE, text, action: order.action }
    : { acknowledge: EMPTY, next: { waiting: order }, text, action: undefined };
}

function onShutdown(state: State, word: string): Step {
  const { waiting } = state;
  if (waiting !== undefined) {
    const text = `asked for ${printable(word)}, ordered to ${waiting.action} instead`;
    return { acknowledge: acknowledgement(waiting.ack), next: IDLE, text, action: waiting.action };
  }
  // `ignore` is an action of orders only.
  const action = isAction(word) && word !== 'ignore' ? word : undefined;
  const text = action === undefined ? `unknown word ignored: ${printable(word)}` : `asked for ${word}`;
  return { acknowledge: EMPTY, next: IDLE, text, action };
}

function acknowledgement(ack: string): Acknowledgement {
  switch (ack) {
    case 'ok':
      return EMPTY;
    case 'none':
      return { kind: 'none' };
    case 'delete':
      return { kind: 'delete' };
    default:
      return { kind: 'write', value: ack };
  }
}
