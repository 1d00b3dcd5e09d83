// SPDX-License-Identifier: MIT
/**
 * The generator's core: it makes an expression for any type, from a table of rules for each kind of type and some rules
 * for all. Every text that a rule gives stands on its own: operators come in parentheses.
 */
import { arrows } from './functions';
import { literalOf } from './literals';
import { path } from './paths';
import { Choices } from './random';
import { Scope, type Callable, type Variable } from './scope';
import {
  type ChoiceDecl,
  type ClassDecl,
  type GenType,
  type Kind,
  narrows,
  number,
  type ObjectDecl,
  type OfKind,
  same,
  text,
  type UnionDecl,
} from './types';
import { arrayRules } from './rules/arrays';
import { bigintRules } from './rules/bigints';
import { booleanRules } from './rules/booleans';
import { collectionRules } from './rules/collections';
import { commonRules } from './rules/common';
import { numberRules } from './rules/numbers';
import { stringRules } from './rules/strings';

/** One way to make a value; undefined when it does not fit here. */
export interface Rule<K extends Kind = Kind> {
  readonly weight: number;
  readonly make: (g: Gen, type: OfKind<K>, depth: number) => string | undefined;
}

export interface GeneratorFunction {
  readonly name: string;
  readonly params: readonly GenType[];
  readonly yields: GenType;
  readonly returns: GenType;
  readonly resumedWith: GenType;
  readonly rank: number;
  readonly cost: number;
}

const rules: { readonly [K in Kind]?: readonly Rule<K>[] } = {
  number: numberRules,
  string: stringRules,
  boolean: booleanRules,
  bigint: bigintRules,
  array: arrayRules,
  ...collectionRules,
};

export class Gen {
  readonly choices: Choices;
  readonly scope = new Scope();
  readonly objects: ObjectDecl[] = [];
  readonly unions: UnionDecl[] = [];
  readonly choiceDecls: ChoiceDecl[] = [];
  readonly classes: ClassDecl[] = [];
  /** A variable for each type parameter in scope. */
  readonly parameterValues = new Map<string, string>();
  /** Generator functions, to be driven by hand. */
  readonly generators: GeneratorFunction[] = [];
  /** How many paths are being built inside each other. */
  pathDepth = 0;
  /** How many literals are being built inside each other. */
  literalDepth = 0;
  private readonly features = new Map<string, boolean>();
  private counter = 0;
  private nextRank = 1;

  constructor(seed: number) {
    this.choices = new Choices(seed);
  }

  /** Whether this program uses a feature at all: programs with fewer features go deeper into each. */
  has(feature: string): boolean {
    let on = this.features.get(feature);
    if (on === undefined) this.features.set(feature, (on = this.choices.chance(60)));
    return on;
  }

  name(prefix: string): string {
    return `${prefix}${++this.counter}`;
  }

  /** A rank above all that exist. */
  newRank(): number {
    return this.nextRank++;
  }

  /** An expression of the type; `depth` is how deep it may nest. */
  expression(type: GenType, depth: number): string {
    const own = rules[type.kind] as readonly Rule[] | undefined;
    if (depth > 0) {
      for (let attempt = 0; attempt < 6; attempt++) {
        const table = own === undefined || this.choices.chance(25) ? commonRules : own;
        const made = this.choices.weighted(table).make(this, type, depth);
        if (made !== undefined) return made;
      }
    }
    return this.leaf(type);
  }

  /** A variable, something that is reachable from one, or a literal. */
  leaf(type: GenType): string {
    if (this.choices.chance(65)) {
      const found = path(this, type);
      if (found !== undefined) return found;
    }
    return this.literal(type);
  }

  literal(type: GenType): string {
    return literalOf(this, type);
  }

  /** An expression to initialise or assign a variable of the type with, so that the checker narrows nothing. */
  value(type: GenType, depth: number): string {
    const made = type.kind === 'fn' ? this.arrow(type, depth) : this.expression(type, depth);
    return narrows(type) ? `(${made} as ${text(type)})` : made;
  }

  arrow(type: OfKind<'fn'>, depth: number): string {
    return arrows(this, type, depth);
  }

  /** A small whole number of at least `low`, as an expression: an index or a count. */
  small(depth: number): string {
    if (depth <= 0 || this.choices.chance(50)) return String(this.choices.between(-1, 6));
    return this.expression(number, depth - 1);
  }

  variables(test: (variable: Variable) => boolean): Variable[] {
    return this.scope.visible().filter(test);
  }

  /** A visible variable of the type. */
  variable(type: GenType, test: (variable: Variable) => boolean = () => true): Variable | undefined {
    const found = this.variables((v) => same(v.type, type) && test(v));
    return found.length === 0 ? undefined : this.choices.pick(found);
  }

  callables(result: GenType): Callable[] {
    return this.scope.callables.filter(
      (c) => c.rank < this.scope.place.rank && same(c.result, result) && this.scope.affords(c.cost),
    );
  }

  /** A call with arguments for its parameters. */
  call(callable: Callable, depth: number): string {
    this.scope.spend(callable.cost);
    const { choices } = this;
    const count = choices.between(callable.required, callable.params.length);
    const args = callable.params.slice(0, count).map((type) => this.argument(type, depth - 1));
    if (callable.recursive) args[0] = String(choices.between(0, 4));
    if (callable.rest !== undefined && count === callable.params.length) {
      const rest = callable.rest;
      if (choices.chance(30)) args.push(`...${this.expression({ kind: 'array', of: rest }, depth - 1)}`);
      else args.push(...choices.times(choices.between(0, 3), () => this.argument(rest, depth - 1)));
    }
    return `${callable.name}(${args.join(', ')})`;
  }

  argument(type: GenType, depth: number): string {
    return type.kind === 'fn' ? this.arrow(type, depth) : this.expression(type, depth);
  }
}
