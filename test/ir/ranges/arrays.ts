// SPDX-License-Identifier: MIT
// Arrays that never meet do not share what is known of their elements; those that may meet do.
class Samples {
  readonly counts: number[] = [0, 0];
  readonly means: number[] = [];
  add(at: number, mean: number): number {
    this.counts[at] = at & 3;
    this.means.push(mean);
    const count = this.counts[at]; // int32: count
    const first = this.means[0]; // double: first
    return count + first;
  }
}

function largest(values: number[]): number {
  let top = values[0];
  for (const value of values) if (value > top) top = value;
  return top;
}

function last(values: readonly number[]): number {
  return values.slice(-1)[0];
}

const small = [1, 2, 3];
const large = [1.5, 2.5];
const fromSmall = largest(small); // int32: fromSmall
const fromLarge = largest(large); // double: fromLarge
const lastSmall = last([7, 8]); // int32: lastSmall
const lastLarge = last([7, 0.5]); // double: lastLarge

const grid: number[][] = [[1], [2]];
const heights: number[][] = [[0.5]];
const cell = grid[1][0]; // int32: cell
const height = heights[0][0]; // double: height

const met: number[] = [1];
const meets: number[] = [0.25];
const either = met.length > 3 ? met : meets;
const ofMet = met[0]; // double: ofMet

const hidden: number[] = [4];
const box: { value: unknown } = { value: hidden };
const shown = box.value as number[];
shown[0] = 0.5;
const ofHidden = hidden[0]; // double: ofHidden

const passed: number[] = [5];
const change = [(values: number[]): void => void (values[0] /= 2)];
change[0](passed);
const ofPassed = passed[0]; // double: ofPassed

const key: string = String(0);
const record: Record<string, number[]> = { a: [6] };
const listed = record[key] ?? record.a;
listed.push(0.75);
const ofRecord = record.a[0]; // double: ofRecord

console.log(new Samples().add(1, 0.5), fromSmall, fromLarge, lastSmall, lastLarge, cell, height, either);
console.log(ofMet, ofHidden, ofPassed, ofRecord);
