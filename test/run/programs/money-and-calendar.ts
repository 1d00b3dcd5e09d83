// SPDX-License-Identifier: MIT
// Money in whole cents with banker's rounding, loan schedules, and date formatting, calendars and differences.
type Currency = 'USD' | 'EUR' | 'JPY';
const DIGITS = { USD: 2, EUR: 2, JPY: 0 } as const satisfies Record<Currency, number>;
class Money {
  static readonly #symbols: ReadonlyMap<Currency, string> = new Map([['USD', '$'], ['EUR', '€'], ['JPY', '¥']]);
  private constructor(readonly units: bigint, readonly currency: Currency) {}
  static of(amount: string | number, currency: Currency): Money {
    const m = /^(-?)(\d+)(?:\.(\d+))?$/.exec(String(amount));
    if (m === null) throw new RangeError(`not an amount: ${amount}`);
    const [, sign, whole, decimals = ''] = m;
    const digits = DIGITS[currency];
    if (decimals.length > digits) throw new RangeError(`${currency} has ${digits} decimals: ${amount}`);
    const units = BigInt(whole + decimals.padEnd(digits, '0'));
    return new Money(sign === '-' ? -units : units, currency);
  }
  #same(other: Money): void {
    if (other.currency !== this.currency) throw new TypeError(`${this.currency} and ${other.currency}`);
  }
  plus(other: Money): Money {
    this.#same(other);
    return new Money(this.units + other.units, this.currency);
  }
  minus(other: Money): Money {
    return this.plus(new Money(-other.units, other.currency));
  }
  /** times a/b, half to even */
  times(a: bigint, b = 1n): Money {
    const n = this.units * a;
    let q = n / b;
    const r = n % b;
    const twice = (r < 0n ? -r : r) * 2n;
    if (twice > b || (twice === b && q % 2n !== 0n)) q += r < 0n ? -1n : 1n;
    return new Money(q, this.currency);
  }
  allocate(...weights: number[]): Money[] {
    const total = BigInt(weights.reduce((a, b) => a + b, 0));
    const parts = weights.map((w) => (this.units * BigInt(w)) / total);
    let left = this.units - parts.reduce((a, b) => a + b, 0n);
    return parts.map((p) => {
      const extra = left === 0n ? 0n : left > 0n ? 1n : -1n;
      left -= extra;
      return new Money(p + extra, this.currency);
    });
  }
  toString(): string {
    const digits = DIGITS[this.currency];
    const abs = (this.units < 0n ? -this.units : this.units).toString().padStart(digits + 1, '0');
    const whole = abs.slice(0, abs.length - digits).replace(/\B(?=(\d{3})+$)/g, ',');
    const fraction = digits > 0 ? `.${abs.slice(-digits)}` : '';
    return `${this.units < 0n ? '-' : ''}${Money.#symbols.get(this.currency)}${whole}${fraction}`;
  }
  toJSON(): { amount: string; currency: Currency } {
    return { amount: String(this.units), currency: this.currency };
  }
  [Symbol.toPrimitive](hint: 'number' | 'string' | 'default'): number | string {
    return hint === 'number' ? Number(this.units) : this.toString();
  }
}
const price = Money.of('1234567.89', 'USD');
console.log(`${price}`, price.allocate(1, 1, 1).map(String), price.times(1n, 3n).toString(), String(price.times(-5n, 2n)), JSON.stringify({ price }), price > Money.of(5, 'USD'), +price);
console.log(['0.05', '0.15', '0.25', '0.35', '-0.05', '-0.15'].map((a) => `${Money.of(a, 'EUR').times(1n, 10n)}`), `${Money.of(1500, 'JPY')}`, Money.of('-0.07', 'USD').allocate(3, 2, 2).join(' '));
for (const f of [() => Money.of('1.234', 'USD'), () => Money.of('1.5', 'JPY'), () => Money.of(1e21, 'USD'), () => price.plus(Money.of(1, 'EUR'))]) {
  try {
    console.log(f());
  } catch (error) {
    console.log(`${(error as Error).name}: ${(error as Error).message}`);
  }
}
const schedule = (principal: number, rate: number, months: number): [number, string, string, string][] => {
  const r = rate / 12;
  const payment = (principal * r) / (1 - (1 + r) ** -months);
  let balance = principal;
  return Array.from({ length: months }, (_, i) => {
    const interest = balance * r;
    balance = Math.max(0, balance + interest - payment);
    return [i + 1, payment.toFixed(2), interest.toFixed(2), balance.toFixed(2)];
  });
};
console.table(schedule(1000, 0.12, 4));
const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'] as const;
const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const;
const ordinal = (n: number): string => n + (n % 100 >= 11 && n % 100 <= 13 ? 'th' : (['th', 'st', 'nd', 'rd'][n % 10] ?? 'th'));
function format(date: Date, pattern: string): string {
  const pad = (n: number, width = 2): string => String(n).padStart(width, '0');
  const parts: Record<string, () => string> = {
    YYYY: () => pad(date.getUTCFullYear(), 4), YY: () => pad(date.getUTCFullYear() % 100), MMMM: () => MONTHS[date.getUTCMonth()]!, MMM: () => MONTHS[date.getUTCMonth()]!.slice(0, 3),
    MM: () => pad(date.getUTCMonth() + 1), M: () => `${date.getUTCMonth() + 1}`, DD: () => pad(date.getUTCDate()), Do: () => ordinal(date.getUTCDate()), D: () => `${date.getUTCDate()}`,
    dddd: () => DAYS[date.getUTCDay()]!, ddd: () => DAYS[date.getUTCDay()]!.slice(0, 3), HH: () => pad(date.getUTCHours()), h: () => `${date.getUTCHours() % 12 || 12}`,
    mm: () => pad(date.getUTCMinutes()), ss: () => pad(date.getUTCSeconds()), SSS: () => pad(date.getUTCMilliseconds(), 3), A: () => (date.getUTCHours() < 12 ? 'AM' : 'PM'),
  };
  return pattern.replace(/\[([^\]]*)\]|YYYY|YY|MMMM|MMM|MM|M|DD|Do|D|dddd|ddd|HH|h|mm|ss|SSS|A/g, (token, literal?: string) => literal ?? parts[token]!());
}
const moment = new Date(Date.UTC(2024, 1, 3, 15, 4, 5, 67));
for (const pattern of ['YYYY-MM-DD', 'dddd, MMMM Do YYYY, h:mm:ss A', 'ddd D MMM YY', '[Today is] M/D', 'HH:mm:ss.SSS', '']) console.log(JSON.stringify(format(moment, pattern)));
console.log([1, 2, 3, 4, 11, 12, 13, 21, 22, 101, 111].map(ordinal).join(' '));
const isoWeek = (d: Date): number => {
  const t = new Date(Date.UTC(d.getUTCFullYear(), d.getUTCMonth(), d.getUTCDate()));
  t.setUTCDate(t.getUTCDate() + 4 - (t.getUTCDay() || 7));
  return Math.ceil(((t.getTime() - Date.UTC(t.getUTCFullYear(), 0, 1)) / 864e5 + 1) / 7);
};
console.log(['2020-12-31', '2021-01-01', '2021-01-04', '2024-12-30', '2016-02-29'].map((s) => `${s}: W${isoWeek(new Date(s))}`));
const addMonths = (d: Date, n: number): Date => {
  const r = new Date(d);
  r.setUTCMonth(r.getUTCMonth() + n);
  if (r.getUTCDate() !== d.getUTCDate()) r.setUTCDate(0);
  return r;
};
console.log([1, 2, -2, 12, 13].map((n) => addMonths(new Date('2024-01-31'), n).toISOString().split('T')[0]));
const relative = (ms: number): string => {
  const units: [string, number][] = [['day', 864e5], ['hour', 36e5], ['minute', 6e4], ['second', 1e3]];
  for (const [name, size] of units) {
    const n = Math.trunc(Math.abs(ms) / size);
    if (n >= 1) return `${ms < 0 ? '' : 'in '}${n} ${name}${n > 1 ? 's' : ''}${ms < 0 ? ' ago' : ''}`;
  }
  return 'now';
};
console.log([0, 999, 1000, -61_000, 7.3e6, -9e7, 2.6e8].map(relative));
function calendar(year: number, month: number): string {
  const first = new Date(Date.UTC(year, month, 1)).getUTCDay();
  const count = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  const cells = [...Array<string>(first).fill('  '), ...Array.from({ length: count }, (_, i) => String(i + 1).padStart(2))];
  const title = `${MONTHS[month]} ${year}`;
  const lines = [title.padStart(10 + Math.ceil(title.length / 2)), 'Su Mo Tu We Th Fr Sa'];
  while (cells.length) lines.push(cells.splice(0, 7).join(' '));
  return lines.join('\n');
}
console.log(calendar(2024, 1) + '\n' + calendar(2023, 9));
