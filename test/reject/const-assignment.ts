// SPDX-License-Identifier: MIT
// A label that does not exist, a const that is assigned.
const fixed = 1;
fixed = 2; // error TS2588
for (;;) {
  break nowhere; // error TS1116
}
