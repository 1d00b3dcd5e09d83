// SPDX-License-Identifier: MIT
/**
 * A process that compiles programs, one message at a time, so that a crash of the compiler takes no test run with it and
 * what it has loaded (TypeScript, the library's declarations) serves many programs.
 */
import { compileToExecutable, RefusedError } from '../../compiler/driver';
import { ToolchainError } from '../../compiler/run-tool';

export interface CompileRequest {
  readonly id: number;
  readonly entry: string;
  readonly output: string;
  readonly cc?: string;
  readonly optimize?: string;
  readonly sanitize?: boolean;
}

/** How a compilation can end. */
export type CompileResult =
  | { readonly outcome: 'compiled' }
  /** The program was not accepted: the compiler's diagnostics. */
  | { readonly outcome: 'refused'; readonly message: string }
  /** The C compiler complained about what stsc made of the program. */
  | { readonly outcome: 'bad C'; readonly message: string }
  | { readonly outcome: 'compiler crash'; readonly message: string };

export interface CompileReply {
  readonly id: number;
  readonly result: CompileResult;
}

function compileOne({ entry, output, cc, optimize, sanitize }: CompileRequest): CompileResult {
  try {
    compileToExecutable(entry, output, {
      ...(cc === undefined ? {} : { cc }),
      ...(optimize === undefined ? {} : { optimize }),
      sanitize: sanitize ?? false,
      compile: { verify: true },
    });
    return { outcome: 'compiled' };
  } catch (error) {
    if (error instanceof RefusedError) return { outcome: 'refused', message: error.message };
    if (error instanceof ToolchainError) return { outcome: 'bad C', message: error.message };
    return {
      outcome: 'compiler crash',
      message: error instanceof Error ? (error.stack ?? error.message) : String(error),
    };
  }
}

process.on('message', (request: CompileRequest) => {
  const reply: CompileReply = { id: request.id, result: compileOne(request) };
  process.send?.(reply);
});
