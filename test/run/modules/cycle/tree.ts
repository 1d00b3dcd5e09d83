// SPDX-License-Identifier: MIT
export interface Tree {
  sum(): number;
  depth(): number;
  mirror(): Tree;
  toString(): string;
}
export { Leaf } from './leaf';
export { Branch } from './branch';
