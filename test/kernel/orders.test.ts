// SPDX-License-Identifier: MIT
import { parseOrder, plainOrder } from '../../kernel-src/orders';
import { malformedOrders } from './malformed-orders';

test('well-formed orders, however they are written', () => {
  const order = { when: 'onshutdown', ack: 'delete', action: 'crash' };
  for (const text of [
    JSON.stringify(order),
    JSON.stringify(order, null, 4),
    '\n\t {"action":"crash","ack":"delete","when":"onshutdown"} \r\n',
    '{"when":"now","when":"onshutdown","ack":"delete","action":"crash","extra":[1,{"deep":null}]}',
    '{"\\u0077hen":"onshutdown","ack":"del\\u0065te","action":"crash"}',
  ]) {
    expect(parseOrder(Buffer.from(text))).toMatchObject({ valid: true, order });
  }
});

test.each(['', 'ok', 'any text', 'gr\u00fcn \u4e2d', 'nul\0', 'x'.repeat(1900)])('any string is an ack: %j', (ack) => {
  const order = { when: 'now', ack, action: 'ignore' };
  expect(parseOrder(Buffer.from(JSON.stringify(order)))).toMatchObject({ valid: true, order });
});

test.each(malformedOrders.map(({ message, reason }) => [message.toString(), reason, message] as const))(
  '%j is refused: %s',
  (_text, reason, message) => {
    expect(parseOrder(Buffer.from(message))).toEqual({ valid: false, reason });
  },
);

test('nested as deep as a value can be', () => {
  const message = Buffer.from('['.repeat(4000));
  expect(parseOrder(message)).toMatchObject({ valid: false });
});

test('the words of control/shutdown are exactly these', () => {
  for (const word of ['suspend', 'poweroff', 'reboot', 'halt', 'crash']) {
    expect(plainOrder(word)).toMatchObject({ when: 'now', ack: 'ok', action: word, delay: 0, value: '' });
  }
  for (const word of ['', 'Halt', 'power off', 'ignore', 'spin', 'constructor'])
    expect(plainOrder(word)).toBeUndefined();
});

test('numbers and texts of the catalogue', () => {
  const order = { when: 'onresume', ack: 'ok', action: 'flap', count: 3, pause: 10, seed: 7, path: 'a', value: 'b' };
  expect(parseOrder(Buffer.from(JSON.stringify(order)))).toMatchObject({ valid: true, order: { ...order, delay: 0 } });
});
