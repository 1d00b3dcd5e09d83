// SPDX-License-Identifier: MIT
// Modules do not wait for each other: one that others import must not await at its top level.
import { twice } from './other';
export const value = await Promise.resolve(1); // error STS1031
for await (const x of [Promise.resolve(2)]) console.log(x); // error STS1031
console.log(twice());
