// SPDX-License-Identifier: MIT
// A cast of one function type to another.
type Handler = (event: { type: string }) => void;
const register = (h: unknown): Handler => h as Handler; // error STS1013
register(() => undefined)({ type: 'x' });