// SPDX-License-Identifier: MIT
/** What xenstore operations throw. */

/** A refusal by xenstored, or (`EIO`, `E2BIG`, `EINVAL`) by our own end of the connection. */
export class XenstoreError extends Error {
  override readonly name = 'XenstoreError';
  /** The errno's name, as the protocol sends it: `ENOENT`, `EACCES`, `EAGAIN`, ... */
  readonly code: string;

  constructor(code: string, what: string) {
    super(`${code}: ${what}`);
    this.code = code;
  }
}

/** True for a XenstoreError with this code. */
export function isXenstoreError(error: unknown, code: string): boolean {
  return error instanceof XenstoreError && error.code === code;
}
