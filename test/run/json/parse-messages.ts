// SPDX-License-Identifier: MIT
// The messages of the syntax errors.
for (const text of ['', '{', '[1,]', '{"a":}', '{"a" 1}', 'nul', 'x', '[1 2]', '1 2', '"abc', '{a:1}', '[', '{"a":1,}', '"\\x"', '01', '-', '"a\nb"', 'truefalse']) {
  try {
    JSON.parse(text);
    console.log('no error', text);
  } catch (e) {
    console.log((e as Error).message);
  }
}
