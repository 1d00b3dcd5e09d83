// SPDX-License-Identifier: MIT
// All modules are compiled in.
void import('./eval').then(() => undefined); // error STS1011
