// SPDX-License-Identifier: MIT
/** Messages that are no orders: what is in `control/testing`, and the reason the guest gives. Also used on a real Xen. */

export interface MalformedOrder {
  readonly message: string | Buffer;
  readonly reason: string;
}

const order = (parts: Record<string, unknown>): string =>
  JSON.stringify({ when: 'now', ack: 'ok', action: 'poweroff', ...parts });

export const malformedOrders: readonly MalformedOrder[] = [
  { message: 'poweroff', reason: 'not JSON' },
  { message: ' ', reason: 'not JSON' },
  { message: '{', reason: 'not JSON' },
  { message: '{"when": "now", "ack": "ok", "action": "poweroff"', reason: 'not JSON' },
  { message: '{"when": "now", "ack": "ok", "action": "poweroff"}}', reason: 'not JSON' },
  { message: '{"when": "now", "ack": "ok", "action": "poweroff",}', reason: 'not JSON' },
  { message: "{'when': 'now', 'ack': 'ok', 'action': 'poweroff'}", reason: 'not JSON' },
  { message: '{when: "now", ack: "ok", action: "poweroff"}', reason: 'not JSON' },
  { message: '{"when": "now" "ack": "ok", "action": "poweroff"}', reason: 'not JSON' },
  { message: '{"when": "now", "ack": "o\nk", "action": "poweroff"}', reason: 'not JSON' },
  { message: '{"when": "now", "ack": "\\x41", "action": "poweroff"}', reason: 'not JSON' },
  { message: '{"when": "now", "ack": "ok", "action": "poweroff"} // please', reason: 'not JSON' },
  { message: 'undefined', reason: 'not JSON' },
  { message: 'NaN', reason: 'not JSON' },
  { message: '\0', reason: 'not JSON' },
  { message: 'null', reason: 'null, not an object' },
  { message: '1e400', reason: 'a number, not an object' },
  { message: 'true', reason: 'a boolean, not an object' },
  { message: '"poweroff"', reason: 'a string, not an object' },
  { message: '[]', reason: 'an array, not an object' },
  { message: `[${order({})}]`, reason: 'an array, not an object' },
  { message: '{}', reason: '"when" is missing' },
  { message: '{"ack": "ok", "action": "poweroff"}', reason: '"when" is missing' },
  { message: '{"when": "now", "action": "poweroff"}', reason: '"ack" is missing' },
  { message: '{"when": "now", "ack": "ok"}', reason: '"action" is missing' },
  { message: '{"When": "now", "ack": "ok", "action": "poweroff"}', reason: '"when" is missing' },
  { message: '{"__proto__": {"when": "now"}, "ack": "ok", "action": "poweroff"}', reason: '"when" is missing' },
  { message: order({ when: 1 }), reason: '"when" is a number, not a string' },
  { message: order({ when: null }), reason: '"when" is null, not a string' },
  { message: order({ ack: true }), reason: '"ack" is a boolean, not a string' },
  { message: order({ ack: ['ok'] }), reason: '"ack" is an array, not a string' },
  { message: order({ action: { poweroff: 1 } }), reason: '"action" is an object, not a string' },
  { message: order({ action: null }), reason: '"action" is null, not a string' },
  { message: order({ when: 'later' }), reason: '"when" is not a known one' },
  { message: order({ when: 'NOW' }), reason: '"when" is not a known one' },
  { message: order({ when: '' }), reason: '"when" is not a known one' },
  { message: order({ when: 'now ' }), reason: '"when" is not a known one' },
  { message: order({ action: 'explode' }), reason: '"action" is not a known one' },
  { message: order({ action: 'Poweroff' }), reason: '"action" is not a known one' },
  { message: order({ action: '' }), reason: '"action" is not a known one' },
  { message: order({ action: 'toString' }), reason: '"action" is not a known one' },
  { message: order({ action: 'x'.repeat(1900) }), reason: '"action" is not a known one' },
  { message: order({ delay: '5' }), reason: '"delay" is a string, not a number' },
  { message: order({ count: -1 }), reason: '"count" is not a whole number from 0 to 4294967295' },
  { message: order({ seed: 0.5 }), reason: '"seed" is not a whole number from 0 to 4294967295' },
  { message: order({ path: 5 }), reason: '"path" is a number, not a string' },
  { message: order({ when: 'onsuspend' }), reason: '"when" is not a known one' },
  { message: 'x'.repeat(2000), reason: 'not JSON' },
  { message: Buffer.from([0xff, 0xfe, 0x7b, 0x7d]), reason: 'not UTF-8' },
  { message: Buffer.concat([Buffer.from('{"when": "now", "ack": "'), Buffer.from([0x80])]), reason: 'not UTF-8' },
  { message: Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from(order({}))]), reason: 'not UTF-8' },
];
