// SPDX-License-Identifier: MIT
/**
 * The platform module of the guest, on top of the C functions of `compiler/runtime/minios/bindings.c`. Its interface is
 * `minios.d.ts`. Event channels are polled by the event loop, so a handler never interrupts anything.
 */
import { $setPoller } from '../lib/event-loop';

/** The page of `struct xenstore_domain_interface` as bytes; memory outside the heap. */
declare function rt_minios_xenstore_ring(): Uint8Array;
declare function rt_minios_xenstore_port(): i32;
declare function rt_minios_notify(port: i32): void;
/** A pending port, which is then no longer pending, or -1. */
declare function rt_minios_next_event(): i32;
/** Events of the port end rt_wait. */
declare function rt_minios_watch_port(port: i32): void;
declare function rt_minios_shutdown(reason: i32): i32;
declare function rt_minios_suspend(flaw: i32): i32;
declare function rt_minios_vcpu_count(): i32;
declare function rt_minios_command_line(): string;
declare function rt_minios_xen_version(): string;
declare function rt_minios_boot_mode(): string;
declare function rt_minios_memory_pages(): f64;
declare function rt_minios_memory_pages_most(): f64;
declare function rt_minios_set_memory_pages(pages: f64): f64;
declare function rt_minios_build_id(): string;

interface PortHandler {
  readonly port: number;
  handler: () => void;
}

/** There are few ports, so a list does. */
const handlers: PortHandler[] = [];

const PAGE_SIZE = 4096;

/** A reason of `xen/sched.h`, and what rt_minios_suspend returns in a new domain. */
const SUSPEND = 2;
const RESUMED = 0;

/** Events handled before timers get their turn: a peer that never stops notifying cannot stop the clock. */
const MOST_EVENTS = 16;

/** Calls the handlers of the ports that are pending. */
function poll(): void {
  for (let count = 0; count < MOST_EVENTS; count++) {
    const port = rt_minios_next_event();
    if (port < 0) return;
    for (const entry of handlers) if (entry.port === port) entry.handler();
  }
}

export function xenstoreRing(): Uint8Array {
  return rt_minios_xenstore_ring();
}

export function xenstorePort(): number {
  return rt_minios_xenstore_port();
}

export function onEvent(port: number, handler: () => void): void {
  for (const entry of handlers) {
    if (entry.port === port) {
      entry.handler = handler;
      return;
    }
  }
  handlers.push({ port, handler });
  rt_minios_watch_port(port);
  $setPoller(poll);
}

export function notify(port: number): void {
  rt_minios_notify(port);
}

export function shutdown(reason: number): number {
  return reason === SUSPEND ? suspend() : rt_minios_shutdown(reason);
}

export function suspend(flaw = 0): number {
  const before = rt_minios_xenstore_port();
  const result = rt_minios_suspend(flaw);
  if (result !== RESUMED) return result;
  // Only xenstore's port is open in a new domain, and minios watches it.
  const standing = handlers.find((entry) => entry.port === before);
  handlers.length = 0;
  if (standing !== undefined) handlers.push({ port: rt_minios_xenstore_port(), handler: standing.handler });
  return result;
}

export function vcpuCount(): number {
  return rt_minios_vcpu_count();
}

export function commandLine(): string {
  return rt_minios_command_line();
}

export function xenVersion(): string {
  return rt_minios_xen_version();
}

export function bootMode(): string {
  return rt_minios_boot_mode();
}

export function memoryBytes(): number {
  return rt_minios_memory_pages() * PAGE_SIZE;
}

export function memoryPages(): number {
  return rt_minios_memory_pages();
}

export function memoryPagesMost(): number {
  return rt_minios_memory_pages_most();
}

export function setMemoryPages(pages: number): number {
  return rt_minios_set_memory_pages(pages);
}

export function buildId(): string {
  return rt_minios_build_id();
}
