// SPDX-License-Identifier: MIT
/** A network of one-way constraints between variables, re-planned and re-run: polymorphic objects and lists. */

class Variable {
  readonly users: Constraint[] = [];
  determinedBy: Constraint | undefined;
  mark = 0;

  constructor(public value: number) {}
}

abstract class Constraint {
  abstract readonly output: Variable;

  constructor(readonly inputs: readonly Variable[]) {
    for (const input of inputs) input.users.push(this);
  }

  attach(): void {
    this.output.determinedBy = this;
  }

  inputsKnown(mark: number): boolean {
    return this.inputs.every((input) => input.mark === mark || input.determinedBy === undefined);
  }

  abstract execute(): void;
}

class Equal extends Constraint {
  constructor(
    private readonly source: Variable,
    readonly output: Variable,
  ) {
    super([source]);
  }

  execute(): void {
    this.output.value = this.source.value;
  }
}

class Linear extends Constraint {
  constructor(
    private readonly source: Variable,
    private readonly scale: number,
    private readonly offset: number,
    readonly output: Variable,
  ) {
    super([source]);
  }

  execute(): void {
    this.output.value = (this.source.value * this.scale + this.offset) % 65_521;
  }
}

class Sum extends Constraint {
  constructor(
    terms: readonly Variable[],
    readonly output: Variable,
  ) {
    super(terms);
  }

  execute(): void {
    let sum = 0;
    for (const input of this.inputs) sum += input.value;
    this.output.value = sum % 65_521;
  }
}

class Planner {
  private mark = 0;

  /** The constraints that follow from a change of the variable, in an order in which they can run. */
  plan(changed: Variable): Constraint[] {
    const mark = ++this.mark;
    changed.mark = mark;
    const todo: Constraint[] = [...changed.users];
    const plan: Constraint[] = [];
    for (let constraint = todo.pop(); constraint; constraint = todo.pop()) {
      const { output } = constraint;
      if (output.mark === mark || output.determinedBy !== constraint) continue;
      if (constraint instanceof Sum && !this.reachable(constraint, mark)) continue;
      output.mark = mark;
      plan.push(constraint);
      for (const user of output.users) todo.push(user);
    }
    return plan;
  }

  private reachable(constraint: Constraint, mark: number): boolean {
    return constraint.inputsKnown(mark) || constraint.inputs.some((input) => input.mark === mark);
  }
}

interface Network {
  readonly first: Variable;
  readonly last: Variable;
}

function chain(length: number): Network {
  const first = new Variable(1);
  let last = first;
  for (let i = 0; i < length; i++) {
    const next = new Variable(0);
    const constraint = i % 3 === 0 ? new Equal(last, next) : new Linear(last, 3, i, next);
    constraint.attach();
    last = next;
  }
  return { first, last };
}

function fan(width: number): Network {
  const first = new Variable(1);
  const middle: Variable[] = [];
  for (let i = 0; i < width; i++) {
    const branch = new Variable(0);
    new Linear(first, i + 1, i, branch).attach();
    middle.push(branch);
  }
  const last = new Variable(0);
  new Sum(middle, last).attach();
  return { first, last };
}

export function work(): number {
  const planner = new Planner();
  let checksum = 0;
  for (let round = 0; round < 100; round++) {
    for (const network of [chain(3000), fan(1000)]) {
      for (let edit = 0; edit < 30; edit++) {
        const plan = planner.plan(network.first);
        network.first.value = edit * 7 + round;
        for (const constraint of plan) constraint.execute();
        checksum = (checksum * 17 + network.last.value) % 1_000_003;
      }
    }
  }
  return checksum;
}
