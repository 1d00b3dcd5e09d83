// SPDX-License-Identifier: MIT
// A module that is not there.
import { nothing } from './does-not-exist'; // error TS2307
import { readFileSync } from 'fs'; // error TS2591
console.log(nothing, readFileSync);
