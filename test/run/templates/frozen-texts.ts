// SPDX-License-Identifier: MIT
// The texts that a tag gets are frozen, and the same each time.
function tag(s: TemplateStringsArray, ...v: unknown[]): string {
  console.log(Object.isFrozen(s), Object.isFrozen(s.raw), s.raw, s, v);
  try {
    (s as unknown as string[]).push('x');
  } catch (e) {
    console.log((e as Error).name, (e as Error).message);
  }
  try {
    (s as unknown as string[])[0] = 'x';
  } catch (e) {
    console.log((e as Error).name, (e as Error).message);
  }
  try {
    (s.raw as string[])[0] = 'y';
  } catch (e) {
    console.log((e as Error).name, (e as Error).message);
  }
  const copy = [...s];
  copy.push('z');
  console.log(
    copy,
    s.concat(['q']),
    s.map((x) => x.length),
  );
  return s.reduce((a, x, i) => a + x + String(v[i] ?? ''), '');
}
for (let i = 0; i < 2; i++) console.log(tag`a${i}\n${'b'}c`);
const free: string[] = [];
free.push('w');
console.log(free, Object.isFrozen(free));
