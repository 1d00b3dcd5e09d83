// SPDX-License-Identifier: MIT
// Spreading any.
const parts: any = JSON.parse('[]');
console.log([...parts]); // error STS1001
console.log({ ...parts }); // error STS1001