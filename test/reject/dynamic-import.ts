// SPDX-License-Identifier: MIT
// All modules are compiled in.
void import('./module-namespace-value').then(() => undefined); // error STS1011
