// SPDX-License-Identifier: MIT
// Semantic versions: a parser with a large regular expression, precedence, ranges with operators, carets and tildes.
const pattern =
  /^v?(?<major>0|[1-9]\d*)\.(?<minor>0|[1-9]\d*)\.(?<patch>0|[1-9]\d*)(?:-(?<pre>(?:0|[1-9]\d*|\d*[a-zA-Z-][0-9a-zA-Z-]*)(?:\.(?:0|[1-9]\d*|\d*[a-zA-Z-][0-9a-zA-Z-]*))*))?(?:\+(?<build>[0-9a-zA-Z-]+(?:\.[0-9a-zA-Z-]+)*))?$/;
type Identifier = string | number;
class SemVer {
  private constructor(readonly major: number, readonly minor: number, readonly patch: number, readonly prerelease: readonly Identifier[], readonly build: readonly string[]) {}
  static parse(text: string): SemVer | null {
    const groups = pattern.exec(text.trim())?.groups;
    if (!groups) return null;
    const { major, minor, patch, pre, build } = groups;
    const identifiers = pre === undefined ? [] : pre.split('.').map((id) => (/^\d+$/.test(id) ? +id : id));
    return new SemVer(+major!, +minor!, +patch!, identifiers, build?.split('.') ?? []);
  }
  static of(text: string): SemVer {
    const version = SemVer.parse(text);
    if (version === null) throw new TypeError(`Invalid Version: ${text}`);
    return version;
  }
  compare(other: SemVer): -1 | 0 | 1 {
    for (const key of ['major', 'minor', 'patch'] as const) if (this[key] !== other[key]) return this[key] < other[key] ? -1 : 1;
    return this.comparePre(other);
  }
  private comparePre({ prerelease: theirs }: SemVer): -1 | 0 | 1 {
    const mine = this.prerelease;
    if (mine.length === 0 || theirs.length === 0) return mine.length === theirs.length ? 0 : mine.length === 0 ? 1 : -1;
    for (let i = 0; ; i++) {
      const [a, b] = [mine[i], theirs[i]];
      if (a === undefined && b === undefined) return 0;
      if (a === undefined) return -1;
      if (b === undefined) return 1;
      if (a === b) continue;
      if (typeof a !== typeof b) return typeof a === 'number' ? -1 : 1;
      return a < b ? -1 : 1;
    }
  }
  bump(release: 'major' | 'minor' | 'patch'): SemVer {
    switch (release) {
      case 'major':
        return new SemVer(this.major + 1, 0, 0, [], []);
      case 'minor':
        return new SemVer(this.major, this.minor + 1, 0, [], []);
      case 'patch':
        return new SemVer(this.major, this.minor, this.prerelease.length ? this.patch : this.patch + 1, [], []);
    }
  }
  toString(): string {
    const pre = this.prerelease.length ? `-${this.prerelease.join('.')}` : '';
    return `${this.major}.${this.minor}.${this.patch}${pre}${this.build.length ? '+' + this.build.join('.') : ''}`;
  }
}
type Comparator = { readonly op: '<' | '<=' | '>' | '>=' | '='; readonly version: SemVer };
function parseRange(range: string): Comparator[][] {
  return range.split(/\s*\|\|\s*/).map((part) =>
    part
      .replace(/([<>=~^]+)\s+/g, '$1')
      .split(/\s+/)
      .filter(Boolean)
      .flatMap((token): Comparator[] => {
        const [, op = '', rest = ''] = /^([~^]|[<>]?=?)(.*)$/.exec(token) ?? [];
        if (rest === '*' || rest === '') return [{ op: '>=', version: SemVer.of('0.0.0') }];
        const version = SemVer.of(rest);
        if (op === '^') {
          const limit = version.major > 0 ? version.bump('major') : version.minor > 0 ? version.bump('minor') : version.bump('patch');
          return [{ op: '>=', version }, { op: '<', version: limit }];
        }
        if (op === '~') return [{ op: '>=', version }, { op: '<', version: version.bump('minor') }];
        return [{ op: (op || '=') as Comparator['op'], version }];
      }),
  );
}
const holds = ({ op, version }: Comparator, v: SemVer): boolean => {
  const c = v.compare(version);
  return { '<': c < 0, '<=': c <= 0, '>': c > 0, '>=': c >= 0, '=': c === 0 }[op];
};
const satisfies = (text: string, range: string): boolean => parseRange(range).some((all) => all.every((c) => holds(c, SemVer.of(text))));
for (const text of ['1.2.3', 'v1.2.3-beta.1+exp.sha.5114f85', '01.2.3', '1.2', '1.2.3-01', '1.0.0-alpha-a.b-c', ' 9999999999.0.0 ']) {
  const v = SemVer.parse(text);
  console.log(text, '=>', v === null ? 'invalid' : `${v}`, v);
}
const ordered = ['1.0.0', '1.0.0-rc.1', '1.0.0-beta.11', '1.0.0-beta.2', '1.0.0-beta', '1.0.0-alpha.beta', '1.0.0-alpha.1', '1.0.0-alpha', '2.0.0', '1.10.0', '1.9.0'].map(SemVer.of).sort((a, b) => a.compare(b));
console.log(ordered.join(' < '));
console.log((['major', 'minor', 'patch'] as const).map((kind) => `${kind}: ${SemVer.of('1.2.3-rc.1').bump(kind)}`));
for (const [version, range] of [['1.2.3', '^1.2.0'], ['0.2.5', '^0.2.3'], ['0.3.0', '^0.2.3'], ['1.3.0', '~1.2.3'], ['1.2.9', '~ 1.2.3'], ['3.0.0', '<2.0.0 || >=3.0.0'], ['2.5.0', '>=1.0.0 <2.0.0'], ['0.0.1', '*'], ['1.0.0-rc.1', '>= 1.0.0']] as const) {
  console.log(version, range, satisfies(version, range));
}
try {
  satisfies('1.0', '*');
} catch (error) {
  if (error instanceof TypeError) console.log(error.message);
}
