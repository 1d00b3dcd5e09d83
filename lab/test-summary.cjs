// SPDX-License-Identifier: MIT
// Adds up what several jest runs have written with --json, and prints it as the last line: N passed, N failed.
'use strict';

const { readFileSync } = require('node:fs');

const results = process.argv.slice(2).map((path) => JSON.parse(readFileSync(path, 'utf8')));
const sum = (field) => results.reduce((total, result) => total + result[field], 0);
const passed = sum('numPassedTests');
const failed = sum('numFailedTests') + sum('numRuntimeErrorTestSuites');
const notRun = sum('numPendingTests') + sum('numTodoTests');
console.log(`${passed} passed, ${failed} failed${notRun === 0 ? '' : `, ${notRun} not run`}`);
process.exit(failed === 0 && passed > 0 ? 0 : 1);
