// SPDX-License-Identifier: MIT
// encodeURIComponent and its family, isNaN, structuredClone-free globals.
console.log(encodeURIComponent('a b&c=é/😀?'), encodeURI('http://x.y/a b?é#h'), decodeURIComponent('%C3%A9%20%F0%9F%98%80'), decodeURI('%23%20%41'));
for (const bad of ['%', '%C3', '%zz', '%F0%9F']) {
  try {
    decodeURIComponent(bad);
  } catch (e) {
    console.log(bad, (e as Error).name, (e as Error).message);
  }
}
try {
  encodeURIComponent('\ud800');
} catch (e) {
  console.log((e as Error).name);
}
console.log(isNaN(Number('x')), isFinite(1 / 0), parseInt('077'), parseFloat('  2.50abc'), Number.isFinite(5));
const query = (params: Record<string, string | number>): string =>
  Object.entries(params).map(([k, v]) => `${encodeURIComponent(k)}=${encodeURIComponent(v)}`).join('&');
console.log(query({ q: 'a&b', page: 2, 'ключ': '' }));
