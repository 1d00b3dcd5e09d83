// SPDX-License-Identifier: MIT
/** Says whether this machine already runs Xen with this system as its dom0. */

import { existsSync, readFileSync } from 'node:fs';

/** True in a dom0. A guest of Xen also has /dev/xen, but no control over domains. */
export function isDom0(): boolean {
  if (!existsSync('/dev/xen/privcmd') || !existsSync('/proc/xen/capabilities')) return false;
  return readFileSync('/proc/xen/capabilities', 'utf8').includes('control_d');
}
