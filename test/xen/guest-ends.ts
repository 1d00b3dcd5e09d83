// SPDX-License-Identifier: MIT
/** How a guest's life ends, as the hypervisor and the toolstack see it. */

import type { Guest, Lab } from '../../lab';
import { WAIT_MS } from './harness';

export type Action = 'poweroff' | 'halt' | 'reboot' | 'crash' | 'suspend' | 'ignore';
export const ACTIONS: readonly Action[] = ['poweroff', 'halt', 'reboot', 'crash', 'suspend', 'ignore'];

/** The process of xl that acts on this guest's end: stopped or continued by a signal. */
async function signalMonitor(lab: Lab, guest: Guest, signal: 'STOP' | 'CONT'): Promise<void> {
  const files = `$(printf '/proc/%s/cmdline ' $(pidof xl))`;
  await lab.ok(`p=$(grep -l '/${guest.name}.cfg' ${files} | cut -d/ -f3) && [ -n "$p" ] && kill -${signal} $p`);
}

/** Keeps xl from acting on the guest's end, so that its directory can be looked at after it. */
export function holdToolstack(lab: Lab, guest: Guest): Promise<void> {
  return signalMonitor(lab, guest, 'STOP');
}

/**
 * Checks that the guest performs the action, in the hypervisor and then in the toolstack: gone, rebooted under the same
 * name, crashed, suspended without anybody to save it, or still running and obeying. The toolstack must be held; `nodes` looks at the guest's directory when
 * the action is done and before the toolstack removes it.
 */
export async function expectEnd(lab: Lab, guest: Guest, action: Action, nodes: () => Promise<void>): Promise<void> {
  if (action === 'ignore') {
    await guest.waitConsole(/ignored, as ordered/, WAIT_MS);
    await nodes();
    expect(await guest.state()).toBe('running');
    // Where an order has removed the node, a new one would not be the guest's own under xl.
    const options = (await guest.read('control/shutdown')) === undefined ? ({ owner: 'guest' } as const) : {};
    await guest.write('control/shutdown', 'poweroff', options);
    await guest.waitConsole(/poweroff: shutting down with reason 0\n/, WAIT_MS);
    await guest.waitState('shutdown', WAIT_MS);
    expect(await guest.read('control/shutdown')).toBe('');
    expect(await guest.console()).toContain('control/shutdown: asked for poweroff\n');
    await signalMonitor(lab, guest, 'CONT');
    return guest.waitGone(WAIT_MS);
  }
  // Asking the console first is cheaper than asking xl again and again.
  const last =
    action === 'suspend' ? /suspend: suspending\n/ : new RegExp(`${action}: shutting down with reason \\d\n`);
  await guest.waitConsole(last, WAIT_MS);
  const end = await guest.waitState(action === 'crash' ? 'crashed' : 'shutdown', WAIT_MS);
  expect(end?.reason).toBe(action === 'halt' ? 'poweroff' : action);
  await nodes();
  const before = await guest.domid();
  const { length } = await guest.console();
  await signalMonitor(lab, guest, 'CONT');
  if (action === 'reboot') {
    const domid = await guest.waitNewDomid(before, WAIT_MS);
    await guest.waitConsole(new RegExp(`^test-vm [^]*^domain ${domid}$`, 'm'), WAIT_MS, length);
    expect(await guest.state()).toBe('running');
  } else if (action === 'suspend') {
    expect(await guest.state()).toBe('shutdown');
  } else if (action === 'crash') {
    // The configuration asks for crashed guests to be preserved.
    expect(await guest.state()).toBe('crashed');
  } else {
    await guest.waitGone(WAIT_MS);
  }
}
