// SPDX-License-Identifier: MIT
export const version = '1.0';
export default class Version {
  constructor(readonly major: number, readonly minor: number) {}
  get text(): string {
    return `${this.major}.${this.minor} (${version})`;
  }
}
