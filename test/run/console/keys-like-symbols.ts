// SPDX-License-Identifier: MIT
// Keys that begin with @@ are strings like any others.
const handlers: Record<string, number> = {};
handlers['@@INIT'] = 1;
handlers['@@'] = 2;
handlers['@@redux/PROBE'] = 3;
handlers['1'] = 4;
console.log(handlers, JSON.stringify(handlers), Object.entries(handlers), { ...handlers }, { '@@x': 1 });
for (const key in handlers) console.log(key, handlers[key]);
