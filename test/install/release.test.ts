// SPDX-License-Identifier: MIT
/** A release made twice, in two folders, is the same bit for bit; and what it says of itself is true. */

import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { ROOT, lines, run } from './run';

jest.setTimeout(300_000);

const folder = mkdtempSync(join(tmpdir(), 'test-vm-release-'));
afterAll(() => rmSync(folder, { recursive: true }));
const places = [join(folder, 'one'), join(folder, 'the second place')];
const COMMIT = '0123456789012345678901234567890123456789';

/** Copies the sources as they are, with the compiler as it is built, and makes a release there. */
async function release(place: string): Promise<void> {
  const files = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { cwd: ROOT });
  for (const file of files
    .toString()
    .split('\0')
    .filter((name) => name !== '' && !name.startsWith('test/'))) {
    mkdirSync(dirname(join(place, file)), { recursive: true });
    cpSync(join(ROOT, file), join(place, file), { force: true });
  }
  cpSync(join(ROOT, 'build/js'), join(place, 'build/js'), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(place, 'node_modules'));
  // From the folder itself, as make does.
  const here = `cd "$0" && node compiler/bin/stsc.cjs --kernel && node build/js/release/package.js`;
  const env = { TEST_VM_COMMIT: COMMIT, SOURCE_DATE_EPOCH: '1700000000' };
  expect(await run('sh', ['-c', here, place], env)).toMatchObject({ status: 0, stderr: '' });
}

function packaged(place: string): Map<string, Buffer> {
  const names = readdirSync(join(place, 'build/package'));
  return new Map(names.map((name) => [name, readFileSync(join(place, 'build/package', name))]));
}

beforeAll(() => Promise.all(places.map(release)));

test('two folders, the same files', () => {
  const [one, other] = places.map((place) =>
    [...packaged(place)].map(([name, content]) => `${name} ${createHash('sha256').update(content).digest('hex')}`),
  );
  expect(one).toHaveLength(6);
  expect(other).toEqual(one);
});

test('the checksums are those of the files', async () => {
  const checked = await run('sh', ['-c', 'cd "$0/build/package" && sha256sum --check SHA256SUMS', places[0] ?? '']);
  expect(checked.status).toBe(0);
  expect(lines(checked.stdout)).toHaveLength(5);
});

test('the bill of materials names the commit, the files and what is linked', () => {
  const files = packaged(places[0] ?? '');
  const sbom = JSON.parse(files.get('test-vm.spdx.json')?.toString() ?? '') as {
    packages: { SPDXID: string; name: string; versionInfo: string; sourceInfo?: string }[];
    files: { fileName: string; checksums: { algorithm: string; checksumValue: string }[] }[];
    relationships: { spdxElementId: string; relationshipType: string; relatedSpdxElement: string }[];
  };
  expect(sbom.packages[0]).toMatchObject({ name: 'test-vm', sourceInfo: `git commit ${COMMIT}` });
  for (const { name, versionInfo } of sbom.packages) expect(`${name} ${versionInfo}`).toMatch(/ \d/);
  const image = sbom.files.find(({ fileName }) => fileName === './test-vm.xen');
  const sum = createHash('sha256')
    .update(files.get('test-vm.xen') ?? '')
    .digest('hex');
  expect(image?.checksums).toContainEqual({ algorithm: 'SHA256', checksumValue: sum });
  const linked = sbom.relationships.filter(({ relationshipType }) => relationshipType === 'STATIC_LINK');
  const names = linked.map(
    ({ relatedSpdxElement }) => sbom.packages.find(({ SPDXID }) => SPDXID === relatedSpdxElement)?.name,
  );
  expect(names).toEqual(['musl', 'xen-public-headers', 'libgcc']);
});

test('a release is installed by the installer that is in it', async () => {
  const { status, stdout } = await run(join(places[1] ?? '', 'build/package/install.sh'), ['--dry-run', 'somewhere']);
  expect(status).toBe(0);
  const image = packaged(places[1] ?? '').get('test-vm.xen') ?? Buffer.alloc(0);
  expect(stdout).toContain(`test-vm-${createHash('sha256').update(image).digest('hex').slice(0, 16)}.xen`);
});
