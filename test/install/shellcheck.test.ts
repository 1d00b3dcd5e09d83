// SPDX-License-Identifier: MIT
/** All shell programs of the project are clean for shellcheck. Where the machine has none, Debian's package is unpacked. */

import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { debianProgram } from '../../lab/debian-program';
import { ROOT, run } from './run';

/** Files in git whose first line is that of a shell program. */
const programs = execFileSync('git', ['ls-files', '-z'], { cwd: ROOT })
  .toString()
  .split('\0')
  .filter((name) => /(^|\/)[^.]*(\.sh)?$|^\.ci\//.test(name) && name !== '')
  .filter((name) => /^#!.*\b(ba)?sh\b/.test(readFileSync(join(ROOT, name), 'latin1')));

test('there are shell programs', () => {
  expect(programs).toEqual(expect.arrayContaining(['install.sh', 'lab/dom0-init.sh']));
});

test.each(programs)(
  '%s',
  async (name) => {
    const [shellcheck, ...words] = await debianProgram('shellcheck', 'shellcheck', 'usr/bin/shellcheck');
    expect(await run(shellcheck, [...words, name])).toEqual({ status: 0, stdout: '', stderr: '' });
  },
  120_000,
);
