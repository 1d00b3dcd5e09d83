// SPDX-License-Identifier: MIT
export const log: string[] = ['log'];
