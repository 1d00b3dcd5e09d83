// SPDX-License-Identifier: MIT
/** Choices of the generator, all from one seed. */
import { Random } from '../../kernel/random';

export class Choices extends Random {
  /** True with a probability of `percent` in 100. */
  chance(percent: number): boolean {
    return this.below(100) < percent;
  }

  /** A whole number from `low` to `high`, both included. */
  between(low: number, high: number): number {
    return low + this.below(high - low + 1);
  }

  pick<T>(items: readonly T[]): T {
    if (items.length === 0) throw new Error('nothing to pick from');
    return items[this.below(items.length)] as T;
  }

  /** One of the items, each as often as its weight says. */
  weighted<T extends { readonly weight: number }>(items: readonly T[]): T {
    let at = this.below(items.reduce((sum, item) => sum + item.weight, 0));
    for (const item of items) {
      at -= item.weight;
      if (at < 0) return item;
    }
    return this.pick(items);
  }

  /** `count` results of `make`. */
  times<T>(count: number, make: (index: number) => T): T[] {
    return Array.from({ length: count }, (_, index) => make(index));
  }
}
