// SPDX-License-Identifier: MIT
/**
 * Debian packages without installing them: names are looked up, packages downloaded and unpacked into a folder.
 * Works without root. When the machine has no package lists, private ones are fetched into the cache.
 */

import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { cacheRoot } from './cache';
import { LabError, capture, pipe, say, which } from './shell';

/** One wanted package: names in order of preference (they differ between releases). */
export type PackageChoice = readonly [string, ...string[]];

/** Says whether this machine can download Debian packages at all. */
export function isDebianLike(): boolean {
  return ['apt-get', 'apt-cache', 'dpkg-deb'].every((tool) => which(tool) !== undefined);
}

/** The archive as this machine is configured to see it. */
export class Archive {
  private readonly options: readonly string[];

  private constructor(options: readonly string[]) {
    this.options = options;
  }

  /**
   * Opens the archive. `probe` is a package that must be in any usable package list.
   * Throws LabError on a system without apt, and when the lists can be neither read nor fetched.
   */
  static open(probe: string): Archive {
    if (!isDebianLike()) throw new LabError('this system has no apt-get, apt-cache and dpkg-deb');
    // Downloads stay our own even for root, where apt would otherwise switch to a user who cannot write here.
    const machine = new Archive(process.getuid?.() === 0 ? ['-o', 'APT::Sandbox::User=root'] : []);
    if (machine.has(probe)) return machine;
    const state = join(cacheRoot(), 'apt');
    mkdirSync(join(state, 'lists/partial'), { recursive: true });
    mkdirSync(join(state, 'cache/archives/partial'), { recursive: true });
    const own = new Archive([
      ...machine.options,
      ...['-o', `Dir::State::lists=${state}/lists`, '-o', `Dir::Cache=${state}/cache`],
    ]);
    if (own.has(probe)) return own;
    say('fetching package lists');
    capture('apt-get', [...own.options, '-q', 'update']);
    if (!own.has(probe)) throw new LabError(`the package archive of this system has no package ${probe}`);
    return own;
  }

  /** Whether the machine's own package lists know this package. */
  static lists(name: string): boolean {
    return new Archive([]).has(name);
  }

  /** Whether the archive can deliver a package of this name. */
  has(name: string): boolean {
    // Each version's sources are listed below it; an installed package alone has only dpkg's status file.
    const policy = capture('apt-cache', [...this.options, 'policy', name]);
    return /^ {2}Candidate: (?!\(none\))/m.test(policy) && /^ +-?\d+ (?!\/var\/lib\/dpkg\/status)\S/m.test(policy);
  }

  /** The first name of each choice that exists. Throws LabError that lists every choice of which none exists. */
  resolve(choices: readonly PackageChoice[]): string[] {
    const missing: string[] = [];
    const found = choices.flatMap((choice) => {
      const name = choice.find((candidate) => this.has(candidate));
      if (name === undefined) missing.push(choice.join(' or '));
      return name === undefined ? [] : [name];
    });
    if (missing.length > 0) throw new LabError(`package not found in the archive: ${missing.join('; ')}`);
    return found;
  }

  /** What a package depends on (first alternatives only, virtual packages left out), for many packages at once. */
  depends(names: readonly string[]): Map<string, string[]> {
    const result = new Map<string, string[]>();
    let current: string[] = [];
    let afterAlternative = false;
    for (const line of capture('apt-cache', [...this.options, 'depends', '-i', ...names]).split('\n')) {
      const dependency = /^ ([ |])(?:Pre)?Depends: (\S+)/.exec(line);
      if (dependency === null) {
        if (/^\S/.test(line)) result.set(line.trim(), (current = []));
        continue;
      }
      const name = dependency[2] ?? '';
      if (!afterAlternative && !name.startsWith('<')) current.push(name);
      afterAlternative = dependency[1] === '|';
    }
    return result;
  }

  /** The shared-library packages that these packages need, and those need, and so on; `walk` says which to follow. */
  libraries(roots: readonly string[], walk: (name: string) => boolean): string[] {
    const seen = new Set<string>();
    for (let level = [...roots]; level.length > 0;) {
      const next = new Set([...this.depends(level).values()].flat().filter((name) => walk(name) && !seen.has(name)));
      next.forEach((name) => seen.add(name));
      level = [...next];
    }
    return [...seen].filter((name) => !roots.includes(name)).sort();
  }

  /** Downloads packages into `folder` (made when missing) and returns the paths of the .deb files. */
  download(names: readonly string[], folder: string): string[] {
    mkdirSync(folder, { recursive: true });
    capture('apt-get', [...this.options, '-q', 'download', ...names], { cwd: folder });
    const files = readdirSync(folder).filter((file) => file.endsWith('.deb'));
    return names.map((name) => {
      const file = files.find((candidate) => candidate.startsWith(`${name}_`));
      if (file === undefined) throw new LabError(`apt-get download gave no file for ${name}`);
      return join(folder, file);
    });
  }
}

/**
 * Unpacks a .deb into `root`. With `only`, tar wildcards name what is taken (packages such as kernels are large); a
 * wildcard that matches nothing is no error, since the parts are spread over packages differently.
 */
export async function unpack(deb: string, root: string, only: readonly string[] = []): Promise<void> {
  mkdirSync(root, { recursive: true });
  if (only.length === 0) {
    capture('dpkg-deb', ['--extract', deb, root]);
    return;
  }
  const absent = /: Not found in archive$|: Exiting with failure status due to previous errors$/;
  await pipe(['dpkg-deb', '--fsys-tarfile', deb], ['tar', '-x', '-C', root, '--wildcards', ...only], root, absent);
}
