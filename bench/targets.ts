// SPDX-License-Identifier: MIT
/** What compiled programs must reach, and how far a run of the benchmark says they are. */
import type { Results } from './summary';

/** `measured` must be `must` at the most, or at least where `least` is set. */
export interface Target {
  readonly what: string;
  readonly must: number;
  readonly measured: number;
  readonly unit: string;
  readonly least?: boolean;
}

export const isMet = ({ must, measured, least }: Target): boolean =>
  least === true ? measured >= must : measured <= must;

/** Throws when the run did not measure everything. */
export function targetsOf({ summaries, heldBack, allocation, hello, compilations, kernelSeconds }: Results): Target[] {
  const [node, cpp, peer] = [summaries.node, summaries.cpp, summaries.assemblyscript];
  const [held, malloc] = [heldBack?.summaries.node, allocation?.entries.cpp];
  const [small, large] = compilations ?? [];
  if (!node || !cpp || !peer || !held || !malloc || !hello || !small || !large || kernelSeconds === undefined) {
    throw new Error('a part of the benchmark was not run');
  }
  return [
    { what: 'CPU time / Node, geometric mean', must: 0.45, measured: node.geomean, unit: '' },
    { what: `CPU time / Node, worst (${node.worst.name})`, must: 1, measured: node.worst.ratio, unit: '' },
    { what: 'CPU time / Node, held back, geometric mean', must: 0.45, measured: held.geomean, unit: '' },
    { what: `CPU time / Node, held back, worst (${held.worst.name})`, must: 1, measured: held.worst.ratio, unit: '' },
    { what: 'CPU time / C++, geometric mean', must: 0.9, measured: cpp.geomean, unit: '' },
    { what: `CPU time / C++, worst (${cpp.worst.name})`, must: 1.6, measured: cpp.worst.ratio, unit: '' },
    { what: 'CPU time / AssemblyScript, geometric mean', must: 0.2, measured: peer.geomean, unit: '' },
    { what: 'Peak memory / Node, geometric mean', must: 0.4, measured: node.memory, unit: '' },
    {
      what: 'Allocation, times as fast as malloc and free',
      must: 1.5,
      measured: 1 / malloc.ratio,
      unit: '',
      least: true,
    },
    { what: 'Hello world, size', must: 20, measured: hello.stsc.executableBytes / 1024, unit: ' KB' },
    { what: 'Hello world, start to end', must: 1, measured: hello.stsc.startMilliseconds, unit: ' ms' },
    { what: 'Hello world, peak memory', must: 1.5, measured: hello.stsc.peakKilobytes / 1024, unit: ' MB' },
    { what: 'Compiling 1,000 lines', must: 3, measured: small.seconds, unit: ' s' },
    { what: 'Of that not TypeScript or gcc', must: 0.5, measured: small.ownSeconds / small.seconds, unit: '' },
    { what: '10,000 lines / 1,000 lines', must: 10, measured: large.seconds / small.seconds, unit: '' },
    { what: 'The guest, from clean', must: 10, measured: kernelSeconds, unit: ' s' },
  ];
}
