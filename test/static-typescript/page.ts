// SPDX-License-Identifier: MIT
/** docs/static-typescript.md, made from the results of a comparison. */
import { join } from 'node:path';
import { markdownTable } from '../../bench/table';
import { projectRoot } from '../support/programs';
import { decisions, differences } from './decisions';
import type { FeatureResult, ProgramResult, Results } from './results';
import { codeText, type Kind, KINDS, type Verdict } from './verdict';

export const PAGE = join(projectRoot, 'docs/static-typescript.md');

const kinds = Object.keys(KINDS) as Kind[];
const count = <T>(items: readonly T[], test: (item: T) => boolean): number => items.filter(test).length;
const accepted = ({ peer }: { readonly peer: Verdict }): boolean => peer.accepted;
const isKind =
  (kind: Kind) =>
  ({ peer }: { readonly peer: Verdict }): boolean =>
    !peer.accepted && peer.kind === kind;
const groups = <T>(items: readonly T[], key: (item: T) => string): [string, T[]][] => {
  const found = new Map<string, T[]>();
  for (const item of items) found.set(key(item), [...(found.get(key(item)) ?? []), item]);
  return [...found];
};

/** A message as code in a cell of a table, cut where it would fill the page. */
function quoted(code: number, message: string): string {
  const text = `${codeText(code)} ${message}`;
  const short = text.length <= 90 ? text : `${text.slice(0, 87).trimEnd()}...`;
  return `\`${short.replaceAll('|', '\\|')}\``;
}

const cell = (text: string): string => text.replaceAll('|', '\\|');

function featureTable(features: readonly FeatureResult[]): string {
  const rows = features.map(({ feature, stsc, peer }) => [
    cell(feature),
    stsc.length === 0 ? 'yes' : `no: ${stsc.join(', ')}`,
    peer.accepted ? 'yes' : `no, ${KINDS[peer.kind]}: ${quoted(peer.code, peer.message)}`,
  ]);
  return markdownTable([['feature', '`stsc`', 'Static TypeScript'], ...rows], 3);
}

function summaryTable(features: readonly FeatureResult[]): string {
  const rows = groups(features, ({ area }) => area).map(([area, all]) => [
    area,
    String(all.length),
    String(count(all, ({ stsc }) => stsc.length === 0)),
    String(count(all, accepted)),
  ]);
  return markdownTable([['area', 'features', '`stsc`', 'Static TypeScript'], ...rows]);
}

function programTable(programs: readonly ProgramResult[]): string {
  const row = (title: string, some: readonly ProgramResult[]): string[] => [
    title,
    String(some.length),
    String(count(some, accepted)),
    ...kinds.map((kind) => String(count(some, isKind(kind)))),
  ];
  const areas = groups(programs, ({ name }) => name.split('/')[1]!);
  return markdownTable([
    ['area', 'programs', 'accepted', ...kinds.map((kind) => KINDS[kind])],
    ...areas.map(([area, some]) => row(area, some)),
    row('all', programs),
  ]);
}

/** The first messages of the refused programs, those first that stop the most of them. */
function reasonTable(programs: readonly ProgramResult[]): string {
  const refused = programs.flatMap(({ name, peer }) => (peer.accepted ? [] : [{ name, ...peer }]));
  const reasons = groups(refused, ({ code, message }) => quoted(code, message.replace(/'[^']*'/g, "'...'")))
    .filter(([, some]) => some.length > 1)
    .sort((a, b) => b[1].length - a[1].length);
  const rows = reasons.map(([reason, some]) => [reason, `\`${some[0]!.name}\``, String(some.length)]);
  return markdownTable([['first message', 'for example', 'programs'], ...rows], 2);
}

function differenceTable(results: Results): string {
  const rows = groups(differences(results), ({ code }) => code)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([code, some]) => {
      const { kind, why } = decisions[code] ?? { kind: 'unknown', why: 'Nobody has looked at it.' };
      const places = [...new Set(some.map(({ where }) => where))];
      const more = places.length > 2 ? ` and ${places.length - 2} more` : '';
      return [code, cell(places.slice(0, 2).join('; ') + more), kind, cell(why)];
    });
  return markdownTable([['code', 'where', 'verdict', 'why'], ...rows], 4);
}

const listOf = (programs: readonly ProgramResult[]): string => programs.map(({ name }) => `- \`${name}\``).join('\n');

export function pageText(results: Results): string {
  const { versions, features, run, reject } = results;
  const areas = groups(features, ({ area }) => area);
  const onlyHere = count(features, ({ stsc, peer }) => stsc.length === 0 && !peer.accepted);
  const onlyThere = count(features, ({ stsc, peer }) => stsc.length > 0 && peer.accepted);
  return `# Beside MakeCode's Static TypeScript

_Static TypeScript_ is the subset of TypeScript that Microsoft MakeCode compiles, a peer of \`stsc\`. Its compiler is in the
npm package \`pxt-core\`. This page says what it accepts of the programs that test \`stsc\`: version ${versions.package}, with
TypeScript ${versions.typescript} inside.

The page is written by \`npm run compare:static-typescript -- --write\`, which installs the compiler (about 400 MB, the
first time) into \`build/static-typescript\`. With words instead of \`--write\` it shows all messages about the programs and
features whose names contain one.

How it is compared:

- The compiler is called as a library, on programs in memory, with JavaScript as the target and its most generous
  settings. _Accepted_ means that it reports no error. Whether the program then prints what Node prints is not asked.
- Its own core library (\`Array\`, \`String\`, \`Math\`) comes with it. \`test/static-typescript/prelude\` declares the rest of
  the standard library that the programs use as far as native functions could provide it, since it is the language that
  is compared. What is declared nowhere is counted apart, as _not in the prelude_.
- _Newer syntax_: TypeScript ${versions.typescript} cannot read it. _Types_: its checker does not know the type, or infers less.
  _Not in its subset_: TypeScript, but not Static TypeScript, or not with iteration as ES5 has it. _It fails inside_: an
  assertion or an exception in the compiler. It is always the first message that counts.

## Features

One small program for each feature, from \`test/static-typescript/features.ts\`, in the oldest syntax that has it. \`stsc\`
accepts ${count(features, ({ stsc }) => stsc.length === 0)} of ${features.length}, Static TypeScript ${count(features, accepted)}; ${onlyHere} are accepted only by \`stsc\`, ${onlyThere} only by Static TypeScript.

${summaryTable(features)}

${areas.map(([area, some]) => `### ${area[0]!.toUpperCase()}${area.slice(1)}\n\n${featureTable(some)}`).join('\n\n')}

## Programs that run

The ${run.length} programs of \`test/run\` print under \`stsc\` what they print under Node. Each uses many features, and one
that is refused is enough: Static TypeScript accepts ${count(run, accepted)}.

${programTable(run)}

It accepts

${listOf(run.filter(accepted))}

and these are the first messages about the others that stop more than one. \`test/static-typescript/comparison.json\` has them
all.

${reasonTable(run)}

## Programs that are refused

Of the ${reject.length} programs in \`test/reject\`, which \`stsc\` refuses, it accepts ${count(reject, accepted)}:

${listOf(reject.filter(accepted))}

## What it accepts and \`stsc\` refuses

The features above, and the single lines of \`test/reject\` about which it says nothing (where it has read the program to the
end). For each code there is a reason: a _decision_, which stays, or a right program that the compiler does _not yet_ know.

${differenceTable(results)}
`;
}
