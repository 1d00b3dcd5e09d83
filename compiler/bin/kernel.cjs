// SPDX-License-Identifier: MIT
// `npm run kernel`: makes build/test-vm.xen. With --watch, again whenever something that it is made of changes.
'use strict';
const { spawnSync } = require('node:child_process');
const { existsSync, watch } = require('node:fs');

const SOURCES = ['kernel-src', 'minios', 'compiler'];
/** An editor saves in several steps. */
const SETTLE_MS = 150;

function make() {
  return spawnSync('make', ['--silent', 'kernel'], { stdio: 'inherit' }).status ?? 1;
}

const args = process.argv.slice(2);
if (args.some((arg) => arg !== '--watch')) {
  console.error('usage: npm run kernel [-- --watch]');
  process.exit(2);
}
const status = make();
if (args.length === 0) process.exit(status);

let timer;
for (const folder of SOURCES.filter((name) => existsSync(name))) {
  watch(folder, { recursive: true }, () => {
    clearTimeout(timer);
    timer = setTimeout(make, SETTLE_MS);
  });
}
console.log(`watching ${SOURCES.join(', ')}; Ctrl-C ends it`);
