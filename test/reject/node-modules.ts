// SPDX-License-Identifier: MIT
// Modules of Node.
import * as path from 'path'; // error TS2591
import { EventEmitter } from 'events'; // error TS2591
console.log(path, EventEmitter);