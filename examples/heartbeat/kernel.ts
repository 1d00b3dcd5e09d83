// SPDX-License-Identifier: MIT
import { memoryBytes, shutdown, xenVersion } from 'minios';

console.log(`Hello from Xen ${xenVersion()}, with ${Math.floor(memoryBytes() / 2 ** 20)} MiB of memory`);
let beats = 0;
setInterval(() => {
  console.log(`beat ${++beats}`);
  if (beats === 5) shutdown(0);
}, 200);
