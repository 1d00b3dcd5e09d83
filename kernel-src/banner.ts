// SPDX-License-Identifier: MIT
/** The first lines on the console. */

/** The version of the guest; the same as in package.json. */
export const VERSION = '0.1.0';

/** What the platform knows about the guest and its host. */
export interface Facts {
  readonly buildId: string;
  readonly xenVersion: string;
  /** `PV` or `PVH`. */
  readonly bootMode: string;
  readonly memoryBytes: number;
  readonly vcpus: number;
}

/** What can be said before xenstore has been asked for the domid. */
export function banner(facts: Facts): string[] {
  const more = facts.vcpus > 1 ? [`${facts.vcpus} vCPUs, of which one is used`] : [];
  return [
    `test-vm ${VERSION}, build ${facts.buildId}`,
    `Xen ${facts.xenVersion}, mode ${facts.bootMode}, memory ${Math.floor(facts.memoryBytes / 1024)} KiB`,
    ...more,
  ];
}
