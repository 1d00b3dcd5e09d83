// SPDX-License-Identifier: MIT
// A comparison that the library calls, wrapped by a class of the program, and an error class with a cause.
class SortError extends Error {
  constructor(options: ErrorOptions) {
    super('cannot sort', options); // call 0 new SortError
    this.name = 'SortError';
  }
}

function compare(a: { size: number }, b: { size: number }): number {
  if (Math.min(a.size, b.size) < 0) throw new RangeError('negative');
  return a.size - b.size;
}

function sorted(items: { size: number }[]): { size: number }[] {
  try {
    return items.sort(compare);
  } catch (cause) {
    throw new SortError({ cause }); // call 1 sorted
  }
}

try {
  sorted([{ size: 1 }, { size: 0 }, { size: -1 }]); // call 2 <module>
} catch (error) {
  if (error instanceof SortError) console.log(error.stack);
}
