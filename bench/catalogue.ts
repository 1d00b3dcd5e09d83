// SPDX-License-Identifier: MIT
/** The programs of the benchmark. Each is NAME.ts and NAME.cpp in its folder, with a function `work` that gives a checksum. */
import type { Part } from './folders';

export type Kind = 'numeric' | 'integer' | 'objects' | 'collections' | 'strings' | 'functions' | 'bytes';

export interface Program {
  readonly name: string;
  readonly kind: Kind;
  readonly part: Part;
  /** Why AssemblyScript cannot run it; otherwise NAME.as.ts is its port. */
  readonly notInAssemblyScript?: string;
}

const suite: readonly Omit<Program, 'part'>[] = [
  { name: 'n-body', kind: 'numeric' },
  { name: 'spectral-norm', kind: 'numeric' },
  { name: 'fannkuch', kind: 'numeric' },
  { name: 'mandelbrot', kind: 'numeric' },
  { name: 'matrix', kind: 'numeric' },
  { name: 'sieve', kind: 'integer' },
  { name: 'queens', kind: 'integer' },
  { name: 'sha256', kind: 'integer' },
  { name: 'bytecode', kind: 'integer' },
  { name: 'binary-trees', kind: 'objects' },
  { name: 'scheduler', kind: 'objects' },
  { name: 'constraints', kind: 'objects', notInAssemblyScript: 'closures that capture' },
  { name: 'ray-tracer', kind: 'objects' },
  { name: 'dijkstra', kind: 'collections', notInAssemblyScript: 'object literals' },
  { name: 'graph', kind: 'collections', notInAssemblyScript: 'for-of over a Map' },
  { name: 'sort', kind: 'collections', notInAssemblyScript: 'object literals' },
  { name: 'lru', kind: 'collections', notInAssemblyScript: 'number or undefined' },
  { name: 'json', kind: 'strings', notInAssemblyScript: 'union types' },
  { name: 'json-library', kind: 'strings', notInAssemblyScript: 'JSON' },
  { name: 'word-count', kind: 'strings', notInAssemblyScript: 'generators' },
  { name: 'builder', kind: 'strings', notInAssemblyScript: 'toFixed' },
  { name: 'edit-distance', kind: 'strings' },
  { name: 'closures', kind: 'functions', notInAssemblyScript: 'closures that capture' },
  { name: 'pipeline', kind: 'functions', notInAssemblyScript: 'closures that capture' },
  { name: 'generators', kind: 'functions', notInAssemblyScript: 'generators' },
  { name: 'async-tasks', kind: 'functions', notInAssemblyScript: 'promises' },
  { name: 'lz', kind: 'bytes' },
  { name: 'base64', kind: 'bytes' },
  { name: 'data-view', kind: 'bytes', notInAssemblyScript: 'object literals' },
];

/** The suite that people look at. */
export const programs: readonly Program[] = suite.map((program) => ({ ...program, part: 'programs' }));

const NOT_PORTED = 'not ported';

/**
 * Programs of the same kinds that nobody looks at while working on the compiler. They tell whether it has become good at
 * programs, or at those of the suite.
 */
export const heldBack: readonly Program[] = (
  [
    ['lu', 'numeric'],
    ['life', 'integer'],
    ['derivative', 'objects'],
    ['treap', 'objects'],
    ['anagrams', 'collections'],
    ['csv', 'strings'],
    ['combinators', 'functions'],
    ['huffman', 'bytes'],
  ] as const
).map(([name, kind]) => ({ name, kind, part: 'held-back', notInAssemblyScript: NOT_PORTED }));

/** Allocation alone: its C++ calls malloc and free. */
export const allocation: Program = {
  name: 'allocation',
  kind: 'objects',
  part: 'allocation',
  notInAssemblyScript: NOT_PORTED,
};
