// SPDX-License-Identifier: MIT
/**
 * `npm run compare:static-typescript -- [--write] [WORD...]`: gives MakeCode's own compiler the features, and all programs
 * in test/run and test/reject, and shows what it accepts. `--write` keeps what it found in comparison.json and writes
 * docs/static-typescript.md; with words, only what contains one of them is compared, message by message.
 *
 * The first time it installs the compiler, some 400 MB, into build/static-typescript.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { expectedFindings } from '../support/expectations';
import { findPrograms, projectRoot, selectPrograms, type TestProgram } from '../support/programs';
import { undecided } from './decisions';
import { features } from './features';
import { PAGE, pageText } from './page';
import { INTERNAL_ERROR, loadPeer, NO_MODULES, type Peer, type PeerDiagnostic, type Sources } from './peer';
import { stscCodes } from './refusals';
import { type FeatureResult, type RefusedResult, type Results, saveResults } from './results';
import { KINDS, verdictOf } from './verdict';

/** The modules of a program: a file, or all files of its folder. */
function sourcesOf({ entry }: TestProgram): Sources {
  if (basename(entry) !== 'main.ts') return { 'main.ts': readFileSync(entry, 'utf8') };
  const folder = dirname(entry);
  const names = readdirSync(folder).filter((name) => name.endsWith('.ts') && name !== 'main.ts');
  return Object.fromEntries([...names, 'main.ts'].map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
}

function programsIn(folder: string): TestProgram[] {
  return findPrograms(join(projectRoot, 'test', folder)).map(({ name, entry }) => ({
    name: `${folder}/${name}`,
    entry,
  }));
}

function compareFeatures(peer: Peer): FeatureResult[] {
  const all = Object.entries(features).flatMap(([area, programs]) =>
    Object.entries(programs).map(([feature, text]) => ({ area, feature, text })),
  );
  const codes = stscCodes(all.map(({ text }) => text));
  return all.map(({ area, feature, text }, i) => ({
    area,
    feature,
    stsc: codes[i]!,
    peer: verdictOf(peer.compile({ 'main.ts': text, 'nothing.ts': '' })),
  }));
}

/**
 * The marked lines of a program about which the peer says nothing. None when it may not have looked at them: after an
 * error of syntax, of the whole program or of its own it checks no types, or not all.
 */
function silentLines(program: TestProgram, diagnostics: readonly PeerDiagnostic[]): RefusedResult['silent'] {
  const verdict = verdictOf(diagnostics);
  if (!verdict.accepted && verdict.kind === 'syntax') return [];
  if (diagnostics.some(({ code, line }) => code === INTERNAL_ERROR || code === NO_MODULES || line === 0)) return [];
  const said = new Set(diagnostics.filter(({ file }) => file === 'main.ts').map(({ line }) => line));
  const expected = expectedFindings(program.entry, readFileSync(program.entry, 'utf8'));
  const lines = [...new Set(expected.map(({ line }) => line))].filter((line) => !said.has(line));
  return lines.map((line) => ({
    line,
    codes: expected.filter((finding) => finding.line === line).map(({ code }) => code),
  }));
}

function compareAll(peer: Peer): Results {
  const step = <T>(title: string, work: () => T): T => {
    console.error(title);
    return work();
  };
  return {
    versions: peer.versions,
    features: step('features', () => compareFeatures(peer)),
    run: step('test/run', () =>
      programsIn('run').map((program) => ({
        name: program.name,
        peer: verdictOf(peer.compile(sourcesOf(program))),
      })),
    ),
    reject: step('test/reject', () =>
      programsIn('reject').map((program) => {
        const diagnostics = peer.compile(sourcesOf(program));
        return { name: program.name, peer: verdictOf(diagnostics), silent: silentLines(program, diagnostics) };
      }),
    ),
  };
}

/** All that the peer says about what has one of the words in its name. */
function show(peer: Peer, words: readonly string[]): void {
  const small = Object.entries(features).flatMap(([area, programs]) =>
    Object.entries(programs).map(([feature, text]) => ({ name: `${area}: ${feature}`, sources: { 'main.ts': text } })),
  );
  const files = selectPrograms([...programsIn('run'), ...programsIn('reject')], words);
  const chosen = [
    ...small.filter(({ name }) => words.some((word) => name.includes(word))),
    ...files.map((program) => ({ name: program.name, sources: sourcesOf(program) })),
  ];
  if (chosen.length === 0) throw new Error('nothing has such a name');
  for (const { name, sources } of chosen) {
    const diagnostics = peer.compile(sources);
    const verdict = verdictOf(diagnostics);
    console.log(`${name}: ${verdict.accepted ? 'accepted' : KINDS[verdict.kind]}`);
    for (const { file, line, code, message } of diagnostics) console.log(`  ${file}:${line}: ${code} ${message}`);
  }
}

function main(args: readonly string[]): void {
  const words = args.filter((arg) => !arg.startsWith('--'));
  const unknown = args.filter((arg) => arg.startsWith('--') && arg !== '--write');
  if (unknown.length > 0) throw new Error(`no option ${unknown.join(', ')}`);
  if (words.length > 0 && args.includes('--write')) throw new Error('--write is for all of them');
  const peer = loadPeer();
  if (words.length > 0) return show(peer, words);
  const results = compareAll(peer);
  const missing = undecided(results);
  for (const text of missing) console.error(`decisions.ts: ${text}`);
  if (args.includes('--write')) {
    saveResults(results);
    writeFileSync(PAGE, pageText(results));
  } else console.log(pageText(results));
  if (missing.length > 0) process.exitCode = 1;
}

main(process.argv.slice(2));
