// SPDX-License-Identifier: MIT
// A record has no such key, and the type promises a value.
const ages: Record<string, number> = { ann: 31 };
function age(name: string): number {
  return ages[name]; // stops TypeError
}
console.log(age('ann'));
console.log(age('bob'));
