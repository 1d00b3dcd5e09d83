// SPDX-License-Identifier: MIT
// Methods are not variables.
class Greeter {
  greet(): string {
    return 'hello';
  }
}
const greeter = new Greeter();
greeter.greet = () => 'patched'; // error STS1009
console.log(greeter.greet());
