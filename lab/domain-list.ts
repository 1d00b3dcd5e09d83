// SPDX-License-Identifier: MIT
/** Reads what `xl list -v` prints. */

import { LabError } from './shell';

/** `running` covers a guest that waits for events; `gone` is a guest that the toolstack no longer knows. */
export type GuestState = 'running' | 'paused' | 'shutdown' | 'crashed' | 'dying' | 'gone';

/** Why a domain that still exists has shut down (SHUTDOWN_* of xen/sched.h). */
export type ShutdownReason = 'poweroff' | 'reboot' | 'suspend' | 'crash' | 'watchdog' | 'soft-reset';
const REASONS: readonly ShutdownReason[] = ['poweroff', 'reboot', 'suspend', 'crash', 'watchdog', 'soft-reset'];

export interface DomainInfo {
  readonly name: string;
  readonly domid: number;
  readonly memoryMiB: number;
  readonly vcpus: number;
  /** xl's letters: r(unning) b(locked) p(aused) s(hutdown) c(rashed) d(ying), `-` where one does not apply. */
  readonly flags: string;
  readonly state: GuestState;
  /** CPU time used, in seconds. */
  readonly seconds: number;
  readonly uuid: string;
  /** Set once the domain has shut down; a number when the code is none that Xen names. */
  readonly reason: ShutdownReason | number | undefined;
}

function stateOf(flags: string): GuestState {
  if (flags.includes('d')) return 'dying';
  if (flags.includes('c')) return 'crashed';
  if (flags.includes('s')) return 'shutdown';
  return flags.includes('p') ? 'paused' : 'running';
}

/** Parses the table. Throws LabError on a line that it does not understand. */
export function parseDomainList(text: string): DomainInfo[] {
  const lines = text.split('\n').filter((line) => line !== '' && !/^Name\s+ID\b/.test(line));
  return lines.map((line) => {
    const fields = /^(.+?)\s+(\d+)\s+(\d+)\s+(\d+)\s+([a-z-]{6})\s+([\d.]+)\s+([\da-f-]{36})\s+(\S+)/.exec(line);
    if (fields === null) throw new LabError(`cannot read this line of xl list: ${line}`);
    const [, name, domid, memory, vcpus, flags, seconds, uuid, code] = fields as unknown as string[];
    const number = Number(code);
    return {
      name: name ?? '',
      domid: Number(domid),
      memoryMiB: Number(memory),
      vcpus: Number(vcpus),
      flags: flags ?? '',
      state: stateOf(flags ?? ''),
      seconds: Number(seconds),
      uuid: uuid ?? '',
      reason: Number.isNaN(number) ? undefined : (REASONS[number] ?? number),
    };
  });
}
