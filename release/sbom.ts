// SPDX-License-Identifier: MIT
/** The software bill of materials of a release, as SPDX 2.3 JSON: what is inside the image, and what built it. */

import { createHash } from 'node:crypto';

/** One piece of software. */
export interface Component {
  readonly name: string;
  readonly version: string;
  /** An SPDX expression. */
  readonly license: string;
  /** Where it comes from, as a URL. */
  readonly origin: string;
  /** `inside`: its code or its definitions are in the image. `tool`: it made the image. */
  readonly role: 'inside' | 'tool';
}

export interface Release {
  readonly name: string;
  readonly version: string;
  /** The commit that was built. */
  readonly commit: string;
  /** Seconds since 1970: that commit's time, so that two builds of it are equal. */
  readonly time: number;
  /** The files of the release by name, with their content. */
  readonly files: ReadonlyMap<string, Buffer>;
  readonly components: readonly Component[];
}

function hash(algorithm: 'sha1' | 'sha256', content: Buffer): string {
  return createHash(algorithm).update(content).digest('hex');
}

/** What SPDX takes as the end of an identifier. */
function identifier(text: string): string {
  return text.replace(/[^A-Za-z0-9.-]/g, '-');
}

/** The document's text. The same release gives the same text. */
export function sbomText(release: Release): string {
  const { name, version, commit, time, files, components } = release;
  const own = `SPDXRef-Package-${identifier(name)}`;
  const file = (path: string): string => `SPDXRef-File-${identifier(path)}`;
  const component = (one: Component): string => `SPDXRef-Package-${identifier(one.name)}`;
  const relationships = [
    ['SPDXRef-DOCUMENT', 'DESCRIBES', own],
    ...[...files.keys()].map((path) => [own, 'CONTAINS', file(path)]),
    ...components.map((one) =>
      one.role === 'inside' ? [own, 'STATIC_LINK', component(one)] : [component(one), 'BUILD_TOOL_OF', own],
    ),
  ];
  const nobody = { filesAnalyzed: false, supplier: 'NOASSERTION', copyrightText: 'NOASSERTION' };
  const document = {
    spdxVersion: 'SPDX-2.3',
    dataLicense: 'CC0-1.0',
    SPDXID: 'SPDXRef-DOCUMENT',
    name: `${name}-${version}`,
    documentNamespace: `urn:${name}:${version}:${commit}`,
    creationInfo: {
      created: new Date(time * 1000).toISOString().replace(/\.\d+Z$/, 'Z'),
      creators: [`Tool: ${name}-release-${version}`],
    },
    packages: [
      {
        ...{
          SPDXID: own,
          name,
          versionInfo: version,
          sourceInfo: `git commit ${commit}`,
          downloadLocation: 'NOASSERTION',
        },
        ...{ licenseDeclared: 'MIT', licenseConcluded: 'MIT', ...nobody },
      },
      ...components.map((one) => ({
        ...{ SPDXID: component(one), name: one.name, versionInfo: one.version, downloadLocation: one.origin },
        ...{ licenseDeclared: one.license, licenseConcluded: one.license, ...nobody },
      })),
    ],
    files: [...files].map(([path, content]) => ({
      SPDXID: file(path),
      fileName: `./${path}`,
      checksums: [
        { algorithm: 'SHA1', checksumValue: hash('sha1', content) },
        { algorithm: 'SHA256', checksumValue: hash('sha256', content) },
      ],
      ...{ licenseConcluded: 'NOASSERTION', copyrightText: 'NOASSERTION' },
    })),
    relationships: relationships.map(([from, type, to]) => ({
      spdxElementId: from,
      relationshipType: type,
      relatedSpdxElement: to,
    })),
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}
