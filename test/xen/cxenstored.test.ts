// SPDX-License-Identifier: MIT
/** On a real Xen with C xenstored, Debian's default; one boot for the lab, minios and the guest. */

import { miniosTests } from '../minios/on-xen';
import { guestTests } from './guest';
import { onXen } from './harness';
import { labTests } from './lab-itself';

onXen('cxenstored', (lab) => {
  describe('the lab', () => labTests(lab, 'cxenstored'));
  guestTests(lab, 'cxenstored');
  miniosTests(lab);
});
