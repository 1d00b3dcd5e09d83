// SPDX-License-Identifier: MIT
// Labelled blocks and loops, fallthrough with default in the middle, comma, empty statements, var, nested finally with labels.
const out: string[] = [];
search: for (let i = 0; ; i++) { for (let j = 0; j <= i; j++) { if (i * j === 12) { out.push(`${i}*${j}`); break search; } if (j > 4) continue search; if ((i + j) % 7 === 6) { out.push(`skip${i}`); continue search; } } }
block: { if (out.length > 1) break block; out.push('not reached'); }
console.log(out.splice(0));
function kind(n: number): string { const parts: string[] = []; switch (n) { case 1: parts.push('one'); default: parts.push('default'); case 2: parts.push('two'); break; case 3: { parts.push('three'); } case 4: parts.push('four'); } return parts.join('-'); }
console.log([1, 2, 3, 4, 5].map(kind));
const str = (s: string): number => { switch (s) { case 'a': case 'b': return 1; case `${'c'}`: return 2; case String(1 + 1): return 3; } return 0; };
console.log(['a', 'b', 'c', '2', 'z'].map(str));
for (let i = 0, j = 10; i < j; i += 3, j--) out.push(`${i}:${j}`); console.log(out.splice(0));
let n = 5; do { if (n === 3) continue; out.push(String(n)); } while (--n > 0); console.log(out.splice(0));
function hoisted(): unknown[] { var later = 1; const before = typeof later; { var later = 2; } for (var k = 0; k < 3; k++) {} return [before, later, k]; } console.log(hoisted());
const r = (out.push('left'), out.push('right'), 'last'); console.log(r, out.splice(0));
loop: for (const x of [1, 2, 3]) { try { if (x === 2) continue loop; out.push(`t${x}`); if (x === 3) break loop; } finally { out.push(`f${x}`); } } console.log(out.splice(0));
for (const c of 'a😀b') out.push(c); for (const k in { z: 1, 2: 0, a: 3 }) out.push(k); for (const i in ['p', 'q']) out.push(typeof i + i); console.log(out.splice(0));
while (true) { if (out.push('w') > 2) break; } console.log(out.splice(0).length);
if (n) console.log('no'); else if (n === 0) console.log('zero'); else console.log('never');
const fs: (() => number)[] = []; for (let i = 0; i < 3; i++) { fs.push(() => i); if (i === 1) i++; } console.log(fs.map((f) => f()));
outer: while (n < 10) { n++; inner: do { n += 2; if (n > 6) break outer; continue inner; } while (n % 2); } console.log(n);
