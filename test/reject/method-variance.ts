// SPDX-License-Identifier: MIT
// A method that demands more than the type it is used as promises.
interface Handler {
  handle(value: string | number): string;
}
class TextHandler {
  handle(value: string): string {
    return value.toUpperCase();
  }
}
const handler: Handler = new TextHandler(); // error STS1015
console.log(handler.handle(5));
