// SPDX-License-Identifier: MIT
/** On a real Xen with C xenstored, Debian's default; one boot for the lab, minios and the guest. */

import { miniosTests } from '../minios/on-xen';
import { guestTests } from './guest';
import { onXen } from './harness';
import { labTests } from './lab-itself';

onXen('cxenstored', (lab) => {
  describe('the lab', () => labTests(lab, 'cxenstored'));
  miniosTests(lab);
  // Last: among its tests are some that dom0 does not survive.
  guestTests(lab, 'cxenstored');
});
