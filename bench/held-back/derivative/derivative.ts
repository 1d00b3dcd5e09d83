// SPDX-License-Identifier: MIT
/** Formulas as trees of objects: evaluated, differentiated and simplified through virtual methods. */

abstract class Formula {
  abstract at(x: number): number;
  abstract derivative(): Formula;
  abstract simplified(): Formula;
  abstract size(): number;
}

class Constant extends Formula {
  constructor(readonly value: number) {
    super();
  }

  at(_x: number): number {
    return this.value;
  }

  derivative(): Formula {
    return new Constant(0);
  }

  simplified(): Formula {
    return this;
  }

  size(): number {
    return 1;
  }
}

class Variable extends Formula {
  at(x: number): number {
    return x;
  }

  derivative(): Formula {
    return new Constant(1);
  }

  simplified(): Formula {
    return this;
  }

  size(): number {
    return 1;
  }
}

class Sum extends Formula {
  constructor(
    private readonly left: Formula,
    private readonly right: Formula,
  ) {
    super();
  }

  at(x: number): number {
    return this.left.at(x) + this.right.at(x);
  }

  derivative(): Formula {
    return new Sum(this.left.derivative(), this.right.derivative());
  }

  simplified(): Formula {
    const left = this.left.simplified();
    const right = this.right.simplified();
    if (left instanceof Constant) {
      if (right instanceof Constant) return new Constant(left.value + right.value);
      if (left.value === 0) return right;
    }
    if (right instanceof Constant && right.value === 0) return left;
    return new Sum(left, right);
  }

  size(): number {
    return 1 + this.left.size() + this.right.size();
  }
}

class Product extends Formula {
  constructor(
    private readonly left: Formula,
    private readonly right: Formula,
  ) {
    super();
  }

  at(x: number): number {
    return this.left.at(x) * this.right.at(x);
  }

  derivative(): Formula {
    return new Sum(new Product(this.left.derivative(), this.right), new Product(this.left, this.right.derivative()));
  }

  simplified(): Formula {
    const left = this.left.simplified();
    const right = this.right.simplified();
    if (left instanceof Constant) {
      if (right instanceof Constant) return new Constant(left.value * right.value);
      if (left.value === 0) return left;
      if (left.value === 1) return right;
    }
    if (right instanceof Constant) {
      if (right.value === 0) return right;
      if (right.value === 1) return left;
    }
    return new Product(left, right);
  }

  size(): number {
    return 1 + this.left.size() + this.right.size();
  }
}

/** Horner's form of a polynomial with these coefficients. */
function polynomial(coefficients: readonly number[]): Formula {
  const x = new Variable();
  return coefficients.reduce<Formula>((sum, c) => new Sum(new Product(sum, x), new Constant(c)), new Constant(0));
}

export function work(): number {
  let checksum = 0;
  for (let round = 0; round < 100; round++) {
    const coefficients = Array.from({ length: 6 + (round % 7) }, (_, i) => ((i * 7 + round) % 11) - 5);
    let formula = polynomial(coefficients);
    for (let order = 0; order < 4; order++) {
      formula = formula.derivative().simplified();
      for (let i = 0; i < 40; i++) checksum = (checksum + Math.abs(formula.at((i % 5) - 2))) % 1_000_003;
    }
    checksum = (checksum * 31 + formula.size()) % 1_000_003;
  }
  return checksum;
}
