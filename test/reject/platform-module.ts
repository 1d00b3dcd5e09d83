// SPDX-License-Identifier: MIT
// Modules of the browser or of npm are not there either.
import lodash from 'lodash'; // error TS2307
console.log(lodash, document.title); // error TS2584
