// SPDX-License-Identifier: MIT
// Code in a string for a timer.
setTimeout('console.log(1)', 1); // error TS2345