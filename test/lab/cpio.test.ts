// SPDX-License-Identifier: MIT
import { CpioArchive } from '../../lab/cpio';

interface Entry {
  name: string;
  mode: number;
  content: string;
}

/** Reads a newc archive by the format's own description. */
function entries(archive: Buffer): Entry[] {
  const result: Entry[] = [];
  const align = (at: number): number => (at + 3) & ~3;
  for (let at = 0; ;) {
    expect(at % 4).toBe(0);
    expect(archive.toString('latin1', at, at + 6)).toBe('070701');
    const field = (index: number): number =>
      parseInt(archive.toString('latin1', at + 6 + index * 8, at + 14 + index * 8), 16);
    const [size, nameSize] = [field(6), field(11)];
    const name = archive.toString('utf8', at + 110, at + 110 + nameSize - 1);
    const data = align(at + 110 + nameSize);
    if (name === 'TRAILER!!!') return result;
    result.push({ name, mode: field(1), content: archive.toString('latin1', data, data + size) });
    at = align(data + size);
  }
}

describe('cpio archive', () => {
  test('has parents before children, each once, and files with their bytes and modes', () => {
    const archive = new CpioArchive();
    archive.file('bin/tool', 'abc', 0o755);
    archive.file('bin/other', Buffer.from([0, 255]));
    archive.link('bin/sh', 'tool');
    archive.directory('tmp', 0o1777);
    expect(entries(archive.finish())).toEqual([
      { name: 'bin', mode: 0o040755, content: '' },
      { name: 'bin/tool', mode: 0o100755, content: 'abc' },
      { name: 'bin/other', mode: 0o100644, content: '\0\xff' },
      { name: 'bin/sh', mode: 0o120777, content: 'tool' },
      { name: 'tmp', mode: 0o041777, content: '' },
    ]);
  });
});
