// SPDX-License-Identifier: MIT
// Modules run once, depth first, in order of their imports.
import { log } from './log';
import './first';
import './second';
import { ready } from './slow';

log.push('main');
console.log(log, ready);
