// SPDX-License-Identifier: MIT
// Parsed JSON that has not the type it is cast to.
interface Config {
  port: number;
}
const good = JSON.parse('{"port": 80}') as Config;
console.log(good.port + 1);
const bad = JSON.parse('{"port": "80"}') as Config;
console.log(bad.port + 1); // stops TypeError
