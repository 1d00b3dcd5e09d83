// SPDX-License-Identifier: MIT
// Primes, factors, perfect numbers, Collatz, roman numerals, continued fractions, Chinese remainders.
function sieve(limit: number): number[] {
  const composite = new Uint8Array(limit + 1);
  const primes: number[] = [];
  for (let n = 2; n <= limit; n++) {
    if (composite[n]) continue;
    primes.push(n);
    for (let m = n * n; m <= limit; m += n) composite[m] = 1;
  }
  return primes;
}

const factorize = (n: number): Map<number, number> => {
  const factors = new Map<number, number>();
  for (let p = 2; p * p <= n; p += p === 2 ? 1 : 2) {
    while (n % p === 0) {
      factors.set(p, (factors.get(p) ?? 0) + 1);
      n /= p;
    }
  }
  if (n > 1) factors.set(n, (factors.get(n) || 0) + 1);
  return factors;
};

const showFactors = (n: number): string =>
  Array.from(factorize(n), ([p, e]) => (e > 1 ? `${p}^${e}` : `${p}`)).join(' * ') || '1';

const gcd = (a: number, b: number): number => (b === 0 ? Math.abs(a) : gcd(b, a % b));
const lcm = (...ns: number[]): number => ns.reduce((a, b) => (a * b) / gcd(a, b), 1);

const divisorSum = (n: number): number => {
  let sum = 1;
  for (let d = 2; d * d <= n; d++) if (n % d === 0) sum += d + (d * d === n ? 0 : n / d);
  return n === 1 ? 0 : sum;
};

function* collatz(n: number) {
  while (n !== 1) {
    yield n;
    n = n & 1 ? 3 * n + 1 : n / 2;
  }
  yield 1;
}

const numerals: [number, string][] = [
  [1000, 'M'], [900, 'CM'], [500, 'D'], [400, 'CD'], [100, 'C'], [90, 'XC'],
  [50, 'L'], [40, 'XL'], [10, 'X'], [9, 'IX'], [5, 'V'], [4, 'IV'], [1, 'I'],
];
const toRoman = (n: number): string => {
  let out = '';
  for (const [value, text] of numerals) for (; n >= value; n -= value) out += text;
  return out;
};
const fromRoman = (s: string): number => {
  const digit = { I: 1, V: 5, X: 10, L: 50, C: 100, D: 500, M: 1000 } as const;
  const values = [...s].map((c) => digit[c as keyof typeof digit]);
  return values.reduce<number>((sum, v, i) => (v < (values[i + 1] ?? 0) ? sum - v : sum + v), 0);
};

const powMod = (b: bigint, e: bigint, m: bigint): bigint => {
  let r = 1n;
  for (b %= m; e > 0n; e >>= 1n, b = (b * b) % m) if (e & 1n) r = (r * b) % m;
  return r;
};
const millerRabin = (n: bigint): boolean => {
  if (n < 2n) return false;
  for (const p of [2n, 3n, 5n, 7n, 11n, 13n, 17n, 19n, 23n, 29n, 31n, 37n]) {
    if (n === p) return true;
    if (n % p === 0n) return false;
  }
  let [d, s] = [n - 1n, 0];
  while (d % 2n === 0n) (d /= 2n), s++;
  witness: for (const a of [2n, 3n, 5n, 7n, 11n, 13n, 17n]) {
    let x = powMod(a, d, n);
    if (x === 1n || x === n - 1n) continue;
    for (let r = 1; r < s; r++) {
      x = (x * x) % n;
      if (x === n - 1n) continue witness;
    }
    return false;
  }
  return true;
};

const primes = sieve(100);
console.log(primes.length, primes);
console.log([1, 12, 97, 360, 1001, 65536, 999999, 600851475143].map(showFactors));
console.log(gcd(1071, 462), gcd(-4, 6), lcm(4, 6, 10), lcm());
console.log(Array.from({ length: 10000 }, (_, i) => i + 1).filter((n) => divisorSum(n) === n));
console.log([...collatz(27)].length, Math.max(...collatz(27)), [...collatz(6)].join(' '));
console.log([1990, 2008, 1666, 3999, 4].map(toRoman), ['MCMXC', 'MMVIII', 'MDCLXVI'].map(fromRoman));
for (let n = 1; n < 4000; n++) if (fromRoman(toRoman(n)) !== n) console.log('wrong', n);
console.log(powMod(3n, 1000n, 1000007n), millerRabin(2n ** 89n - 1n), millerRabin(2n ** 83n - 1n), millerRabin(561n));
