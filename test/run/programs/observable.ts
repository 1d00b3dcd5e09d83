// SPDX-License-Identifier: MIT
// A small observable library: operators as methods, subscriptions, subjects, errors, completion.
interface Observer<T> {
  next(value: T): void;
  error?(error: Error): void;
  complete?(): void;
}
type Teardown = () => void;
class Observable<T> {
  constructor(private readonly onSubscribe: (observer: Required<Observer<T>>) => Teardown | void) {}
  subscribe(observer: Observer<T> | ((value: T) => void)): Teardown {
    const target: Observer<T> = typeof observer === 'function' ? { next: observer } : observer;
    let open = true;
    let teardown: Teardown | void = undefined;
    const close = (): void => {
      if (!open) return;
      open = false;
      if (teardown) teardown();
    };
    teardown = this.onSubscribe({
      next: (value) => {
        if (open) target.next(value);
      },
      error: (error) => {
        if (open) target.error?.(error);
        close();
      },
      complete: () => {
        if (open) target.complete?.();
        close();
      },
    });
    return close;
  }
  static of<U>(...values: U[]): Observable<U> {
    return new Observable<U>((observer) => {
      for (const value of values) observer.next(value);
      observer.complete();
    });
  }
  map<U>(f: (value: T) => U): Observable<U> {
    return new Observable<U>((observer) =>
      this.subscribe({
        next: (value) => {
          try {
            observer.next(f(value));
          } catch (e) {
            observer.error(e as Error);
          }
        },
        error: (e) => observer.error(e),
        complete: () => observer.complete(),
      }),
    );
  }
  filter(keep: (value: T) => boolean): Observable<T> {
    return new Observable<T>((observer) => this.subscribe({ ...forward(observer), next: (v) => keep(v) && observer.next(v) }));
  }
  scan<A>(f: (acc: A, value: T) => A, seed: A): Observable<A> {
    return new Observable<A>((observer) => {
      let acc = seed;
      return this.subscribe({ ...forward(observer), next: (v) => observer.next((acc = f(acc, v))) });
    });
  }
}
function forward(observer: Required<Observer<never>>): { error(e: Error): void; complete(): void } {
  return { error: (e) => observer.error(e), complete: () => observer.complete() };
}
class Subject<T> extends Observable<T> {
  private readonly observers: Set<Required<Observer<T>>>;
  constructor() {
    const observers = new Set<Required<Observer<T>>>();
    super((observer) => {
      observers.add(observer);
      return () => {
        observers.delete(observer);
      };
    });
    this.observers = observers;
  }
  next(value: T): void {
    for (const observer of [...this.observers]) observer.next(value);
  }
  get size(): number {
    return this.observers.size;
  }
}

Observable.of(1, 2, 3, 4, 5)
  .filter((n) => n % 2 === 1)
  .map((n) => `#${n * n}`)
  .subscribe({ next: (v) => console.log(v), complete: () => console.log('complete') });
Observable.of('a', 'bb', 'ccc').scan((sum, s) => sum + s.length, 0).subscribe((n) => console.log('so far', n));
Observable.of(2, 1, 0, -1)
  .map((n) => {
    if (n === 0) throw new RangeError('zero');
    return 10 / n;
  })
  .subscribe({ next: (v) => console.log(v), error: (e) => console.log(e.name, e.message), complete: () => console.log('never') });
const subject = new Subject<number>();
const log: string[] = [];
const stopA = subject.subscribe((n) => log.push(`a${n}`));
const stopB = subject.map((n) => n * 10).subscribe((n) => log.push(`b${n}`));
subject.next(1);
stopA();
stopA();
subject.next(2);
console.log(log, subject.size);
stopB();
subject.next(3);
console.log(log.length, subject.size);
