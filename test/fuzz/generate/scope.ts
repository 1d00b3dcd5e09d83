// SPDX-License-Identifier: MIT
/** What is in sight at a place of the generated program, and what may be done there. */
import { type ClassDecl, type GenType, holdsFunction, type Method } from './types';

export interface Variable {
  readonly name: string;
  readonly type: GenType;
  /** Whether the program may assign to it. */
  readonly writable: boolean;
  /** An array that keeps this length for ever; elements may change. */
  readonly fixedLength?: number;
  /** Nothing may change what it holds: a loop depends on it. */
  readonly frozen?: boolean;
}

/** A function, or a method of an object that is known by name, that can be called. */
export interface Callable {
  readonly name: string;
  readonly params: readonly GenType[];
  readonly result: GenType;
  readonly rank: number;
  /** About how many statements a call runs. */
  readonly cost: number;
  /** Parameters from this one on may be left out. */
  readonly required: number;
  readonly rest?: GenType;
  readonly typeParameters?: number;
  /** Its first argument is the depth of its recursion. */
  readonly recursive?: boolean;
}

/** Everything about the function whose body is being generated. */
export interface FunctionPlace {
  /** Only callables of a lower rank may be called. */
  readonly rank: number;
  /** How many statements a call of the function may run. */
  readonly budget: number;
  cost: number;
  /** How often the place that is being generated runs for each call. */
  times: number;
  readonly async: boolean;
  readonly yields?: GenType;
  readonly resumedWith?: GenType;
  readonly result?: GenType;
  /** Whether it is a closure: variables of outer functions may have changed when it runs. */
  readonly closure: boolean;
  readonly self?: ClassDecl;
  /** In a constructor before all fields are there, or in a field's initialiser: only these may be read. */
  readonly early?: boolean;
  readonly labels: string[];
  /** Whether break and continue have a loop here. */
  loops: number;
  /** Index of the first variable of its own. */
  readonly base: number;
}

export class Scope {
  readonly variables: Variable[] = [];
  readonly callables: Callable[] = [];
  place: FunctionPlace;

  constructor() {
    this.place = { ...mainPlace, labels: [], base: 0 };
  }

  /** Runs `make` in a block: what it declares is gone afterwards. */
  block<T>(make: () => T): T {
    const variables = this.variables.length;
    const callables = this.callables.length;
    try {
      return make();
    } finally {
      this.variables.length = variables;
      // Module-level functions are registered outside any block; local ones go with it.
      this.callables.length = callables;
    }
  }

  /** Runs `make` inside a function; gives what it made and what a call costs. */
  inFunction<T>(place: Partial<FunctionPlace>, make: () => T): { made: T; cost: number } {
    const outer = this.place;
    this.place = { ...mainPlace, rank: outer.rank, labels: [], ...place, base: this.variables.length };
    try {
      const made = this.block(make);
      return { made, cost: this.place.cost + 1 };
    } finally {
      this.place = outer;
    }
  }

  /** Runs `make` where everything happens `times` times. */
  repeated<T>(times: number, make: () => T): T {
    const before = this.place.times;
    this.place.times *= times;
    try {
      return make();
    } finally {
      this.place.times = before;
    }
  }

  /** Whether something that costs so much may still happen here. */
  affords(cost: number): boolean {
    return this.place.cost + cost * this.place.times <= this.place.budget;
  }

  spend(cost: number): void {
    this.place.cost += cost * this.place.times;
  }

  /** The variables that may be used here. */
  visible(): Variable[] {
    const { closure, base } = this.place;
    if (!closure) return this.variables;
    return this.variables.filter((v, i) => i >= base || (v.type.kind === 'fn' ? !v.writable : !holdsFunction(v.type)));
  }

  reachableMethods(methods: readonly Method[]): Method[] {
    return methods.filter((method) => method.rank < this.place.rank);
  }
}

const mainPlace: Omit<FunctionPlace, 'labels' | 'base'> = {
  rank: Infinity,
  budget: 4000,
  cost: 0,
  times: 1,
  async: false,
  closure: false,
  loops: 0,
};
