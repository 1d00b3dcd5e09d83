#!/usr/bin/env node
// SPDX-License-Identifier: MIT
// Starts the compiled command line; `make setup` (or `npm run build`) makes it.
'use strict';
const { existsSync } = require('node:fs');
const { join } = require('node:path');
const { setFlagsFromString } = require('node:v8');

const cli = join(__dirname, '..', '..', 'build', 'js', 'compiler', 'cli.js');
if (!existsSync(cli)) {
  console.error('stsc: not built yet; run `make setup` (or `npm run build`) in the project first');
  process.exit(2);
}
// Compiling a program takes a second or two: V8 spends nearly as much on optimising functions that are not used for long.
setFlagsFromString('--interrupt-budget=500000');
require('../../build/js/compiler/code-cache').useCodeCache(join(__dirname, '..', '..', 'build', 'cache', 'code'));
require(cli).main(process.argv.slice(2));
