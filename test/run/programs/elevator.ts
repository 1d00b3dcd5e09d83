// SPDX-License-Identifier: MIT
// An elevator simulation: discrete events, a strategy interface, a deterministic random source.
interface Passenger { readonly id: number; readonly from: number; readonly to: number; readonly at: number; boarded?: number; left?: number }
interface Strategy { readonly name: string; next(car: Car, waiting: readonly Passenger[]): number | undefined }

class Random {
  constructor(private seed: number) {}
  next(limit: number): number {
    this.seed = (Math.imul(this.seed, 1103515245) + 12345) & 0x7fffffff;
    return (this.seed >>> 8) % limit;
  }
}

class Car {
  floor = 0;
  direction: -1 | 0 | 1 = 0;
  moved = 0;
  readonly riders: Passenger[] = [];
}

const nearest: Strategy = {
  name: 'nearest first',
  next: (car, waiting) => {
    const targets = [...car.riders.map((p) => p.to), ...waiting.map((p) => p.from)];
    return targets.sort((a, b) => Math.abs(a - car.floor) - Math.abs(b - car.floor) || a - b)[0];
  },
};

const scan: Strategy = {
  name: 'sweep',
  next({ floor, direction, riders }, waiting) {
    const targets = new Set([...riders.map((p) => p.to), ...waiting.map((p) => p.from)]);
    const up = [...targets].filter((t) => t >= floor).sort((a, b) => a - b);
    const down = [...targets].filter((t) => t <= floor).sort((a, b) => b - a);
    const [first, second] = direction >= 0 ? [up, down] : [down, up];
    return first[0] ?? second[0];
  },
};

function simulate(strategy: Strategy, seed: number, count: number): void {
  const random = new Random(seed);
  const passengers: Passenger[] = [];
  for (let id = 0, at = 0; id < count; id++) {
    at += random.next(4);
    const from = random.next(10);
    const to = (from + 1 + random.next(9)) % 10;
    passengers.push({ id, from, to, at });
  }
  const car = new Car();
  let waiting: Passenger[] = [];
  let arrived = 0;
  let time = 0;
  for (; arrived < count && time < 10_000; time++) {
    waiting.push(...passengers.filter((p) => p.at === time));
    for (let i = car.riders.length - 1; i >= 0; i--) {
      const rider = car.riders[i]!;
      if (rider.to !== car.floor) continue;
      rider.left = time;
      car.riders.splice(i, 1);
      arrived++;
    }
    waiting = waiting.filter((p) => {
      if (p.from !== car.floor || car.riders.length >= 4) return true;
      p.boarded = time;
      car.riders.push(p);
      return false;
    });
    const target = strategy.next(car, car.riders.length >= 4 ? [] : waiting);
    car.direction = target === undefined ? 0 : (Math.sign(target - car.floor) as -1 | 0 | 1);
    car.floor += car.direction;
    car.moved += Math.abs(car.direction);
  }
  const waits = passengers.map((p) => (p.boarded ?? NaN) - p.at);
  const rides = passengers.map((p) => (p.left ?? NaN) - (p.boarded ?? NaN));
  const mean = (list: number[]) => list.reduce((a, b) => a + b, 0) / list.length;
  console.log(`${strategy.name}: ${time} steps, ${car.moved} floors, wait ${mean(waits).toFixed(2)} (max ${Math.max(...waits)}), ride ${mean(rides).toPrecision(3)}`);
  console.log(passengers.find(({ boarded, at }) => boarded !== undefined && boarded - at === Math.max(...waits)));
}

for (const strategy of [nearest, scan]) for (const seed of [1, 2024]) simulate(strategy, seed, 40);
