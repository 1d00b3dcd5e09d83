// SPDX-License-Identifier: MIT
/** All tests of the guest, for one kind of xenstored. */

import type { Lab } from '../../lab';
import { balloon } from './balloon';
import { boot, gigabytes } from './boot';
import { concurrently, HOST, LONG } from './harness';
import { hostile } from './hostile';
import { matrix } from './matrix';
import { orders } from './orders';
import { restartTests } from './restarts';
import { shutdownWords } from './shutdown-words';
import { suspends } from './suspends';
import { aloneTests, toolstack } from './toolstack';

export function guestTests(lab: () => Lab, xenstored: 'cxenstored' | 'oxenstored'): void {
  concurrently(lab, 'the guest boots', LONG && xenstored === 'cxenstored' ? [...boot, gigabytes] : boot);
  concurrently(lab, 'the guest and control/shutdown', shutdownWords);
  concurrently(lab, 'the guest and control/testing', matrix);
  concurrently(lab, 'the guest and many messages', orders);
  concurrently(lab, 'the guest and xl', toolstack);
  concurrently(lab, 'the guest is suspended', suspends(xenstored));
  concurrently(lab, 'the guest and a bad peer', hostile);
  concurrently(lab, 'the guest and memory/target', balloon);
  describe('the guest', () => {
    aloneTests(lab);
    // A real host's other guests need its xenstored.
    if (HOST === '') restartTests(lab, xenstored);
  });
}
