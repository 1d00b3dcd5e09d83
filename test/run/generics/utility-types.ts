// SPDX-License-Identifier: MIT
// Mapped, conditional and utility types that the checker resolves.
interface User {
  id: number;
  name: string;
  email?: string;
  readonly admin: boolean;
}
type Draft = Omit<User, 'id' | 'admin'>;
type Patch = Partial<Pick<User, 'name' | 'email'>>;
const draft: Draft = { name: 'Ann' };
const user: User = { id: 1, admin: false, ...draft };
const update = (u: User, patch: Patch): User => ({ ...u, ...patch });
console.log(user, update(user, { email: 'a@b' }), update(user, {}), update(user, { name: 'Anna' }));
const required: Required<User> = { id: 2, name: 'R', email: 'r@x', admin: true };
const frozen: Readonly<Required<User>> = required;
console.log(frozen.email.length);
type Level = 'low' | 'mid' | 'high';
const weights: Record<Level, number> = { low: 1, mid: 5, high: 10 };
const levels: Level[] = ['high', 'low'];
console.log(levels.map((l) => weights[l]), (Object.keys(weights) as Level[]).filter((l) => weights[l] > 1));
type Flags<T> = { [K in keyof T]: boolean };
const changed: Flags<Pick<User, 'id' | 'name'>> = { id: false, name: true };
console.log(changed);
type Getter<T> = { [K in keyof T]-?: () => NonNullable<T[K]> };
const getters: Getter<{ a?: number; b: string | null }> = { a: () => 1, b: () => 'b' };
console.log(getters.a() + 1, getters.b().length);
type Unwrap<T> = T extends (infer U)[] ? U : T;
const unwrap = (x: Unwrap<number[]>, y: Unwrap<string>): string => x.toFixed(1) + y;
console.log(unwrap(2, 'z'));
type Fn = (a: number, b: string) => boolean;
const args: Parameters<Fn> = [1, 'one'];
const result: ReturnType<Fn> = ((a, b) => b.length > a)(...args);
console.log(args, result);
type Keys = Exclude<keyof User, 'id'>;
const keys: Keys[] = ['name', 'admin'];
console.log(keys, keys.map((k) => String(user[k])));
const palette = { red: [255, 0, 0], green: '#0f0' } satisfies Record<string, string | number[]>;
console.log(palette.red.length, palette.green.toUpperCase());
const config = { mode: 'dark', sizes: [1, 2] } as const;
const mode: 'dark' = config.mode;
console.log(mode, config.sizes[1] + config.sizes.length);
