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

/** The event channel port that belongs to the xenstore ring. */
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
 * Returns after a suspend, or when the hypervisor refused; never after another reason it accepted.
 */
export function shutdown(reason: number): void;

/** The command line given by the toolstack, without the kernel's name; empty when there is none. */
export function commandLine(): string;

/** The version of the hypervisor, as in `4.17.7`. */
export function xenVersion(): string;

/** How the image was started: `PV` or `PVH`. */
export function bootMode(): string;

/** The memory this domain was given, in bytes. */
export function memoryBytes(): number;

/** What identifies this build, in hexadecimal. */
export function buildId(): string;
