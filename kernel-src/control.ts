// SPDX-License-Identifier: MIT
/**
 * What the guest does about a message, decided without doing it: (state, message) to how to acknowledge it, what to
 * log, what to do, and the next state. The caller reads and acknowledges in one transaction and may have to ask again
 * with another message before it succeeds, so nothing here may have an effect.
 */

import { parseOrder, plainOrder } from './orders.js';
import type { Order } from './orders.js';
import { decode, printable } from './text.js';

/** The nodes that carry messages, below the domain's directory. An empty or missing one carries none. */
export const TESTING = 'control/testing';
export const SHUTDOWN = 'control/shutdown';
export type MessageNode = typeof TESTING | typeof SHUTDOWN;

export interface State {
  /** The order that waits for a message in `control/shutdown`, or for a resume. */
  readonly waiting: Order | undefined;
  /** Resumes in a new domain since it came. */
  readonly resumes: number;
}

export type Acknowledgement =
  { readonly kind: 'write'; readonly value: string } | { readonly kind: 'delete' } | { readonly kind: 'none' };

export interface Step {
  readonly acknowledge: Acknowledgement;
  readonly next: State;
  /** What to log. */
  readonly text: string;
  /** What to do then, if anything; how late, how often and whether before that to acknowledge. */
  readonly order: Order | undefined;
}

/** The state at start. */
export const IDLE: State = { waiting: undefined, resumes: 0 };

const EMPTY: Acknowledgement = { kind: 'write', value: '' };

/** Decide about a message, which is not empty, in one of the two nodes. */
export function decide(state: State, node: MessageNode, message: Uint8Array): Step {
  return node === TESTING ? onTesting(state, message) : onShutdown(state, decode(message));
}

function onTesting(state: State, message: Uint8Array): Step {
  const parsed = parseOrder(message);
  if (!parsed.valid) {
    const text = `malformed order, ${parsed.reason}: ${printable(decode(message))}`;
    return { acknowledge: EMPTY, next: state, text, order: undefined };
  }
  const { order } = parsed;
  const replaced = state.waiting === undefined ? '' : ', in place of the one that waited';
  const text = `order: ${order.action} ${order.when}, ack ${printable(order.ack, 40)}${replaced}`;
  return order.when === 'now'
    ? { acknowledge: EMPTY, next: IDLE, text, order }
    : { acknowledge: EMPTY, next: { waiting: order, resumes: 0 }, text, order: undefined };
}

function onShutdown(state: State, word: string): Step {
  const { waiting } = state;
  if (waiting !== undefined && waiting.when === 'onshutdown') {
    const text = `asked for ${printable(word)}, ordered to ${waiting.action} instead`;
    return { acknowledge: acknowledgement(waiting.ack), next: IDLE, text, order: waiting };
  }
  const order = plainOrder(word);
  const text = order === undefined ? `unknown word ignored: ${printable(word)}` : `asked for ${word}`;
  return { acknowledge: EMPTY, next: state, text, order };
}

/** The guest has resumed in a new domain: the order that was waiting for this, if any, and the next state. */
export function onResume(state: State): { readonly next: State; readonly order: Order | undefined } {
  const { waiting } = state;
  if (waiting === undefined || waiting.when !== 'onresume') return { next: state, order: undefined };
  const resumes = state.resumes + 1;
  return resumes >= waiting.after ? { next: IDLE, order: waiting } : { next: { waiting, resumes }, order: undefined };
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
