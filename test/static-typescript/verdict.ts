// SPDX-License-Identifier: MIT
/** What the peer's messages mean: is it the language that it refuses, or something else? */
import { FIRST_OWN_CODE, INTERNAL_ERROR, NO_MODULES, type PeerDiagnostic } from './peer';

/** The kinds of refusal, in the order of the tables, with what stands at the head of their columns. */
export const KINDS = {
  syntax: 'newer syntax',
  types: 'types',
  subset: 'not in its subset',
  internal: 'it fails inside',
  library: 'not in the prelude',
} as const;
export type Kind = keyof typeof KINDS;

/** `accepted`, or the first message and its kind. */
export type Verdict =
  | { readonly accepted: true }
  | { readonly accepted: false; readonly kind: Kind; readonly code: number; readonly message: string };

/** Names that are types or words of the language, though its checker looks for a declaration of them. */
const LANGUAGE_NAMES = new Set(['unknown', 'const', 'bigint', 'using', 'infer', 'asserts']);
/** A name, or a member, is not declared. */
const NO_SUCH_NAME = new Set([2304, 2318, 2552, 2580, 2583]);
const NO_SUCH_MEMBER = new Set([2339, 2551]);
/** The number of arguments is wrong. The programs are well typed, so it is the declaration of a library function. */
const ARGUMENT_COUNT = new Set([2554, 2555, 2556]);
/** Its own codes that only follow from what the checker has said. */
const CONSEQUENCES = new Set([9203, 9235]);
/** Iteration over, or spread of, what is neither an array nor a string. */
const ITERATION = new Set([2461, 2488, 2495, 2548, 2549, 2569]);
/** `String`, `Array` and such are namespaces in Static TypeScript: they cannot be called, nor be made with `new`. */
const NAMESPACE = new Set([2348, 2349, 2351, 2693]);
/** Modules, and decorators: TypeScript 2.6 has both, and its options say no. */
const SWITCHED_OFF = new Set([NO_MODULES, 1219]);

/** The types that the prelude or its core library declares, as messages write them; those of functions, too. */
const LIBRARY_TYPE = new RegExp(
  '^(string|number|boolean|".*"|[\\d.]+|.*\\[\\]|\\[.*\\]|typeof (Array|Object|String|Number|Math|Promise|Date)' +
    '|(Array|ReadonlyArray|(Weak)?(Map|Set)|Promise|Date|RegExp|RegExpMatchArray|PreludeTimer|Error|Function|Object' +
    '|Generator|IterableIterator)(<.*>)?|\\(.*\\) => .*)$',
);

function kindOf({ code, message }: PeerDiagnostic, ownOnLine: readonly number[]): Kind {
  const [first = '', second = ''] = [...message.matchAll(/'([^']*)'/g)].map(([, text = '']) => text);
  if (code === INTERNAL_ERROR) return 'internal';
  if (code >= FIRST_OWN_CODE || SWITCHED_OFF.has(code) || ITERATION.has(code)) return 'subset';
  if (code < 2000) return 'syntax';
  if (NAMESPACE.has(code) && ownOnLine.length > 0) return 'subset';
  if (ownOnLine.some((own) => !CONSEQUENCES.has(own))) return 'subset';
  if (NO_SUCH_NAME.has(code)) return LANGUAGE_NAMES.has(first) ? 'types' : 'library';
  if (ARGUMENT_COUNT.has(code)) return 'library';
  if (NO_SUCH_MEMBER.has(code)) return LIBRARY_TYPE.test(second) ? 'library' : 'types';
  return 'types';
}

/**
 * What the first message says. Where the checker complains first and the subset would refuse the same line anyway, the
 * subset is the reason.
 */
export function verdictOf(diagnostics: readonly PeerDiagnostic[]): Verdict {
  const [first] = diagnostics;
  if (first === undefined) return { accepted: true };
  const own = diagnostics.filter(
    ({ file, line, code }) => file === first.file && line === first.line && code > INTERNAL_ERROR,
  );
  const kind = kindOf(
    first,
    own.map(({ code }) => code),
  );
  return { accepted: false, kind, code: first.code, message: first.message };
}

/** A code as the page writes it: one of TypeScript, or one of its own. */
export function codeText(code: number): string {
  return code < FIRST_OWN_CODE ? `TS${code}` : String(code);
}
