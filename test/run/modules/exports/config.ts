// SPDX-License-Identifier: MIT
export interface Options {
  port: number;
  verbose: boolean;
}
const options: Options = { port: 80, verbose: false };
export default options;
