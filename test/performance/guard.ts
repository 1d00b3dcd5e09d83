// SPDX-License-Identifier: MIT
/** Counts that say how good the code of a program is, and how far they may be from the committed ones. */

export interface Figures {
  /** Executed, in thousands. */
  readonly instructions: number;
  readonly allocatedKilobytes: number;
  /** Places in the compiled program, as --report counts them. */
  readonly allocations: number;
  readonly boundsChecks: number;
  readonly typeChecks: number;
  readonly taggedNumbers: number;
  readonly dispatches: number;
  readonly lookups: number;
  /** Variables of loops that are held as doubles. */
  readonly doubles: number;
}

/** How far above its figure a count may be: a share of it, and a little for the small ones. */
const MARGINS: Readonly<Record<keyof Figures, readonly [share: number, few: number]>> = {
  instructions: [0.05, 50],
  allocatedKilobytes: [0.05, 64],
  allocations: [0.1, 1],
  boundsChecks: [0.1, 1],
  typeChecks: [0.1, 1],
  taggedNumbers: [0.1, 1],
  dispatches: [0.1, 1],
  lookups: [0.1, 1],
  doubles: [0, 1],
};

/** Another C compiler makes other instructions of the same C. */
const OTHER_COMPILER = 0.4;

/** What has grown beyond its margin, in words. Only counts that `now` has are compared. */
export function regressions(name: string, now: Partial<Figures>, expected: Figures, sameCompiler: boolean): string[] {
  return (Object.keys(MARGINS) as (keyof Figures)[]).flatMap((key) => {
    const count = now[key];
    if (count === undefined) return [];
    const [share, few] = MARGINS[key];
    const limit = expected[key] * (1 + (key === 'instructions' && !sameCompiler ? OTHER_COMPILER : share)) + few;
    return count > limit ? [`${name}: ${key} ${count}, was ${expected[key]}`] : [];
  });
}
