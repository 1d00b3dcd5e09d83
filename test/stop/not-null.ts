// SPDX-License-Identifier: MIT
// An exclamation mark that lies.
function find(items: string[], want: string): string | undefined {
  return items.find((item) => item === want);
}
console.log(find(['a'], 'a')!.length);
const missing = find(['a'], 'b')!; // stops TypeError
console.log(typeof missing);
