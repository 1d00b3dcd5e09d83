// SPDX-License-Identifier: MIT
import { value } from './main';
export const twice = (): number => value * 2;
