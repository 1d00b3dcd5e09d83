// SPDX-License-Identifier: MIT
// A class of one's own with a generic then, awaited and resolved with.
const log: string[] = [];
class Thenable implements PromiseLike<string> {
  constructor(private readonly value: string) {}
  then<A = string, B = never>(resolve?: ((v: string) => A | PromiseLike<A>) | null): PromiseLike<A | B> {
    log.push(`then ${this.value}`);
    return Promise.resolve(resolve!(this.value));
  }
}
const thenable = (value: string): PromiseLike<string> => new Thenable(value);
async function main(): Promise<void> {
  log.push(await thenable('x'));
  log.push(await new Promise<string>((resolve) => resolve(thenable('y'))));
  console.log(log.join(' '));
}
void main();
