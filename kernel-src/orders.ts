// SPDX-License-Identifier: MIT
/** Orders in `control/testing`: text to an order, or the reason why it is none. Described in docs/orders.md. */

import { decode, isUtf8 } from './text.js';

export type Action = 'suspend' | 'poweroff' | 'reboot' | 'halt' | 'crash' | 'ignore';

export interface Order {
  /** At once, or in place of what the next message in `control/shutdown` asks for. */
  readonly when: 'now' | 'onshutdown';
  /** How to acknowledge that message: `ok`, `none`, `delete`, or the text to write. */
  readonly ack: string;
  readonly action: Action;
}

export type Parsed =
  { readonly valid: true; readonly order: Order } | { readonly valid: false; readonly reason: string };

/** Read a message. Members other than the three are ignored; of a member given twice the last counts, as in JSON. */
export function parseOrder(message: Uint8Array): Parsed {
  if (!isUtf8(message)) return refuse('not UTF-8');
  let value: unknown;
  try {
    value = JSON.parse(decode(message));
  } catch (error) {
    return refuse(error instanceof SyntaxError ? 'not JSON' : 'JSON too deep');
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return refuse(`${kindOf(value)}, not an object`);
  }
  const when = 'when' in value ? value.when : undefined;
  const ack = 'ack' in value ? value.ack : undefined;
  const action = 'action' in value ? value.action : undefined;
  if (typeof when !== 'string') return refuse(notAString('when', when));
  if (typeof ack !== 'string') return refuse(notAString('ack', ack));
  if (typeof action !== 'string') return refuse(notAString('action', action));
  if (when !== 'now' && when !== 'onshutdown') return refuse('"when" is neither "now" nor "onshutdown"');
  if (!isAction(action)) return refuse('"action" is not a known one');
  return { valid: true, order: { when, ack, action } };
}

export function isAction(word: string): word is Action {
  switch (word) {
    case 'suspend':
    case 'poweroff':
    case 'reboot':
    case 'halt':
    case 'crash':
    case 'ignore':
      return true;
    default:
      return false;
  }
}

function refuse(reason: string): Parsed {
  return { valid: false, reason };
}

function notAString(name: string, value: unknown): string {
  return value === undefined ? `"${name}" is missing` : `"${name}" is ${kindOf(value)}, not a string`;
}

function kindOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'an array';
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`;
}
