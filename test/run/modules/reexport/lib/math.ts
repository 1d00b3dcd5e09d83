// SPDX-License-Identifier: MIT
import type { Operation } from './types';

export const add: Operation = (a, b) => a + b;
export const multiply: Operation = (a, b) => a * b;
