// SPDX-License-Identifier: MIT
// The common cast of parsed JSON to an interface, and a deep copy by way of JSON.
interface Config {
  host: string;
  port: number;
  tags: string[];
  limits?: { memory: number };
}
const config = JSON.parse('{"host":"example.org","port":8080,"tags":["a","b"],"limits":{"memory":512}}') as Config;
console.log(config.host.length, config.port + 1, config.tags.join('/'), config.limits?.memory);
const bare = JSON.parse('{"port":1,"host":"h","tags":[],"unknown":true}') as Config;
console.log(bare.limits?.memory, bare.host, bare);
const copy = JSON.parse(JSON.stringify(config)) as Config;
copy.tags.push('c');
console.log(copy.tags.length, config.tags.length, copy.host === config.host);
const list = JSON.parse('[1,2,3]') as number[];
console.log(list.reduce((a, b) => a + b), Math.max(...list));
