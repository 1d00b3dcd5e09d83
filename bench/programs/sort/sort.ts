// SPDX-License-Identifier: MIT
/** Arrays of numbers and of records, sorted with comparators. */

interface Person {
  readonly name: string;
  readonly age: number;
  readonly city: number;
}

class Random {
  constructor(private seed: number) {}

  below(limit: number): number {
    this.seed = (Math.imul(this.seed, 1664525) + 1013904223) | 0;
    return (this.seed >>> 7) % limit;
  }
}

function randomName(random: Random): string {
  const length = 4 + random.below(6);
  let name = '';
  for (let i = 0; i < length; i++) name += String.fromCharCode(97 + random.below(26));
  return name;
}

export function work(): number {
  const random = new Random(3);
  let checksum = 0;

  const numbers = Array.from({ length: 400_000 }, () => random.below(10_000_000) / 8);
  numbers.sort((a, b) => a - b);
  for (let i = 0; i < numbers.length; i += 1000) checksum = (checksum * 31 + Math.floor(numbers[i])) % 1_000_003;

  const people: Person[] = [];
  for (let i = 0; i < 100_000; i++) {
    people.push({ name: randomName(random), age: random.below(90), city: random.below(50) });
  }
  people.sort((a, b) => a.city - b.city || b.age - a.age || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  for (const person of people) checksum = (checksum * 31 + person.name.charCodeAt(1) + person.age) % 1_000_003;

  // Nearly sorted, as lists that are kept in order are.
  for (let round = 0; round < 10; round++) {
    for (let i = 0; i < 20; i++) numbers[random.below(numbers.length)] = random.below(10_000_000) / 8;
    numbers.sort((a, b) => a - b);
    checksum = (checksum * 31 + Math.floor(numbers[round * 1000])) % 1_000_003;
  }
  return checksum;
}
