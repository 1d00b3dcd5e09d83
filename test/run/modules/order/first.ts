// SPDX-License-Identifier: MIT
import './shared';
import { log } from './log';

log.push('first');
