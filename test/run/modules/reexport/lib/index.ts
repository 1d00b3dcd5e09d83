// SPDX-License-Identifier: MIT
export * from './math';
export { multiply as times } from './math';
export * as strings from './strings';
export { default as Version } from './meta';
export type { Operation } from './types';
