// SPDX-License-Identifier: MIT
/** The command line of stsc for tests. */
import { main } from '../../compiler/cli';

class Exit extends Error {
  constructor(readonly status: number) {
    super(`exit with ${status}`);
  }
}

/**
 * Runs the command line in this process, which is several seconds faster, and catches what it prints. The test file must
 * restore all mocks after each test.
 */
export function stsc(...args: string[]): { status: number; stdout: string; stderr: string } {
  const out = { status: 0, stdout: '', stderr: '' };
  jest.spyOn(console, 'log').mockImplementation((text: string) => void (out.stdout += `${text}\n`));
  jest.spyOn(console, 'error').mockImplementation((text: string) => void (out.stderr += `${text}\n`));
  jest.spyOn(process.stdout, 'write').mockImplementation((text) => {
    out.stdout += String(text);
    return true;
  });
  jest.spyOn(process, 'exit').mockImplementation((status) => {
    throw new Exit(Number(status));
  });
  try {
    main(args);
  } catch (error) {
    if (!(error instanceof Exit)) throw error;
    out.status = error.status;
  }
  return out;
}
