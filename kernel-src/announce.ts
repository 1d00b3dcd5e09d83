// SPDX-License-Identifier: MIT
/** Tell the toolstack which requests in `control/shutdown` are understood, and what XAPI wants of guest tools. */

import { VERSION } from './banner.js';
import { describeError } from './log.js';
import type { Log } from './log.js';
import type { Tree } from './xenstore.js';
import { XenstoreError } from './xenstore-error.js';

const FEATURES = ['poweroff', 'reboot', 'suspend', 'shutdown', 'balloon'];

/** Nodes and values; `data/updated` comes last, since it says that the others are complete. */
function nodes(): [path: string, value: string][] {
  const [major = '0', minor = '0', micro = '0'] = VERSION.split('.');
  return [
    ...FEATURES.map((feature): [string, string] => [`control/feature-${feature}`, '1']),
    ['attr/PVAddons/MajorVersion', major],
    ['attr/PVAddons/MinorVersion', minor],
    ['attr/PVAddons/MicroVersion', micro],
    ['attr/PVAddons/BuildVersion', '1'],
    ['attr/PVAddons/Installed', '1'],
    ['data/os_name', `test-vm ${VERSION}`],
    ['data/os_distro', 'test-vm'],
    ['data/os_majorver', major],
    ['data/os_minorver', minor],
    ['data/updated', '1'],
  ];
}

export class Announcer {
  readonly #store: Tree;
  readonly #log: Log;
  #complaints = '';

  constructor(store: Tree, log: Log) {
    this.#store = store;
    this.#log = log;
  }

  /**
   * Write all nodes, at boot and after each resume. A guest of xl may write only what was created for it, so EACCES is
   * normal: it is logged once for all of them. Any other failure is logged too; none stops the guest.
   */
  async announce(): Promise<void> {
    // All are sent at once: the answers take no longer than one.
    const refusals = await Promise.all(nodes().map(([path, value]) => this.#refusal(path, value)));
    const complaints = refusals.filter((text) => text !== '').join(', ');
    if (complaints !== '' && complaints !== this.#complaints) this.#log.event(`announced, but not ${complaints}`);
    else this.#log.event('announced');
    this.#complaints = complaints;
  }

  /** Write a node; what to say when it is not written. */
  async #refusal(path: string, value: string): Promise<string> {
    try {
      await this.#store.write(path, value);
      return '';
    } catch (error) {
      if (!(error instanceof XenstoreError)) throw error;
      return error.code === 'EACCES' ? `${path} (not allowed)` : `${path} (${describeError(error)})`;
    }
  }
}
