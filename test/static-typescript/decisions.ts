// SPDX-License-Identifier: MIT
/**
 * Why stsc refuses what Static TypeScript accepts: for each code that is met in such a place, whether it is meant to stay,
 * and the reason. A code without a row here would be a defect that nobody has looked at, and a test fails.
 */
import type { Results } from './results';

interface Decision {
  /** `decision`: it stays refused; `not yet`: the program is right, and the compiler could learn it. */
  readonly kind: 'decision' | 'not yet';
  readonly why: string;
}

export const decisions: Readonly<Record<string, Decision>> = {
  STS1001: {
    kind: 'decision',
    why: 'Every operation has types here. `unknown` and a test of the value do the same.',
  },
  STS1007: {
    kind: 'decision',
    why: 'The members of a class are fixed when it is compiled.',
  },
  STS1008: {
    kind: 'decision',
    why: 'In JavaScript `__proto__` sets the prototype, and prototypes are fixed when the program is compiled.',
  },
  STS1016: { kind: 'decision', why: 'A comparison with `==` that would convert one side hides a mistake.' },
  STS1017: { kind: 'decision', why: 'A call of `Function` would take and give `any`.' },
  STS1024: { kind: 'decision', why: 'What is converted would depend on methods that only the running program knows.' },
  STS1032: {
    kind: 'decision',
    why: 'A function whose type says `void` may give anything, and the type would be wrong about it.',
  },
  STS2002: {
    kind: 'not yet',
    why: 'A function that shares its name with a namespace works by that name; as a value it would have to bring the members.',
  },
  STS2003: { kind: 'decision', why: 'Both refuse the program: the peer for a class that is used as a value.' },
  STS2005: {
    kind: 'decision',
    why: 'Each call makes a larger type, and each type would be a function of its own. The peer compiles a generic function once for all types.',
  },
  STS2007: { kind: 'decision', why: 'Objects have no order; JavaScript would compare the texts `[object Object]`.' },
  STS2008: {
    kind: 'not yet',
    why: 'In JavaScript the assignment gives the derived class a field of its own.',
  },
  STS2011: { kind: 'decision', why: 'Both refuse the program: the peer for a class that is used as a value.' },
  TS18048: { kind: 'decision', why: 'It does not check for `undefined`; strict TypeScript does.' },
  TS2322: {
    kind: 'decision',
    why: 'It lets `null` be of every type, and parameters vary both ways; strict TypeScript does not.',
  },
  TS2532: { kind: 'decision', why: 'It does not check for `undefined`; strict TypeScript does.' },
  TS2564: { kind: 'decision', why: 'It lets fields without a value have any type; strict TypeScript does not.' },
};

/** Something that the peer accepts and stsc refuses. */
export interface Difference {
  readonly code: string;
  /** The feature, or the program and the line. */
  readonly where: string;
}

/** All of them, features first. */
export function differences({ features, reject }: Results): Difference[] {
  return [
    ...features
      .filter(({ peer }) => peer.accepted)
      .flatMap(({ feature, stsc }) => stsc.map((code) => ({ code, where: feature }))),
    ...reject.flatMap(({ name, silent }) =>
      silent.flatMap(({ line, codes }) => codes.map((code) => ({ code, where: `\`${name}\`, line ${line}` }))),
    ),
  ];
}

/** The codes among them that no decision covers, and decisions that nothing needs. */
export function undecided(results: Results): string[] {
  const codes = new Set(differences(results).map(({ code }) => code));
  const missing = [...codes].filter((code) => !(code in decisions)).map((code) => `no decision about ${code}`);
  const unused = Object.keys(decisions).filter((code) => !codes.has(code));
  return [...missing, ...unused.map((code) => `a decision about ${code}, which is not met`)].sort();
}
