// SPDX-License-Identifier: MIT
import { log } from './log';
import './shared';

log.push('second');
