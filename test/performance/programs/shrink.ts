// SPDX-License-Identifier: MIT
/** Holds much, then little; goes on allocating, so that the collector runs and can see it. */
class Item {
  readonly tags: string[];

  constructor(readonly id: number) {
    this.tags = [`item ${id}`, `group ${id % 10}`];
  }
}

function fill(count: number): Item[] {
  return Array.from({ length: count }, (_, id) => new Item(id));
}

function peak(): number {
  const items = fill(200_000);
  return items.length;
}

const most = peak();
const items = fill(100);
let length = 0;
for (let i = 0; i < 3_000_000; i++) length += new Item(i).tags.length;
console.log(most, length > 0 ? items.length : 0);
