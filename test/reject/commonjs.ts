// SPDX-License-Identifier: MIT
// Programs are ES modules.
import fs = require('fs'); // error TS1202 TS2591
export = fs; // error TS1203
