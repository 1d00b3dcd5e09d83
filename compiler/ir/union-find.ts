// SPDX-License-Identifier: MIT
/** Disjoint sets with path halving. */
export class UnionFind<T> {
  private readonly parent = new Map<T, T>();

  find(item: T): T {
    let at = item;
    for (;;) {
      const up = this.parent.get(at);
      if (up === undefined || up === at) return at;
      const top = this.parent.get(up) ?? up;
      this.parent.set(at, top);
      at = top;
    }
  }

  union(a: T, b: T): void {
    const one = this.find(a);
    const two = this.find(b);
    if (one === two) return;
    this.parent.set(two, one);
    if (!this.parent.has(one)) this.parent.set(one, one);
  }

  /** All items that were ever part of a union, by representative. */
  classes(): Map<T, T[]> {
    const classes = new Map<T, T[]>();
    for (const item of this.parent.keys()) {
      const root = this.find(item);
      const list = classes.get(root);
      if (list) list.push(item);
      else classes.set(root, [item]);
    }
    return classes;
  }
}
