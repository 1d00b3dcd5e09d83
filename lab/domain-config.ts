// SPDX-License-Identifier: MIT
/** What a guest is made of, and the xl configuration file that says so (man 5 xl.cfg). */

import { LabError } from './shell';

/** `pvshim` is a PV kernel inside the PVH shim that comes with Xen (PV-in-PVH). */
export type GuestType = 'pv' | 'pvh' | 'pvshim';

/** What the toolstack does when the guest ends in some way. */
export type EndAction = 'destroy' | 'restart' | 'preserve' | 'rename-restart' | 'coredump-destroy' | 'soft-reset';

type ConfigValue = string | number | boolean | readonly string[];

export interface GuestConfig {
  /** Unique in this Xen. Letters, digits, `-`, `_`, `.`. */
  readonly name: string;
  /** The kernel, as a path in dom0. */
  readonly kernel: string;
  /** An initial RAM disk, as a path in dom0. */
  readonly ramdisk?: string;
  /** Default: pv. */
  readonly type?: GuestType;
  /** Default: 8 MiB (32 for pvshim, whose shim needs some itself). */
  readonly memoryMiB?: number;
  /** Default: 1. */
  readonly vcpus?: number;
  /** The kernel's command line. */
  readonly cmdline?: string;
  /** Default: destroy. */
  readonly onPoweroff?: EndAction;
  /** Default: restart. */
  readonly onReboot?: EndAction;
  /** Default: preserve, so that a test can see a crash. */
  readonly onCrash?: EndAction;
  /** Further settings of xl.cfg, such as `{ vif: ['bridge=br0,script=vif-lab'] }`. */
  readonly settings?: Readonly<Record<string, ConfigValue>>;
}

function literal(value: ConfigValue): string {
  if (typeof value === 'number') return String(value);
  if (typeof value === 'boolean') return value ? '1' : '0';
  if (typeof value !== 'string') return `[ ${value.map(literal).join(', ')} ]`;
  if (/[\n\r\0]/.test(value))
    throw new LabError(`a value in a guest's configuration has a line break: ${JSON.stringify(value)}`);
  // xl knows no escape for its quotes that all versions share, so the value picks the quotes.
  if (!value.includes('"')) return `"${value}"`;
  if (!value.includes("'")) return `'${value}'`;
  throw new LabError(`a value in a guest's configuration has both kinds of quotes: ${value}`);
}

/** The configuration file. Throws LabError on what xl would misread. */
export function configText(config: GuestConfig): string {
  if (!/^[\w.-]+$/.test(config.name)) throw new LabError(`not a name for a guest: ${JSON.stringify(config.name)}`);
  const type = config.type ?? 'pv';
  const settings: Record<string, ConfigValue> = {
    name: config.name,
    type: type === 'pv' ? 'pv' : 'pvh',
    ...(type === 'pvshim' ? { pvshim: true } : {}),
    kernel: config.kernel,
    ...(config.ramdisk === undefined ? {} : { ramdisk: config.ramdisk }),
    memory: config.memoryMiB ?? (type === 'pvshim' ? 32 : 8),
    vcpus: config.vcpus ?? 1,
    ...(config.cmdline === undefined ? {} : { cmdline: config.cmdline }),
    on_poweroff: config.onPoweroff ?? 'destroy',
    on_reboot: config.onReboot ?? 'restart',
    on_crash: config.onCrash ?? 'preserve',
    ...config.settings,
  };
  return Object.entries(settings)
    .map(([key, value]) => `${key} = ${literal(value)}\n`)
    .join('');
}
