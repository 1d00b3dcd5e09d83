// SPDX-License-Identifier: MIT
/** Orders in `control/testing`: text to an order, or the reason why it is none. Described in docs/orders.md. */

import { decode, isUtf8 } from './text.js';

/** What a toolstack may ask for in `control/shutdown`. */
const REQUESTS = ['suspend', 'poweroff', 'reboot', 'halt', 'crash'];

/** What only an order may ask for: nothing, and the catalogue of misbehaviour (misbehave.ts). */
const MISDEEDS = [
  ...['ignore', 'announce', 'shutdown', 'throw', 'spin', 'deaf', 'write', 'rm', 'flap', 'fill', 'deep', 'watches'],
  ...['storm', 'transactions', 'livelock', 'packet', 'flood', 'dirty', 'balloon'],
];

const WHENS = ['now', 'onshutdown', 'onresume'];

/** Members that are whole numbers, 0 when they are missing. */
const NUMBERS = ['delay', 'ackdelay', 'acklast', 'acks', 'count', 'pause', 'seed', 'code', 'after', 'flaw'] as const;
const NUMBER_MAX = 0xffffffff;

/** Members that are texts, empty when they are missing. */
const TEXTS = ['path', 'value', 'resume'] as const;

type Numbers = Record<(typeof NUMBERS)[number], number>;
type Texts = Record<(typeof TEXTS)[number], string>;

export interface Order extends Readonly<Numbers>, Readonly<Texts> {
  /** `now`, `onshutdown`: in place of what the next message in `control/shutdown` asks for, or `onresume`. */
  readonly when: string;
  /** How to acknowledge that message: `ok`, `none`, `delete`, or the text to write. */
  readonly ack: string;
  readonly action: string;
}

export type Parsed =
  { readonly valid: true; readonly order: Order } | { readonly valid: false; readonly reason: string };

/** Read a message. Unknown members are ignored; of a member given twice the last counts, as in JSON. */
export function parseOrder(message: Uint8Array): Parsed {
  if (!isUtf8(message)) return refuse('not UTF-8');
  let value: unknown;
  try {
    value = JSON.parse(decode(message));
  } catch (error) {
    return refuse(error instanceof SyntaxError ? 'not JSON' : 'JSON too deep');
  }
  if (!isRecord(value)) return refuse(`${kindOf(value)}, not an object`);
  const { when, ack, action } = value;
  if (typeof when !== 'string') return refuse(wrongKind('when', when, 'string'));
  if (typeof ack !== 'string') return refuse(wrongKind('ack', ack, 'string'));
  if (typeof action !== 'string') return refuse(wrongKind('action', action, 'string'));
  if (!WHENS.includes(when)) return refuse('"when" is not a known one');
  if (!isRequest(action) && !MISDEEDS.includes(action)) return refuse('"action" is not a known one');
  const numbers = plainNumbers();
  for (const name of NUMBERS) {
    const member = value[name];
    if (member === undefined) continue;
    if (typeof member !== 'number') return refuse(wrongKind(name, member, 'number'));
    if (!Number.isInteger(member) || member < 0 || member > NUMBER_MAX) {
      return refuse(`"${name}" is not a whole number from 0 to ${NUMBER_MAX}`);
    }
    numbers[name] = member;
  }
  const texts: Texts = { path: '', value: '', resume: '' };
  for (const name of TEXTS) {
    const member = value[name];
    if (member === undefined) continue;
    if (typeof member !== 'string') return refuse(wrongKind(name, member, 'string'));
    texts[name] = member;
  }
  return { valid: true, order: { when, ack, action, ...numbers, ...texts } };
}

/** The order that a message in `control/shutdown` amounts to, or `undefined` when the word is none. */
export function plainOrder(word: string): Order | undefined {
  if (!isRequest(word)) return undefined;
  return { when: 'now', ack: 'ok', action: word, ...plainNumbers(), path: '', value: '', resume: '' };
}

function isRequest(word: string): boolean {
  return REQUESTS.includes(word);
}

function plainNumbers(): Numbers {
  return {
    ...{ delay: 0, ackdelay: 0, acklast: 0, acks: 0, count: 0 },
    ...{ pause: 0, seed: 0, code: 0, after: 0, flaw: 0 },
  };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function refuse(reason: string): Parsed {
  return { valid: false, reason };
}

function wrongKind(name: string, value: unknown, wanted: string): string {
  return value === undefined ? `"${name}" is missing` : `"${name}" is ${kindOf(value)}, not a ${wanted}`;
}

function kindOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'an array';
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`;
}
