// SPDX-License-Identifier: MIT
/** BigInts. Products and sums are cut to 128 bits, so that loops do not grow them without end. */
import type { Gen, Rule } from '../gen';
import { bigint, number } from '../types';

const b = (g: Gen, depth: number): string => g.expression(bigint, depth - 1);

export const bigintRules: readonly Rule<'bigint'>[] = [
  { weight: 10, make: (g, _, d) => `(${b(g, d)} ${g.choices.pick(['+', '-'])} ${b(g, d)})` },
  { weight: 6, make: (g, _, d) => `BigInt.asIntN(128, ${b(g, d)} * ${b(g, d)})` },
  { weight: 4, make: (g, _, d) => `(${b(g, d)} ${g.choices.pick(['/', '%'])} (${b(g, d)} | 1n))` },
  { weight: 4, make: (g, _, d) => `(${b(g, d)} ${g.choices.pick(['&', '|', '^'])} ${b(g, d)})` },
  {
    weight: 3,
    make: (g, _, d) =>
      `(${b(g, d)} ${g.choices.pick(['<<', '>>'])} ${g.choices.pick(['0n', '1n', '7n', '33n', '64n', '-3n'])})`,
  },
  {
    weight: 2,
    make: (g, _, d) =>
      `BigInt.asIntN(128, BigInt.asIntN(40, ${b(g, d)}) ** ${g.choices.pick(['0n', '1n', '2n', '3n'])})`,
  },
  {
    weight: 3,
    make: (g, _, d) =>
      `BigInt.${g.choices.pick(['asIntN', 'asUintN'])}(${g.choices.pick(['1', '8', '32', '64', '65'])}, ${b(g, d)})`,
  },
  { weight: 4, make: (g, _, d) => `BigInt(Math.trunc(${g.expression(number, d - 1)}) | 0)` },
  { weight: 2, make: (g, _, d) => `(${g.choices.pick(['-', '~'])}${b(g, d)})` },
  {
    weight: 1,
    make: (g) => `BigInt("${g.choices.pick(['0', '-12', '0xff', '123456789012345678901234567890', ' 7 '])}")`,
  },
];
