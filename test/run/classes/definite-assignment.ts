// SPDX-License-Identifier: MIT
// Fields and variables with ! are undefined until they are assigned.
class L { data!: number[]; opt?: string; n!: number; init() { this.n = 2; this.data = [1]; return this.data.length + this.n; } } console.log(new L()); const l = new L(); console.log(l.init(), l, l.data[0], l.n + 1); let z!: number; function set() { z = 5; } set(); console.log(z, z + 1); let cb!: (s: string) => string; [1].forEach(() => { cb = s => s + s; }); console.log(cb('x'));
let resolve!: (v: number) => void; const p = new Promise<number>(r => { resolve = r; }); resolve(7); p.then(v => console.log('got', v));

