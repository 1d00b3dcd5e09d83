// SPDX-License-Identifier: MIT
import { concatBytes, decode, encode, isUtf8, packStrings, printable, unpackStrings } from '../../kernel-src/text';

test.each([
  ['plain', '"plain"'],
  ['', '""'],
  ['a"b\\c', '"a\\"b\\\\c"'],
  ['line\nnext\ttab\r\0', '"line\\nnext\\ttab\\x0d\\x00"'],
  ['\x1b[31mred\x7f', '"\\x1b[31mred\\x7f"'],
  ['gr\u00fcn \u4e2d \ud83d\ude00 \ud800', '"gr\\xfcn \\u4e2d \\ud83d\\ude00 \\ud800"'],
])('printable %j', (text, shown) => {
  expect(printable(text)).toBe(shown);
});

test('printable is cut at whole escapes and says so', () => {
  expect(printable('x'.repeat(80))).toBe(`"${'x'.repeat(80)}"`);
  expect(printable('x'.repeat(81))).toBe(`"${'x'.repeat(80)}"...`);
  expect(printable('abc\0', 6)).toBe('"abc"...');
  expect(printable('abc\0', 7)).toBe('"abc\\x00"');
});

test('UTF-8 is told from other bytes', () => {
  for (const good of ['', 'abc', 'gr\u00fcn', '\u4e2d', '\ud83d\ude00', '\ufffd', 'nul\0']) {
    expect(isUtf8(Buffer.from(good))).toBe(true);
  }
  for (const bad of [[0xff], [0xc3], [0xc0, 0x80], [0xed, 0xa0, 0x80], [0xf5, 0x80, 0x80, 0x80], [0xef, 0xbb, 0xbf]]) {
    expect(isUtf8(Uint8Array.from(bad))).toBe(false);
  }
});

test('strings in packets', () => {
  expect(Buffer.from(packStrings('a/b', '', 'c')).toString()).toBe('a/b\0\0c\0');
  expect(unpackStrings(Buffer.from('a/b\0\0c\0'))).toEqual(['a/b', '', 'c']);
  expect(unpackStrings(Buffer.from('one\0two'))).toEqual(['one', 'two']);
  expect(unpackStrings(Buffer.alloc(0))).toEqual([]);
  expect(decode(concatBytes(encode('ab'), encode('c')))).toBe('abc');
});
