// SPDX-License-Identifier: MIT
// Callbacks receive the index too, and parseInt takes it for a radix.
console.log(['1', '2', '3'].map((text, i) => parseInt(text, i)));
console.log(['10', '10', '10', '10', '10'].map((text, radix) => parseInt(text, radix)));
const parse = (text: string): number => parseInt(text, 10);
console.log(['1', '2', '3'].map(parse));
console.log(['7', '11'].map(Number).map(String));
console.log(['1.5', '2.5'].map((t) => parseFloat(t)));
