// SPDX-License-Identifier: MIT
// The runtime's own functions.
console.log(rt_is_array([])); // error TS2304