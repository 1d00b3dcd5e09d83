// SPDX-License-Identifier: MIT
/**
 * What a program in test/reject expects of the compiler, written as `// error STS1001` (or several codes) at the end of
 * each line that is to be refused. Codes and lines must match exactly: missing, extra and wrong ones are reported.
 */

/** A code on a line of a file. */
export interface Finding {
  readonly file: string;
  readonly line: number;
  readonly code: string;
}

const MARKER = /\/\/ error ((?:(?:STS|TS)\d+ ?)+)$/;

/** The markers of a source text. Throws when a comment looks like a marker and is not one. */
export function expectedFindings(file: string, source: string): Finding[] {
  return source.split('\n').flatMap((text, i) => {
    const marker = MARKER.exec(text.trimEnd());
    if (marker === null) {
      if (/\/\/ *error\b/i.test(text)) throw new Error(`${file}:${i + 1}: not a marker: ${text.trim()}`);
      return [];
    }
    return marker[1]!
      .trim()
      .split(' ')
      .map((code) => ({ file, line: i + 1, code }));
  });
}

/** One line for each difference between what was expected and what was reported; empty when they agree. */
export function compareFindings(expected: readonly Finding[], reported: readonly Finding[]): string[] {
  const describe = ({ file, line, code }: Finding): string => `${file}:${line}: ${code}`;
  const key = (findings: readonly Finding[]): Set<string> => new Set(findings.map(describe));
  const [want, got] = [key(expected), key(reported)];
  const missing = [...want].filter((finding) => !got.has(finding)).map((finding) => `missing ${finding}`);
  const extra = [...got].filter((finding) => !want.has(finding)).map((finding) => `unexpected ${finding}`);
  return [...missing, ...extra].sort();
}
