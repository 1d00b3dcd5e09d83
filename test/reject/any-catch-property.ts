// SPDX-License-Identifier: MIT
// A caught value is unknown; as any it is refused.
try {
  JSON.parse('{');
} catch (error: any) {
  console.log(error.message); // error STS1001
}