// SPDX-License-Identifier: MIT
// node-worker.cjs PROGRAM.js: for each line of its input runs the program's `work` once more and prints what that used.
'use strict';
const { createInterface } = require('node:readline');
const { work } = require(process.argv[2]);

async function serve() {
  for await (const line of createInterface({ input: process.stdin })) {
    if (line === 'end') break;
    const startCpu = process.cpuUsage();
    const start = process.hrtime.bigint();
    const checksum = await work();
    const wallMicroseconds = Number((process.hrtime.bigint() - start) / 1000n);
    const { user, system } = process.cpuUsage(startCpu);
    process.stdout.write(
      JSON.stringify({ cpuMicroseconds: user + system, wallMicroseconds, checksum: String(checksum) }) + '\n',
    );
  }
}

serve().catch((error) => {
  console.error(error);
  process.exit(1);
});
