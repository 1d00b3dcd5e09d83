// SPDX-License-Identifier: MIT
/** The programs of the suite. Each is bench/programs/NAME/NAME.ts and NAME.cpp, with a function `work` that gives a checksum. */

export type Kind = 'numeric' | 'integer' | 'objects' | 'collections' | 'strings' | 'functions' | 'bytes';

export interface Program {
  readonly name: string;
  readonly kind: Kind;
  /** Why AssemblyScript cannot run it; otherwise NAME.as.ts is its port. */
  readonly notInAssemblyScript?: string;
}

export const programs: readonly Program[] = [
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
