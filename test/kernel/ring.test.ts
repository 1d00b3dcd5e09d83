// SPDX-License-Identifier: MIT
import { Ring, RingError } from '../../kernel-src/ring';
import { Random } from './random';

const REQ_CONS = 0;
const REQ_PROD = 1;
const RSP_CONS = 2;
const RSP_PROD = 3;

function makePage(indexAt = 0): { page: Uint8Array; indices: Uint32Array } {
  // Not at the start of its buffer, as the page of a real guest is not.
  const page = new Uint8Array(new ArrayBuffer(8192), 4096, 4096);
  const indices = new Uint32Array(page.buffer, page.byteOffset + 2048, 4).fill(indexAt);
  return { page, indices };
}

/** The peer's view: put response bytes, get request bytes, one by one. */
function respond(page: Uint8Array, indices: Uint32Array, bytes: Uint8Array): void {
  for (const byte of bytes) {
    const at = indices[RSP_PROD] as number;
    page[1024 + (at % 1024)] = byte;
    indices[RSP_PROD] = at + 1;
  }
}

function requests(page: Uint8Array, indices: Uint32Array): number[] {
  const bytes: number[] = [];
  for (; indices[REQ_CONS] !== indices[REQ_PROD]; indices[REQ_CONS] = (indices[REQ_CONS] as number) + 1) {
    bytes.push(page[(indices[REQ_CONS] as number) % 1024] as number);
  }
  return bytes;
}

test.each([0, 1000, 1023, 1024, 0x7fffffff, 0xffffff00, 0xffffffff])('bytes go both ways, indices at %i', (indexAt) => {
  const { page, indices } = makePage(indexAt);
  const ring = new Ring(page);
  const random = new Random(indexAt);
  for (let round = 0; round < 40; round += 1) {
    const bytes = Uint8Array.from({ length: random.below(1025) }, () => random.below(256));
    expect(ring.put(bytes, 0)).toBe(bytes.length);
    expect(requests(page, indices)).toEqual([...bytes]);
    respond(page, indices, bytes);
    expect([...ring.take()]).toEqual([...bytes]);
    expect(ring.take()).toHaveLength(0);
    expect(indices[RSP_CONS]).toBe(indices[RSP_PROD]);
  }
});

test('a full ring takes what fits, and the rest later', () => {
  const { page, indices } = makePage(500);
  const ring = new Ring(page);
  const bytes = Uint8Array.from({ length: 1500 }, (_, i) => i % 251);
  expect(ring.put(bytes, 0)).toBe(1024);
  expect(ring.put(bytes, 1024)).toBe(0);
  const first = requests(page, indices);
  expect(ring.put(bytes, 1024)).toBe(476);
  expect([...first, ...requests(page, indices)]).toEqual([...bytes]);
});

test.each([1025, 2048, 0x80000000, 0xffffffff])(
  'a producer index %i ahead is refused, and repair mends it',
  (ahead) => {
    const { page, indices } = makePage(77);
    const ring = new Ring(page);
    indices[RSP_PROD] = 77 + ahead;
    expect(() => ring.take()).toThrow(RingError);
    expect(indices[RSP_CONS]).toBe(77);
    expect(ring.repair()).toBe(false);
    respond(page, indices, Uint8Array.of(1, 2, 3));
    expect([...ring.take()]).toEqual([1, 2, 3]);
  },
);

test.each([1, 5000, 0x80000000])('a consumer index %i ahead of what we sent is refused', (ahead) => {
  const { page, indices } = makePage();
  const ring = new Ring(page);
  indices[REQ_CONS] = ahead;
  expect(() => ring.put(Uint8Array.of(1), 0)).toThrow(RingError);
  expect(indices[REQ_PROD]).toBe(0);
  indices[REQ_CONS] = 0;
  expect(ring.put(Uint8Array.of(1), 0)).toBe(1);
});

test('repair takes the word of a peer that insists on its consumer index', () => {
  const { page, indices } = makePage();
  const ring = new Ring(page);
  ring.put(Uint8Array.of(1, 2, 3), 0);
  expect(ring.repair()).toBe(false);
  indices[REQ_CONS] = 4000;
  expect(ring.repair()).toBe(true);
  expect(indices[REQ_PROD]).toBe(4000);
  expect(ring.put(Uint8Array.of(9), 0)).toBe(1);
  expect([...requests(page, indices)]).toEqual([9]);
});

test('a restart begins where the indices of the new peer stand', () => {
  const { page, indices } = makePage(10);
  const ring = new Ring(page);
  ring.put(Uint8Array.of(1, 2, 3), 0);
  indices.set([500, 500, 900, 950]);
  ring.restart();
  expect([...ring.take()]).toEqual([]);
  expect(indices[RSP_CONS]).toBe(950);
  ring.put(Uint8Array.of(9), 0);
  expect([...requests(page, indices)]).toEqual([9]);
});

test('the peer is to be signalled for room only when it may have found none', () => {
  const { page, indices } = makePage(5);
  const ring = new Ring(page);
  respond(page, indices, new Uint8Array(1023));
  ring.take();
  expect(ring.takeUnblocked()).toBe(false);
  respond(page, indices, new Uint8Array(1024));
  ring.take();
  expect([ring.takeUnblocked(), ring.takeUnblocked()]).toEqual([true, false]);
});

test('our own indices in the page are not read back', () => {
  const { page, indices } = makePage(10);
  const ring = new Ring(page);
  indices[REQ_PROD] = 999999;
  indices[RSP_CONS] = 888888;
  respond(page, indices, Uint8Array.of(5));
  expect([...ring.take()]).toEqual([5]);
  expect(ring.put(Uint8Array.of(9), 0)).toBe(1);
  expect(indices[REQ_PROD]).toBe(11);
  expect(indices[RSP_CONS]).toBe(11);
});

test('a page that is too small is refused', () => {
  expect(() => new Ring(new Uint8Array(2048))).toThrow(RangeError);
});
