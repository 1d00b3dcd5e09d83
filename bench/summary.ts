// SPDX-License-Identifier: MIT
/** What a run of the suite found, and the ratios that follow from it. */
import type { ContestantName } from './contestants';
import type { Kind } from './catalogue';
import type { Sample } from './measure';
import { geometricMean, median } from './statistics';

export interface Entry {
  /** Medians over the rounds, in milliseconds. */
  readonly cpu: number;
  readonly wall: number;
  readonly peakKilobytes: number;
  readonly executableBytes?: number;
  /** CPU time of stsc's program over this contestant's, the median over the pairs of one round. */
  readonly ratio: number;
}

export interface ProgramResult {
  readonly name: string;
  readonly kind: Kind;
  readonly checksum: string;
  readonly entries: Partial<Record<ContestantName, Entry>>;
  /** Why a contestant did not take part. */
  readonly refusals: Partial<Record<ContestantName, string>>;
}

export interface Summary {
  readonly programs: number;
  /** Geometric mean of the ratios: below 1, stsc is faster. */
  readonly geomean: number;
  readonly worst: { readonly name: string; readonly ratio: number };
  /** Geometric mean of the ratios of peak memory. */
  readonly memory: number;
}

export interface HelloWorld {
  readonly executableBytes: number;
  readonly startMilliseconds: number;
  readonly peakKilobytes: number;
}

export interface Compilation {
  readonly lines: number;
  /** Median wall time of the whole command, in seconds, and the share of it that is neither TypeScript's nor gcc's. */
  readonly seconds: number;
  readonly ownSeconds: number;
}

/** Programs measured together, and what they say together of each peer. */
export interface Measured {
  readonly programs: readonly ProgramResult[];
  readonly summaries: Partial<Record<ContestantName, Summary>>;
}

export interface Results extends Measured {
  readonly machine: string;
  readonly node: string;
  readonly gcc: string;
  readonly rounds: number;
  readonly heldBack?: Measured;
  readonly allocation?: ProgramResult;
  readonly hello?: Readonly<Record<'stsc' | 'c' | 'node', HelloWorld>>;
  readonly compilations?: readonly Compilation[];
  readonly kernelSeconds?: number;
}

/** The entry of a contestant's samples, paired round by round with stsc's. */
export function entryOf(own: readonly Sample[], theirs: readonly Sample[]): Pick<Entry, 'cpu' | 'wall' | 'ratio'> {
  return {
    cpu: median(theirs.map((sample) => sample.cpuMicroseconds)) / 1000,
    wall: median(theirs.map((sample) => sample.wallMicroseconds)) / 1000,
    ratio: median(theirs.map((sample, i) => (own[i]?.cpuMicroseconds ?? NaN) / sample.cpuMicroseconds)),
  };
}

/** Undefined when the contestant ran none of the programs. */
export function summarise(programs: readonly ProgramResult[], name: ContestantName): Summary | undefined {
  const pairs = programs.flatMap((program) => {
    const [own, theirs] = [program.entries.stsc, program.entries[name]];
    return own && theirs
      ? [{ name: program.name, ratio: theirs.ratio, memory: own.peakKilobytes / theirs.peakKilobytes }]
      : [];
  });
  const geomean = geometricMean(pairs.map((pair) => pair.ratio));
  const memory = geometricMean(pairs.map((pair) => pair.memory));
  const worst = pairs.reduce<(typeof pairs)[number] | undefined>(
    (most, pair) => (most === undefined || pair.ratio > most.ratio ? pair : most),
    undefined,
  );
  if (geomean === undefined || memory === undefined || worst === undefined) return undefined;
  return { programs: pairs.length, geomean, memory, worst: { name: worst.name, ratio: worst.ratio } };
}
