// SPDX-License-Identifier: MIT
// Writing this key would change the prototype.
const table: Record<string, string> = {};
for (const key of ['a', '__proto__', 'b']) {
  table[key] = 'x'; // stops TypeError
  console.log(key, Object.keys(table).length);
}
