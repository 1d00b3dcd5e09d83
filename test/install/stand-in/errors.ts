// SPDX-License-Identifier: MIT
/** How XAPI says that something is wrong: what `xe` prints on standard error for each kind. */

/** A problem with the command line itself. */
export class UsageProblem extends Error {}

/** An error of the API: its code, and the values of its parameters in the order of the documentation. */
export class ServerError extends Error {
  constructor(
    readonly code: keyof typeof KNOWN,
    ...values: readonly string[]
  ) {
    super(code);
    this.values = values;
  }
  readonly values: readonly string[];
}

/** Of the errors that the stand-in can give: what the documentation says, and the names of the parameters. */
const KNOWN = {
  INTERNAL_ERROR: {
    text:
      'The server failed to handle your request, due to an internal error. The given message may give details useful for ' +
      'debugging the problem.',
    names: ['message'],
  },
  UUID_INVALID: { text: 'The uuid you supplied was invalid.', names: ['type', 'uuid'] },
  INVALID_VALUE: { text: 'The value given is invalid', names: ['field', 'value'] },
  OPERATION_NOT_ALLOWED: { text: 'You attempted an operation that was not allowed.', names: ['reason'] },
  NO_HOSTS_AVAILABLE: { text: 'There were no servers available to complete the specified operation.', names: [] },
  MEMORY_CONSTRAINT_VIOLATION_ORDER: {
    text: 'The dynamic memory range violates constraint static_min <= dynamic_min <= dynamic_max <= static_max.',
    names: [],
  },
  MAP_DUPLICATE_KEY: {
    text: 'You tried to add a key-value pair to a map, but that key is already there.',
    names: ['type', 'param_name', 'uuid', 'key'],
  },
  VM_BAD_POWER_STATE: {
    text:
      'You attempted an operation on a VM that was not in an appropriate power state at the time; for example, you ' +
      "attempted to start a VM that was already running. The parameters returned are the VM's handle, and the expected and " +
      'actual VM state at the time of the call.',
    names: ['vm', 'expected', 'actual'],
  },
  VM_FAILED_SHUTDOWN_ACK: { text: "VM didn't acknowledge the need to shutdown.", names: ['vm'] },
  VM_SHUTDOWN_TIMEOUT: { text: 'VM failed to shutdown before the timeout expired', names: ['vm', 'timeout'] },
} as const satisfies Record<string, { text: string; names: readonly string[] }>;

/** An error that XAPI reports as text in an internal error. */
export function failure(text: string): ServerError {
  return new ServerError('INTERNAL_ERROR', `Failure: ${text}`);
}

/** A value of a record that `xe` itself cannot read. */
export class RecordProblem extends Error {}

/** What xe prints on standard error. */
export function errorText(problem: unknown): string {
  if (problem instanceof UsageProblem) return `${problem.message}\nFor usage run: 'xe help'\n`;
  if (problem instanceof RecordProblem) return `Error: ${problem.message}\n`;
  if (!(problem instanceof ServerError)) throw problem;
  const { text, names } = KNOWN[problem.code];
  const values = problem.values.map((value, index) => `${names[index] ?? '<extra>'}: ${value}\n`);
  return `${text}\n${values.join('')}`;
}
