// SPDX-License-Identifier: MIT
/** One program, all contestants: rounds in turn (A B C A B C), so that a busy machine hurts all of them alike. */
import type { Program } from './catalogue';
import type { Contestant, ContestantName, Ready } from './contestants';
import type { Sample } from './measure';
import { entryOf, type Entry, type ProgramResult } from './summary';

/** Who takes longer than this runs once: the figure will be far from all others anyway. */
const SLOW_MICROSECONDS = 5_000_000;

interface Racer {
  readonly contestant: Contestant;
  readonly ready: Ready;
  readonly samples: Sample[];
}

/** Throws when a contestant cannot be built or gives another checksum. */
export async function compete(
  program: Program,
  contestants: readonly Contestant[],
  rounds: number,
): Promise<ProgramResult> {
  const refusals: Partial<Record<ContestantName, string>> = {};
  const racers: Racer[] = [];
  let checksum: string | undefined;
  const runOnce = async ({ contestant, ready }: Racer): Promise<Sample> => {
    const sample = await ready.round();
    checksum ??= sample.checksum;
    if (sample.checksum !== checksum) {
      throw new Error(`${program.name}: ${contestant.name} gives ${sample.checksum}, the first one gave ${checksum}`);
    }
    return sample;
  };
  try {
    for (const contestant of contestants) {
      const ready = await contestant.prepare(program);
      if (typeof ready === 'string') refusals[contestant.name] = ready;
      else racers.push({ contestant, ready, samples: [] });
    }
    const patient = new Set<Racer>();
    for (const racer of racers) {
      for (let i = 0; i < racer.contestant.warmUp; i++) {
        const sample = await runOnce(racer);
        if (sample.cpuMicroseconds < SLOW_MICROSECONDS) continue;
        racer.samples.push(sample);
        patient.add(racer);
        break;
      }
    }
    for (let round = 0; round < rounds; round++) {
      for (const racer of racers) if (!patient.has(racer)) racer.samples.push(await runOnce(racer));
    }
    return { name: program.name, kind: program.kind, checksum: checksum ?? '', entries: entriesOf(racers), refusals };
  } finally {
    for (const { ready } of racers) ready.end();
  }
}

function entriesOf(racers: readonly Racer[]): Partial<Record<ContestantName, Entry>> {
  const entries: Partial<Record<ContestantName, Entry>> = {};
  const own = racers.find(({ contestant }) => contestant.name === 'stsc')?.samples ?? [];
  for (const { contestant, ready, samples } of racers) {
    entries[contestant.name] = {
      ...entryOf(own, samples),
      peakKilobytes: ready.peakKilobytes(),
      ...(ready.executableBytes === undefined ? {} : { executableBytes: ready.executableBytes }),
    };
  }
  return entries;
}
