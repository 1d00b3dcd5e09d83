// SPDX-License-Identifier: MIT
import { log } from './log';

log.push('shared');
