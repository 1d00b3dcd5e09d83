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

const NUMBER_MAX = 0xffffffff;

/** Members other than the first three may be missing: numbers are 0 then, and texts empty. */
export interface Order {
  /** `now`, `onshutdown`: in place of what the next message in `control/shutdown` asks for, or `onresume`. */
  readonly when: string;
  /** How to acknowledge that message: `ok`, `none`, `delete`, or the text to write. */
  readonly ack: string;
  readonly action: string;
  readonly delay: number;
  readonly ackdelay: number;
  readonly acklast: number;
  readonly acks: number;
  readonly count: number;
  readonly pause: number;
  readonly seed: number;
  readonly code: number;
  readonly after: number;
  readonly flaw: number;
  readonly path: string;
  readonly value: string;
  readonly resume: string;
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
  return orderOf(when, ack, action, value);
}

/** The order with its other members, unless one of those is wrong: the first that is. */
function orderOf(when: string, ack: string, action: string, members: Record<string, unknown>): Parsed {
  const wrong: string[] = [];
  const number = (name: string): number => {
    const member = members[name];
    if (member === undefined) return 0;
    if (typeof member !== 'number') wrong.push(wrongKind(name, member, 'number'));
    else if (Number.isInteger(member) && member >= 0 && member <= NUMBER_MAX) return member;
    else wrong.push(`"${name}" is not a whole number from 0 to ${NUMBER_MAX}`);
    return 0;
  };
  const text = (name: string): string => {
    const member = members[name];
    if (member === undefined) return '';
    if (typeof member === 'string') return member;
    wrong.push(wrongKind(name, member, 'string'));
    return '';
  };
  const order: Order = {
    when,
    ack,
    action,
    delay: number('delay'),
    ackdelay: number('ackdelay'),
    acklast: number('acklast'),
    acks: number('acks'),
    count: number('count'),
    pause: number('pause'),
    seed: number('seed'),
    code: number('code'),
    after: number('after'),
    flaw: number('flaw'),
    path: text('path'),
    value: text('value'),
    resume: text('resume'),
  };
  const [first] = wrong;
  return first === undefined ? { valid: true, order } : refuse(first);
}

/** The order that a message in `control/shutdown` amounts to, or `undefined` when the word is none. */
export function plainOrder(word: string): Order | undefined {
  if (!isRequest(word)) return undefined;
  const zeros = { delay: 0, ackdelay: 0, acklast: 0, acks: 0, count: 0, pause: 0, seed: 0, code: 0, after: 0, flaw: 0 };
  return { when: 'now', ack: 'ok', action: word, ...zeros, path: '', value: '', resume: '' };
}

function isRequest(word: string): boolean {
  return REQUESTS.includes(word);
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
