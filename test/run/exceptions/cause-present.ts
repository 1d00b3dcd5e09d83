// SPDX-License-Identifier: MIT
// An error has a cause only when it was given one.
const e = new Error('x'); const f = new Error('y', { cause: 5 }); const g = new Error('z', { cause: undefined });
console.log('cause' in e, 'cause' in f, 'cause' in g, Object.hasOwn(e, 'cause'), e.cause, f.cause, g.cause);
console.log(e.message, Object.keys(f)); 
class My extends Error { constructor(m: string) { super(m); } } const m: Error = new My('q'); console.log(m.cause, 'cause' in m);
