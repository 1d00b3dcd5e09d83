// SPDX-License-Identifier: MIT
import { encodePacket, PacketDecoder, PAYLOAD_MAX, SKIP_MAX } from '../../kernel-src/wire';
import type { Incoming } from '../../kernel-src/wire';
import { packet } from './fake-xenstored';
import { Random } from './random';

/** What was found, in one comparable line each. */
function show(found: Incoming[]): string[] {
  return found.map((one) =>
    one.kind === 'packet'
      ? `${one.packet.type} ${one.packet.requestId} ${one.packet.transactionId} ${Buffer.from(one.packet.payload)}`
      : one.kind === 'oversize'
        ? `oversize ${one.type} ${one.requestId} ${one.length}`
        : `lost ${one.length}`,
  );
}

const stream = Buffer.concat([
  packet(2, 1, 0, Buffer.from('value')),
  packet(6, 0xffffffff, 0xfffffffe, Buffer.alloc(0)),
  packet(15, 0, 0, Buffer.from('control/shutdown\0w1\0')),
  packet(2, 3, 9, Buffer.alloc(PAYLOAD_MAX + 1, 'x')),
  packet(16, 4, 0, Buffer.from('ENOENT\0')),
]);
const expected = [
  '2 1 0 value',
  '6 4294967295 4294967294 ',
  '15 0 0 control/shutdown\0w1\0',
  `oversize 2 3 ${PAYLOAD_MAX + 1}`,
  '16 4 0 ENOENT\0',
];

test('a packet is laid out as in xs_wire.h', () => {
  const bytes = encodePacket({ type: 11, requestId: 0x01020304, transactionId: 5, payload: Buffer.from('a\0b') });
  expect(Buffer.from(bytes).toString('hex')).toBe('0b000000' + '04030201' + '05000000' + '03000000' + '610062');
});

test('a payload beyond the limit is not encoded', () => {
  const parts = { type: 11, requestId: 1, transactionId: 0 };
  expect(encodePacket({ ...parts, payload: new Uint8Array(PAYLOAD_MAX) })).toHaveLength(PAYLOAD_MAX + 16);
  expect(() => encodePacket({ ...parts, payload: new Uint8Array(PAYLOAD_MAX + 1) })).toThrow(RangeError);
});

test('all at once, byte by byte, and cut in two at every place', () => {
  expect(show(new PacketDecoder().push(stream))).toEqual(expected);
  const single = new PacketDecoder();
  expect(show([...stream].flatMap((byte) => single.push(Uint8Array.of(byte))))).toEqual(expected);
  for (let cut = 0; cut <= 120; cut += 1) {
    const decoder = new PacketDecoder();
    const found = [...decoder.push(stream.subarray(0, cut)), ...decoder.push(stream.subarray(cut))];
    expect(show(found)).toEqual(expected);
  }
});

test.each(Array.from({ length: 50 }, (_, seed) => seed))('cut at random, seed %i', (seed) => {
  const random = new Random(seed);
  const decoder = new PacketDecoder();
  const found: Incoming[] = [];
  for (let at = 0; at < stream.length;) {
    const next = at + random.below(200);
    found.push(...decoder.push(stream.subarray(at, next)));
    at = next;
  }
  expect(show(found)).toEqual(expected);
});

test('the longest payload allowed, and the longest that is skipped', () => {
  const decoder = new PacketDecoder();
  expect(show(decoder.push(packet(2, 1, 0, Buffer.alloc(PAYLOAD_MAX, 'y'))))).toEqual([
    `2 1 0 ${'y'.repeat(PAYLOAD_MAX)}`,
  ]);
  expect(show(decoder.push(packet(2, 2, 0, Buffer.alloc(SKIP_MAX))))).toEqual([`oversize 2 2 ${SKIP_MAX}`]);
  expect(show(decoder.push(packet(2, 3, 0, Buffer.from('on'))))).toEqual(['2 3 0 on']);
});

test.each([SKIP_MAX + 1, 0x7fffffff, 0xffffffff])('a length of %i is garbage: the rest is dropped', (length) => {
  const decoder = new PacketDecoder();
  const garbage = Buffer.concat([packet(2, 1, 0, Buffer.from('rest'), length), packet(2, 2, 0, Buffer.alloc(0))]);
  expect(show(decoder.push(garbage))).toEqual([`lost ${length}`]);
  expect(show(decoder.push(packet(2, 3, 0, Buffer.from('on'))))).toEqual(['2 3 0 on']);
});

test('reset forgets half a packet and half a skip', () => {
  const decoder = new PacketDecoder();
  for (const half of [packet(2, 1, 0, Buffer.from('abcd'), 9), packet(2, 1, 0, Buffer.alloc(9), PAYLOAD_MAX + 50)]) {
    decoder.push(half);
    decoder.reset();
    expect(show(decoder.push(packet(2, 2, 0, Buffer.from('on'))))).toEqual(['2 2 0 on']);
  }
});
