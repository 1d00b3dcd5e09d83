// SPDX-License-Identifier: MIT
export { default, Size, type Board } from './board';
export { show as describe } from './board';
export * from './log';
