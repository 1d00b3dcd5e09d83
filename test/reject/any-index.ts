// SPDX-License-Identifier: MIT
// Elements of any.
const rows: any = JSON.parse('[1]');
console.log(rows[0]); // error STS1001
for (const row of rows) console.log(row); // error STS1001