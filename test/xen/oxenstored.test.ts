// SPDX-License-Identifier: MIT
/** On a real Xen with oxenstored, as XenServer has it; one boot for the lab and the guest. */

import { miniosTests } from '../minios/on-xen';
import { guestTests } from './guest';
import { LONG, onXen } from './harness';
import { labTests } from './lab-itself';

onXen('oxenstored', (lab) => {
  describe('the lab', () => labTests(lab, 'oxenstored'));
  // What minios does by itself depends little on which xenstored there is.
  if (LONG) miniosTests(lab);
  // Last: among its tests are some that dom0 does not survive.
  guestTests(lab, 'oxenstored');
});
