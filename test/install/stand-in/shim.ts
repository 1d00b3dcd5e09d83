// SPDX-License-Identifier: MIT
/**
 * The program `xe` itself: a few lines of shell that leave their words in a file of a mailbox, knock, and do what the
 * answer says. For a call named X the mailbox has X (the words), X.reply (a pipe that says when) and X.answer (a script).
 */

import { quote } from '../../../lab/transport';
import type { Answer } from './xapi';

/**
 * Its text. `knock` gives the command that tells the stand-in of a call; the name comes as a shell expression.
 * Only mkfifo and perhaps the knock are processes: each costs an emulated machine some 20 ms.
 */
export function xeScript(mailbox: string, inventory: string, knock: (call: string) => string): string {
  return `#!/bin/sh
# xe: the stand-in. Hands its words out, and does what the answer says.
. "${inventory}"
call="${mailbox}/call-$$"
mkfifo "$call.reply" && exec 3<> "$call.reply" || exit 1
printf '%s\\0' "$INSTALLATION_UUID" "$@" > "$call"
${knock('call-$$')} || exit 1
read -r answered <&3
. "$call.answer"
`;
}

/** The host's UUID and the words of a call. */
export function readCall(bytes: Buffer): string[] {
  return bytes.toString().split('\0').slice(0, -1);
}

/** What the answer's file says: tidy up, print, and end with the status. */
export function answerScript(file: string, { status, stdout, stderr }: Answer): string {
  const files = [file, `${file}.reply`, `${file}.answer`].map(quote).join(' ');
  return `rm -f ${files}\nprintf %s ${quote(stdout)}\nprintf %s ${quote(stderr)} >&2\nexit ${status}\n`;
}
