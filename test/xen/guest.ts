// SPDX-License-Identifier: MIT
/** All tests of the guest, for one kind of xenstored. */

import type { Lab } from '../../lab';
import { boot } from './boot';
import { concurrently } from './harness';
import { matrix } from './matrix';
import { orders } from './orders';
import { shutdownWords } from './shutdown-words';
import { aloneTests, toolstack } from './toolstack';

export function guestTests(lab: () => Lab): void {
  concurrently(lab, 'the guest boots', boot);
  concurrently(lab, 'the guest and control/shutdown', shutdownWords);
  concurrently(lab, 'the guest and control/testing', matrix);
  concurrently(lab, 'the guest and many messages', orders);
  concurrently(lab, 'the guest and xl', toolstack);
  describe('the guest', () => aloneTests(lab));
}
