// SPDX-License-Identifier: MIT
// Barrels, renamed re-exports, namespaces as exports, and a folder with an index.
import { add, times as multiply, strings, Version, type Operation } from './lib/index';
import { version as v } from './lib/meta';

const operations: Record<string, Operation> = { add, multiply };
for (const [name, operation] of Object.entries(operations)) console.log(name, operation(3, 4));
console.log(strings.upper('x'), strings.repeat('ab', 2), new Version(1, 2).text, v);
