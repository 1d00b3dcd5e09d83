// SPDX-License-Identifier: MIT
// DataView: every width, both byte orders, bounds.
const view = new DataView(new ArrayBuffer(24), 4, 16);
view.setUint8(0, 0xff);
view.setInt8(1, -2);
view.setUint16(2, 0x1234);
view.setUint16(4, 0x1234, true);
view.setInt32(6, -123456789, true);
console.log(view.getUint8(0), view.getInt8(0), view.getInt8(1), view.getUint16(2, true).toString(16), view.getUint8(4).toString(16), view.getInt32(6, true), view.getUint32(6));
view.setFloat32(8, Math.PI);
console.log(view.getFloat32(8), view.getFloat32(8, true) !== view.getFloat32(8), view.getUint32(8).toString(16));
view.setFloat64(8, -1.5e-300, true);
console.log(view.getFloat64(8, true), view.byteLength, view.byteOffset, view.buffer.byteLength);
view.setBigUint64(0, 0xfedcba9876543210n);
console.log(view.getBigUint64(0), view.getBigInt64(0), view.getBigUint64(0, true), view.getUint32(4).toString(16));
view.setBigInt64(8, -1n, true);
console.log(view.getUint32(8), view.getBigInt64(8));
for (const attempt of [() => view.getUint8(16), () => view.setUint32(13, 1), () => view.getFloat64(-1)]) {
  try {
    attempt();
    console.log('no error');
  } catch (e) {
    console.log((e as Error).name, (e as Error).message);
  }
}
interface Header {
  magic: number;
  version: number;
  length: number;
}
function encode({ magic, version, length }: Header, body: Uint8Array): Uint8Array {
  const out = new Uint8Array(10 + body.length);
  const v = new DataView(out.buffer);
  v.setUint32(0, magic);
  v.setUint16(4, version, true);
  v.setUint32(6, length, true);
  out.set(body, 10);
  return out;
}
const packet = encode({ magic: 0xcafebabe, version: 3, length: 5 }, new TextEncoder().encode('hello'));
const v = new DataView(packet.buffer, packet.byteOffset);
console.log(packet, v.getUint32(0).toString(16), v.getUint16(4, true), new TextDecoder().decode(packet.subarray(10)));
