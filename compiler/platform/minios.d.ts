// SPDX-License-Identifier: MIT
/**
 * The platform module of the guest: `import { notify } from 'minios'`.
 *
 * Everything here is mechanism and is implemented in C by `minios/`; protocol and policy are TypeScript. No function
 * throws unless its text says so, and none may be called from two places at once: there is one thread and one loop.
 */

/**
 * The page shared with xenstored, `struct xenstore_domain_interface` of `xen/io/xs_wire.h`.
 * The same 4096 bytes at every call; the other side may change any of them at any time.
 */
export function xenstoreRing(): Uint8Array;

/** The event channel port that belongs to the xenstore ring; ask again after a suspend. */
export function xenstorePort(): number;

/**
 * Call `handler` from the event loop after each wake-up that finds `port` pending. The pending bit is cleared before
 * the call, so what arrives during the handler leads to another call. The handler is never re-entered.
 * A second call for the same port replaces the handler.
 */
export function onEvent(port: number, handler: () => void): void;

/** Tell the other end of `port` that there is work for it (EVTCHNOP_send). */
export function notify(port: number): void;

/**
 * Leave this life: SCHEDOP_shutdown with a reason of `xen/sched.h` (0 poweroff, 1 reboot, 2 suspend, 3 crash).
 * Returns only when the hypervisor refused, with a negated code of `xen/errno.h`; for 2 as `suspend` does.
 */
export function shutdown(reason: number): number;

/**
 * Suspend the domain, to be saved, migrated or checkpointed. Returns
 *
 * - 0 in a new domain with another domid, perhaps on another host. The xenstore ring is the same memory, but what was
 *   asked for in it is forgotten, watches are gone, and its port may have another number; its handler is called for
 *   that one. All other ports are closed, all grants have ended. `performance.now` and timers go on where they stopped;
 *   `Date.now` is right at once.
 * - 1 in the same domain: the suspend was cancelled. Everything is as before, events of meanwhile are pending.
 * - a negated code of `xen/errno.h` in the same domain: the hypervisor refused.
 *
 * `flaw` does it wrongly, to test the toolstack. In a PV guest, 1 names a wrong frame as start_info, 2 publishes no
 * frame table, 3 publishes a root of it that is none; PVH has nothing of the sort and ignores these. 4 asks in a way that
 * the hypervisor refuses.
 */
export function suspend(flaw?: number): number;

/** How many vCPUs the domain was given. One is used. */
export function vcpuCount(): number;

/** The command line given by the toolstack, without the kernel's name; empty when there is none. */
export function commandLine(): string;

/** The version of the hypervisor, as in `4.17.7`. */
export function xenVersion(): string;

/** How the image was started: `PV` or `PVH`. */
export function bootMode(): string;

/** The memory that this domain has now, in bytes. */
export function memoryBytes(): number;

/** The same in pages of 4096 bytes. Under PVH the toolstack counts a few pages more. */
export function memoryPages(): number;

/** The most pages it can have: what the toolstack allowed at the start, but at most four times what it gave then. */
export function memoryPagesMost(): number;

/**
 * Give pages back to the host or take pages from it, towards `pages`; returns how many there are then. It does what can
 * be done at once: some megabytes at most, nothing that the program uses or will need soon, and no more than the
 * host has. Call it again, in a later turn of the event loop, for as long as the number changes.
 */
export function setMemoryPages(pages: number): number;

/** What identifies this build, in hexadecimal. */
export function buildId(): string;
