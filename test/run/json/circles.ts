// SPDX-License-Identifier: MIT
// The message for a circle names the first two steps and the last, whatever its length and wherever it begins.
interface Link {
  next?: Link | Link[];
  name: string;
}
for (let length = 1; length <= 40; length = length < 8 ? length + 1 : length * 2) {
  for (const lead of [0, 2]) {
    const links: Link[] = Array.from({ length }, (_, i) => ({ name: `n${i}` }));
    links.forEach((link, i) => (link.next = i % 3 === 2 ? [{ name: 'aside' }, links[(i + 1) % length]!] : links[(i + 1) % length]!));
    let start: Link = links[0]!;
    for (let i = 0; i < lead; i++) start = { name: 'lead', next: start };
    try {
      console.log(JSON.stringify(start));
    } catch (error) {
      console.log(length, lead, (error as Error).message);
    }
  }
}
class Tree {
  parent: Tree | null = null;
  readonly children: Tree[] = [];
  add(child: Tree): this {
    child.parent = this;
    this.children.push(child);
    return this;
  }
}
for (const indent of [undefined, 2]) {
  try {
    console.log(JSON.stringify(new Tree().add(new Tree().add(new Tree())), null, indent));
  } catch (error) {
    console.log((error as Error).message);
  }
}
