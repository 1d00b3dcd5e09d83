// SPDX-License-Identifier: MIT
// The checker believes in a narrowing that a call has undone.
class Holder {
  value: string | null = 'text';
  clear(): void {
    this.value = null;
  }
}
const holder = new Holder();
if (holder.value !== null) {
  console.log(holder.value.length);
  holder.clear();
  console.log(holder.value.length); // stops TypeError
}
