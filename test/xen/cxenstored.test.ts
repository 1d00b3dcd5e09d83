// SPDX-License-Identifier: MIT
/** On a real Xen with C xenstored, Debian's default; one boot for the lab, minios and the guest. */

import { miniosTests } from '../minios/on-xen';
import { GIGABYTES_MIB } from './boot';
import { guestTests } from './guest';
import { LONG, onXen } from './harness';
import { labTests } from './lab-itself';

onXen(
  'cxenstored',
  (lab) => {
    describe('the lab', () => labTests(lab, 'cxenstored'));
    miniosTests(lab);
    // Last: among its tests are some that dom0 does not survive.
    guestTests(lab, 'cxenstored');
  },
  // Xen need not clear memory that nobody may ever use.
  LONG ? { memoryMiB: 2048 + GIGABYTES_MIB, xenOptions: 'bootscrub=0' } : {},
);
