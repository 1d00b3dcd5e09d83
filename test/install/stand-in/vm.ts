// SPDX-License-Identifier: MIT
/** The records that the stand-in keeps, and the fields of a VM that `xe` can read and set, with XAPI's rules for each. */

import { randomUUID } from 'node:crypto';
import { RecordProblem, ServerError, failure } from './errors';

export interface Host {
  readonly uuid: string;
  readonly name: string;
  readonly address: string;
  /** Its root folder in dom0. */
  readonly root: string;
}

export type PowerState = 'halted' | 'paused' | 'running';

export class Vm {
  readonly uuid = randomUUID();
  powerState: PowerState = 'halted';
  domid = -1;
  residentOn: Host | undefined;
  affinity: Host | undefined;
  domainType = 'pv';
  readonly text: Record<'name-label' | 'name-description' | 'PV-kernel' | 'PV-args' | 'PV-ramdisk', string>;
  readonly maps = { 'other-config': new Map<string, string>(), platform: new Map<string, string>() };
  readonly tags = new Set<string>();
  /** Bytes. A new VM gets what vm-create of XAPI gives. */
  memory: Memory = { staticMin: 128n << 20n, dynamicMin: 128n << 20n, dynamicMax: 256n << 20n, staticMax: 256n << 20n };
  actionsAfterCrash = 'destroy';

  constructor(label: string, description: string) {
    this.text = {
      'name-label': label,
      'name-description': description,
      'PV-kernel': '',
      'PV-args': '',
      'PV-ramdisk': '',
    };
  }

  /** Fails as XAPI does when the VM is not in this state. */
  require(state: PowerState): void {
    if (this.powerState !== state) throw new ServerError('VM_BAD_POWER_STATE', this.handle(), state, this.powerState);
  }

  /** How messages name it. */
  handle(): string {
    return `${this.uuid} (${this.text['name-label']})`;
  }
}

export interface Memory {
  readonly staticMin: bigint;
  readonly dynamicMin: bigint;
  readonly dynamicMax: bigint;
  readonly staticMax: bigint;
}

/** Sets the limits of a halted VM. */
export function setMemory(vm: Vm, memory: Memory): void {
  vm.require('halted');
  const { staticMin, dynamicMin, dynamicMax, staticMax } = memory;
  if (!(staticMin <= dynamicMin && dynamicMin <= dynamicMax && dynamicMax <= staticMax)) {
    throw new ServerError('MEMORY_CONSTRAINT_VIOLATION_ORDER');
  }
  vm.memory = memory;
}

/** Bytes, with an optional unit. */
export function parseBytes(field: string, text: string): bigint {
  const match = /^(\d+) *([kmgt]?i?b?|bytes)$/i.exec(text);
  if (match === null) {
    const expected = 'expecting an integer (possibly with suffix KiB, MiB, GiB, TiB)';
    throw new RecordProblem(`Failed to parse field '${field}': ${expected}, got '${text}'`);
  }
  const unit = ' kmgt'.indexOf(match[2]?.[0]?.toLowerCase() ?? ' ');
  return BigInt(match[1] ?? '') << (10n * BigInt(Math.max(unit, 0)));
}

/** A field: how to read it, and how to set it when that is allowed. */
export interface Field {
  get(vm: Vm): string;
  set?(vm: Vm, value: string, hosts: readonly Host[]): void;
}

/** What a reference to nothing reads as. */
export const NOTHING = '<not in database>';

const DOMAIN_TYPES = ['hvm', 'pv', 'pv-in-pvh', 'pvh'];
const CRASH_ACTIONS = [
  'destroy',
  'coredump_and_destroy',
  'restart',
  'coredump_and_restart',
  'preserve',
  'rename_restart',
];

function text(name: keyof Vm['text']): Field {
  return { get: (vm) => vm.text[name], set: (vm, value) => void (vm.text[name] = value) };
}

function memory(field: string, name: keyof Memory): Field {
  return {
    get: (vm) => String(vm.memory[name]),
    set: (vm, value) => setMemory(vm, { ...vm.memory, [name]: parseBytes(field, value) }),
  };
}

/** The fields with one value. Those that XAPI has and nobody here needs are left out, and so refused. */
export const FIELDS: Readonly<Record<string, Field>> = {
  uuid: { get: (vm) => vm.uuid },
  'name-label': text('name-label'),
  'name-description': text('name-description'),
  'PV-kernel': text('PV-kernel'),
  'PV-ramdisk': text('PV-ramdisk'),
  'PV-args': text('PV-args'),
  'power-state': { get: (vm) => vm.powerState },
  'dom-id': { get: (vm) => String(vm.domid) },
  'resident-on': { get: (vm) => vm.residentOn?.uuid ?? NOTHING },
  'is-a-template': { get: () => 'false' },
  'is-control-domain': { get: () => 'false' },
  'memory-static-min': memory('memory-static-min', 'staticMin'),
  'memory-dynamic-min': memory('memory-dynamic-min', 'dynamicMin'),
  'memory-dynamic-max': memory('memory-dynamic-max', 'dynamicMax'),
  'memory-static-max': memory('memory-static-max', 'staticMax'),
  'domain-type': {
    get: (vm) => vm.domainType,
    set: (vm, value) => {
      const type = value.toLowerCase();
      if (!DOMAIN_TYPES.includes(type)) throw new RecordProblem(`Invalid domain type. Got ${type}`);
      vm.domainType = type;
    },
  },
  affinity: {
    get: (vm) => vm.affinity?.uuid ?? NOTHING,
    set: (vm, value, hosts) => {
      const host = hosts.find(({ uuid }) => uuid === value);
      if (value !== '' && host === undefined) throw new ServerError('UUID_INVALID', 'host', value);
      vm.affinity = host;
    },
  },
  'actions-after-crash': {
    get: (vm) => vm.actionsAfterCrash,
    set: (vm, value) => {
      if (!CRASH_ACTIONS.includes(value))
        throw new RecordProblem(`Expected one of ${CRASH_ACTIONS.join(', ')}, got ${value}`);
      vm.actionsAfterCrash = value;
    },
  },
};

/** Sets one `name=value` of vm-param-set. */
export function setField(vm: Vm, name: string, value: string, hosts: readonly Host[]): void {
  const [map, ...key] = name.split(':');
  if (key.length > 0) return void mapOf(vm, map ?? '', name).set(key.join(':'), value);
  if (name === 'tags') throw failure('Cannot param-set on set fields');
  if (name in vm.maps) throw failure(`Field '${name}' is a map or set. use the 'name:key=value' syntax.`);
  const field = FIELDS[name];
  if (field === undefined) throw failure(`Unknown field '${name}'`);
  if (field.set === undefined) throw failure(`Field '${name}' is read-only.`);
  field.set(vm, value, hosts);
}

function mapOf(vm: Vm, map: string, name: string): Map<string, string> {
  if (map === 'other-config' || map === 'platform') return vm.maps[map];
  throw failure(map in FIELDS || map === 'tags' ? `Field '${map}' is not a map` : `Unknown field '${name}'`);
}

/** The text of any field, with a map or a set as `xe` prints it. Undefined: there is no such field. */
export function fieldText(vm: Vm, name: string): string | undefined {
  if (name === 'tags') return [...vm.tags].join(', ');
  if (name === 'other-config' || name === 'platform') {
    return [...vm.maps[name]].map(([key, value]) => `${key}: ${value}`).join('; ');
  }
  return FIELDS[name]?.get(vm);
}

/** Whether a VM passes a filter of vm-list: `field=value`, `map:key=value` or `set:contains=value`. */
export function matches(vm: Vm, name: string, value: string): boolean {
  if (name === 'tags:contains') return vm.tags.has(value);
  const [map, ...key] = name.split(':');
  if (key.length > 0) return mapOf(vm, map ?? '', name).get(key.join(':')) === value;
  const text = fieldText(vm, name);
  if (text === undefined) throw failure(`Unknown field '${name}'`);
  return text === value;
}
