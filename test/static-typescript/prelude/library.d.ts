// SPDX-License-Identifier: MIT
/**
 * The standard library, as far as the test programs use it, declared for MakeCode's compiler on top of its own core
 * (Array, String, Math, ...). It is written in the TypeScript of that compiler. Each function is marked as implemented
 * natively when it is loaded, which is all that the compiler asks of a library; one declaration stands on one line
 * for that. What no native function could do there is not declared: whatever reaches into functions, classes and
 * prototypes, such as `bind` or `Object.create`, and typed arrays, since its classes have no index signatures.
 */

declare namespace console {
  function log(...values: any[]): void;
  function error(...values: any[]): void;
  function warn(...values: any[]): void;
  function info(...values: any[]): void;
  function debug(...values: any[]): void;
  function dir(value: any): void;
  function assert(condition: boolean, ...values: any[]): void;
  function group(...label: any[]): void;
  function groupEnd(): void;
  function table(data: any, columns?: string[]): void;
  function count(label?: string): void;
}

declare class PreludeTimer {
  hasRef(): boolean;
}
declare function setTimeout(handler: (value: any) => void, milliseconds?: number, value?: any): PreludeTimer;
declare function setInterval(handler: () => void, milliseconds?: number): PreludeTimer;
declare function setImmediate(handler: () => void): PreludeTimer;
declare function clearTimeout(timer: PreludeTimer): void;
declare function clearInterval(timer: PreludeTimer): void;
declare function queueMicrotask(task: () => void): void;
declare function structuredClone<T>(value: T): T;
declare function isFinite(value: number): boolean;
declare function encodeURIComponent(text: string): string;
declare function decodeURIComponent(text: string): string;
declare function encodeURI(text: string): string;
declare function decodeURI(text: string): string;

declare namespace process {
  const argv: string[];
  let exitCode: number;
  function exit(code?: number): never;
}
declare namespace performance {
  function now(): number;
}

interface Function {
  readonly name: string;
  readonly length: number;
}

interface Object {
  toString(): string;
}
declare namespace Object {
  function values<T>(value: { [key: string]: T }): T[];
  function values(value: any): any[];
  function entries<T>(value: { [key: string]: T }): [string, T][];
  function entries(value: any): [string, any][];
  function fromEntries(entries: any): any;
  function assign<T, U>(target: T, source: U): T & U;
  function assign(target: any, ...sources: any[]): any;
  function freeze<T>(value: T): T;
  function isFrozen(value: any): boolean;
  function seal<T>(value: T): T;
  function isSealed(value: any): boolean;
  function preventExtensions<T>(value: T): T;
  function isExtensible(value: any): boolean;
  function is(a: any, b: any): boolean;
  function getOwnPropertyNames(value: any): string[];
  function hasOwn(value: any, key: string): boolean;
}

interface Boolean {
  valueOf(): boolean;
}

interface Number {
  toString(radix?: number): string;
  toFixed(digits?: number): string;
  toPrecision(digits?: number): string;
  toExponential(digits?: number): string;
  valueOf(): number;
}
declare namespace Number {
  const MAX_SAFE_INTEGER: number;
  const MIN_SAFE_INTEGER: number;
  const MAX_VALUE: number;
  const MIN_VALUE: number;
  const EPSILON: number;
  const POSITIVE_INFINITY: number;
  const NEGATIVE_INFINITY: number;
  const NaN: number;
  function isInteger(value: any): boolean;
  function isSafeInteger(value: any): boolean;
  function isFinite(value: any): boolean;
  function parseInt(text: string, radix?: number): number;
  function parseFloat(text: string): number;
}

declare namespace Math {
  const PI: number;
  const E: number;
  const LN2: number;
  const LN10: number;
  const LOG2E: number;
  const LOG10E: number;
  const SQRT2: number;
  const SQRT1_2: number;
  function hypot(...values: number[]): number;
  function cbrt(x: number): number;
  function log2(x: number): number;
  function log10(x: number): number;
  function log1p(x: number): number;
  function expm1(x: number): number;
  function sinh(x: number): number;
  function cosh(x: number): number;
  function tanh(x: number): number;
  function asinh(x: number): number;
  function acosh(x: number): number;
  function atanh(x: number): number;
  function fround(x: number): number;
  function clz32(x: number): number;
}

interface String {
  toString(): string;
  valueOf(): string;
  concat(...texts: string[]): string;
  at(index: number): string;
  codePointAt(index: number): number;
  lastIndexOf(text: string, from?: number): number;
  startsWith(text: string, from?: number): boolean;
  endsWith(text: string, end?: number): boolean;
  padStart(length: number, fill?: string): string;
  padEnd(length: number, fill?: string): string;
  repeat(count: number): string;
  substring(start: number, end?: number): string;
  trimStart(): string;
  trimEnd(): string;
  localeCompare(other: string): number;
  isWellFormed(): boolean;
  toWellFormed(): string;
  toLocaleLowerCase(): string;
  toLocaleUpperCase(): string;
  match(pattern: string | RegExp): RegExpMatchArray;
  matchAll(pattern: RegExp): RegExpMatchArray[];
  search(pattern: string | RegExp): number;
  replace(what: string | RegExp, by: string | ((part: string, ...groups: any[]) => string)): string;
  replaceAll(what: string | RegExp, by: string | ((part: string, ...groups: any[]) => string)): string;
  split(separator: string | RegExp, limit?: number): string[];
}
declare namespace String {
  function fromCharCode(...units: number[]): string;
  function fromCodePoint(...points: number[]): string;
  function raw(texts: TemplateStringsArray, ...values: any[]): string;
}

interface Array<T> {
  push(...items: T[]): number;
  unshift(...items: T[]): number;
  concat(...items: (T | T[])[]): T[];
  reverse(): T[];
  splice(start: number, count?: number, ...items: T[]): T[];
  slice(start?: number, end?: number): T[];
  indexOf(item: T, from?: number): number;
  lastIndexOf(item: T, from?: number): number;
  includes(item: T, from?: number): boolean;
  at(index: number): T;
  every(test: (value: T, index: number, all: T[]) => any): boolean;
  some(test: (value: T, index: number, all: T[]) => any): boolean;
  filter<S extends T>(test: (value: T, index: number, all: T[]) => value is S): S[];
  filter(test: (value: T, index: number, all: T[]) => any): T[];
  find(test: (value: T, index: number, all: T[]) => any): T;
  findIndex(test: (value: T, index: number, all: T[]) => any): number;
  findLast(test: (value: T, index: number, all: T[]) => any): T;
  findLastIndex(test: (value: T, index: number, all: T[]) => any): number;
  forEach(each: (value: T, index: number, all: T[]) => void): void;
  map<U>(each: (value: T, index: number, all: T[]) => U): U[];
  flatMap<U>(each: (value: T, index: number, all: T[]) => U | U[]): U[];
  flat(depth?: number): any[];
  reduce(step: (sum: T, value: T, index: number, all: T[]) => T): T;
  reduce<U>(step: (sum: U, value: T, index: number, all: T[]) => U, start: U): U;
  reduceRight(step: (sum: T, value: T, index: number, all: T[]) => T): T;
  reduceRight<U>(step: (sum: U, value: T, index: number, all: T[]) => U, start: U): U;
  copyWithin(target: number, start: number, end?: number): T[];
  toSorted(compare?: (a: T, b: T) => number): T[];
  toReversed(): T[];
  toSpliced(start: number, count?: number, ...items: T[]): T[];
  with(index: number, value: T): T[];
  keys(): IterableIterator<number>;
  values(): IterableIterator<T>;
  entries(): IterableIterator<[number, T]>;
  toString(): string;
}
interface ReadonlyArray<T> {
  readonly length: number;
  readonly [index: number]: T;
  join(separator?: string): string;
  slice(start?: number, end?: number): T[];
  concat(...items: (T | T[])[]): T[];
  indexOf(item: T, from?: number): number;
  includes(item: T, from?: number): boolean;
  at(index: number): T;
  every(test: (value: T, index: number) => any): boolean;
  some(test: (value: T, index: number) => any): boolean;
  filter(test: (value: T, index: number) => any): T[];
  find(test: (value: T, index: number) => any): T;
  findIndex(test: (value: T, index: number) => any): number;
  forEach(each: (value: T, index: number) => void): void;
  map<U>(each: (value: T, index: number) => U): U[];
  reduce<U>(step: (sum: U, value: T, index: number) => U, start: U): U;
}
declare namespace Array {
  function from(items: any, each?: (value: any, index: number) => any): any[];
  function of<T>(...items: T[]): T[];
}

declare namespace Symbol {
  const iterator: symbol;
  const asyncIterator: symbol;
}
interface IteratorResult<T> {
  done: boolean;
  value: T;
}
interface Iterator<T> {
  next(value?: any): IteratorResult<T>;
  return?(value?: any): IteratorResult<T>;
  throw?(error?: any): IteratorResult<T>;
}
interface Iterable<T> {
  __iterable: T;
}
interface IterableIterator<T> extends Iterator<T> {
  __iterable: T;
}
interface Generator<T = any, R = any, N = any> extends IterableIterator<T> {}
interface AsyncIterable<T> {
  __asyncIterable: T;
}
interface AsyncIterator<T> {
  next(value?: any): Promise<IteratorResult<T>>;
}
interface AsyncIterableIterator<T> extends AsyncIterator<T> {
  __asyncIterable: T;
}
interface AsyncGenerator<T = any, R = any, N = any> extends AsyncIterableIterator<T> {}

declare class Map<K, V> {
  constructor(entries?: any);
  readonly size: number;
  get(key: K): V;
  set(key: K, value: V): this;
  has(key: K): boolean;
  delete(key: K): boolean;
  clear(): void;
  forEach(each: (value: V, key: K) => void): void;
  keys(): IterableIterator<K>;
  values(): IterableIterator<V>;
  entries(): IterableIterator<[K, V]>;
}
interface ReadonlyMap<K, V> {
  readonly size: number;
  get(key: K): V;
  has(key: K): boolean;
  keys(): IterableIterator<K>;
  values(): IterableIterator<V>;
  entries(): IterableIterator<[K, V]>;
}
declare class Set<T> {
  constructor(values?: any);
  readonly size: number;
  add(value: T): this;
  has(value: T): boolean;
  delete(value: T): boolean;
  clear(): void;
  forEach(each: (value: T) => void): void;
  keys(): IterableIterator<T>;
  values(): IterableIterator<T>;
  entries(): IterableIterator<[T, T]>;
}
interface ReadonlySet<T> {
  readonly size: number;
  has(value: T): boolean;
  values(): IterableIterator<T>;
}
declare class WeakMap<K, V> {
  constructor(entries?: any);
  get(key: K): V;
  set(key: K, value: V): this;
  has(key: K): boolean;
  delete(key: K): boolean;
}
declare class WeakSet<T> {
  constructor(values?: any);
  add(value: T): this;
  has(value: T): boolean;
  delete(value: T): boolean;
}

declare class Promise<T> {
  constructor(start: (resolve: (value?: any) => void, reject: (reason?: any) => void) => void);
  static resolve<T>(value: T | Promise<T>): Promise<T>;
  static resolve(): Promise<void>;
  static reject(reason: any): Promise<any>;
  static all(values: any): Promise<any[]>;
  static allSettled(values: any): Promise<any[]>;
  static race(values: any): Promise<any>;
  static any(values: any): Promise<any>;
  then<R>(done: (value: T) => R | Promise<R>, failed?: (reason: any) => R | Promise<R>): Promise<R>;
  catch<R>(failed: (reason: any) => R | Promise<R>): Promise<T | R>;
  finally(always: () => void): Promise<T>;
}
interface TypedPropertyDescriptor<T> {
  value?: T;
}
interface PromiseConstructorLike {
  new <T>(start: (resolve: (value?: any) => void, reject: (reason?: any) => void) => void): Promise<T>;
}
interface PromiseLike<T> {
  then(done: (value: T) => any, failed?: (reason: any) => any): PromiseLike<any>;
}

interface RegExp {
  readonly source: string;
  readonly flags: string;
  readonly global: boolean;
  lastIndex: number;
  test(text: string): boolean;
  exec(text: string): RegExpMatchArray;
}
interface RegExpMatchArray extends Array<string> {
  index: number;
  input: string;
  groups: { [name: string]: string };
}

declare namespace JSON {
  function parse(text: string, reviver?: (key: string, value: any) => any): any;
  function stringify(value: any, replacer?: any, indent?: any): string;
}

declare class Date {
  constructor(
    value?: any,
    month?: number,
    day?: number,
    hours?: number,
    minutes?: number,
    seconds?: number,
    ms?: number,
  );
  static now(): number;
  static parse(text: string): number;
  static UTC(
    year: number,
    month: number,
    day?: number,
    hours?: number,
    minutes?: number,
    seconds?: number,
    ms?: number,
  ): number;
  getTime(): number;
  valueOf(): number;
  getFullYear(): number;
  getMonth(): number;
  getDate(): number;
  getDay(): number;
  getHours(): number;
  getMinutes(): number;
  getSeconds(): number;
  getUTCFullYear(): number;
  getUTCMonth(): number;
  getUTCDate(): number;
  getUTCHours(): number;
  getUTCMinutes(): number;
  getUTCSeconds(): number;
  getUTCDay(): number;
  getUTCMilliseconds(): number;
  getMilliseconds(): number;
  getTimezoneOffset(): number;
  setUTCFullYear(year: number, month?: number, day?: number): number;
  setUTCMinutes(minutes: number): number;
  setUTCSeconds(seconds: number): number;
  setUTCMilliseconds(milliseconds: number): number;
  setTime(time: number): number;
  setUTCDate(day: number): number;
  setUTCMonth(month: number, day?: number): number;
  setUTCHours(hours: number): number;
  toISOString(): string;
  toJSON(): string;
}

declare class ArrayBuffer {
  constructor(length: number);
  readonly byteLength: number;
  slice(start: number, end?: number): ArrayBuffer;
}
declare class DataView {
  constructor(buffer: ArrayBuffer, offset?: number, length?: number);
  readonly byteLength: number;
  getUint8(offset: number): number;
  getInt16(offset: number, little?: boolean): number;
  getUint16(offset: number, little?: boolean): number;
  getInt32(offset: number, little?: boolean): number;
  getUint32(offset: number, little?: boolean): number;
  getFloat64(offset: number, little?: boolean): number;
  setUint8(offset: number, value: number): void;
  setInt16(offset: number, value: number, little?: boolean): void;
  setUint16(offset: number, value: number, little?: boolean): void;
  setInt32(offset: number, value: number, little?: boolean): void;
  setUint32(offset: number, value: number, little?: boolean): void;
  setFloat64(offset: number, value: number, little?: boolean): void;
}

type Partial<T> = { [P in keyof T]?: T[P] };
type Readonly<T> = { readonly [P in keyof T]: T[P] };
type Pick<T, K extends keyof T> = { [P in K]: T[P] };
type Record<K extends string, T> = { [P in K]: T };
