// SPDX-License-Identifier: MIT
/** Tell the toolstack which requests in `control/shutdown` are understood. */

import { describeError } from './log.js';
import type { Log } from './log.js';
import type { Tree } from './xenstore.js';
import { isXenstoreError, XenstoreError } from './xenstore-error.js';

const FEATURES = ['poweroff', 'reboot', 'suspend', 'shutdown'];

/**
 * Write `control/feature-*` = 1 for each. A guest of xl may write only what was created for it, so EACCES is normal:
 * it is logged once for all of them. Any other failure is logged with its node; none stops the guest.
 */
export async function announce(store: Tree, log: Log): Promise<void> {
  const denied: string[] = [];
  for (const feature of FEATURES) {
    try {
      await store.write(`control/feature-${feature}`, '1');
    } catch (error) {
      if (!(error instanceof XenstoreError)) throw error;
      if (isXenstoreError(error, 'EACCES')) denied.push(feature);
      else log.event(`not announced: ${describeError(error)}`);
    }
  }
  if (denied.length > 0) log.event(`not announced, since the toolstack does not allow it: ${denied.join(', ')}`);
  else log.event('announced');
}
