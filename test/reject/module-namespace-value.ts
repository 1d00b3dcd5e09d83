// SPDX-License-Identifier: MIT
// A namespace import is not an object.
import * as self from './module-namespace-value';
export const a = 1;
console.log(self); // error STS2006
console.log(self.a);
