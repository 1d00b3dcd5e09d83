// SPDX-License-Identifier: MIT
export type Operation = (a: number, b: number) => number;
