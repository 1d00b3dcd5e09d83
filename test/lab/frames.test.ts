// SPDX-License-Identifier: MIT
import { FrameReader, FrameType, MAX_PAYLOAD, encodeFrame } from '../../lab/frames';

describe('frames', () => {
  const sent = [
    encodeFrame(7, FrameType.output, Buffer.from('hello')),
    encodeFrame(8, FrameType.input),
    encodeFrame(0xffff_ffff, FrameType.exit, Buffer.from([1, 2, 3, 4, 5, 6, 7, 8])),
  ];
  const stream = Buffer.concat(sent);

  test.each([1, 2, 3, 5, 11, 12, 13, 1000])('come out the same when the stream is cut into pieces of %i', (size) => {
    const reader = new FrameReader();
    const frames = [];
    for (let at = 0; at < stream.length; at += size) frames.push(...reader.push(stream.subarray(at, at + size)));
    expect(frames.map(({ job, type, payload }) => [job, type, payload.toString('latin1')])).toEqual([
      [7, FrameType.output, 'hello'],
      [8, FrameType.input, ''],
      [0xffff_ffff, FrameType.exit, '\x01\x02\x03\x04\x05\x06\x07\x08'],
    ]);
  });

  test('an incomplete frame stays inside', () => {
    expect(new FrameReader().push(stream.subarray(0, 16))).toEqual([]);
  });

  test('an impossible length is refused on both sides', () => {
    const header = Buffer.alloc(12);
    header.writeUInt32LE(MAX_PAYLOAD + 1, 0);
    expect(() => new FrameReader().push(header)).toThrow(RangeError);
    expect(() => encodeFrame(1, FrameType.input, Buffer.alloc(MAX_PAYLOAD + 1))).toThrow(RangeError);
  });
});
