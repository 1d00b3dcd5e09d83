// SPDX-License-Identifier: MIT
// Small array puzzles, solved with two indices.
function twoSum(numbers: number[], target: number): [number, number] | null {
  const seen = new Map<number, number>();
  for (let i = 0; i < numbers.length; i++) {
    const other = seen.get(target - numbers[i]);
    if (other !== undefined) return [other, i];
    seen.set(numbers[i], i);
  }
  return null;
}

function threeSum(nums: number[]): number[][] {
  const sorted = [...nums].sort((a, b) => a - b);
  const result: number[][] = [];
  for (let i = 0; i < sorted.length - 2; i++) {
    if (i > 0 && sorted[i] === sorted[i - 1]) continue;
    let lo = i + 1;
    let hi = sorted.length - 1;
    while (lo < hi) {
      const sum = sorted[i] + sorted[lo] + sorted[hi];
      if (sum < 0) lo++;
      else if (sum > 0) hi--;
      else {
        result.push([sorted[i], sorted[lo], sorted[hi]]);
        while (lo < hi && sorted[lo] === sorted[lo + 1]) lo++;
        while (lo < hi && sorted[hi] === sorted[hi - 1]) hi--;
        lo++;
        hi--;
      }
    }
  }
  return result;
}

const maxArea = (height: readonly number[]): number => {
  let [left, right, best] = [0, height.length - 1, 0];
  while (left < right) {
    best = Math.max(best, Math.min(height[left]!, height[right]!) * (right - left));
    if (height[left]! < height[right]!) left++;
    else right--;
  }
  return best;
};

function trap(height: number[]): number {
  let l = 0, r = height.length - 1, lMax = 0, rMax = 0, water = 0;
  while (l < r) {
    if (height[l] < height[r]) {
      height[l] >= lMax ? (lMax = height[l]) : (water += lMax - height[l]);
      ++l;
    } else {
      height[r] >= rMax ? (rMax = height[r]) : (water += rMax - height[r]);
      --r;
    }
  }
  return water;
}

function removeDuplicates<T>(items: T[]): number {
  if (!items.length) return 0;
  let write = 1;
  for (let read = 1; read < items.length; read++) {
    if (items[read] !== items[read - 1]) items[write++] = items[read];
  }
  items.length = write;
  return write;
}

const isPalindrome = (s: string): boolean => {
  const clean = s.toLowerCase().replace(/[^a-z0-9]/g, '');
  for (let i = 0, j = clean.length - 1; i < j; i++, j--) if (clean[i] !== clean[j]) return false;
  return true;
};

console.log(twoSum([2, 7, 11, 15], 9), twoSum([3, 2, 4], 6), twoSum([1, 2], 7));
console.log(threeSum([-1, 0, 1, 2, -1, -4]), threeSum([0, 0, 0, 0]), threeSum([1, 2]));
console.log(maxArea([1, 8, 6, 2, 5, 4, 8, 3, 7]), maxArea([1]));
console.log(trap([0, 1, 0, 2, 1, 0, 1, 3, 2, 1, 2, 1]), trap([4, 2, 0, 3, 2, 5]));
const dup = [0, 0, 1, 1, 1, 2, 2, 3, 3, 4];
console.log(removeDuplicates(dup), dup, removeDuplicates<string>([]));
const words = ['a', 'a', 'b', 'c', 'c'];
console.log(removeDuplicates(words), words);
console.log(isPalindrome('A man, a plan, a canal: Panama'), isPalindrome('race a car'), isPalindrome(''));
