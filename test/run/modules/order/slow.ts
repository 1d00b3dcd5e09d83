// SPDX-License-Identifier: MIT
import { log } from './log';

log.push('slow begins');
export const ready = [1, 2, 3].map((n) => n * 2);
log.push('slow ends');
