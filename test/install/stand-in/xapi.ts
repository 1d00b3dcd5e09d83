// SPDX-License-Identifier: MIT
/**
 * A stand-in for XAPI as `xe` shows it: the commands that this project uses, with the rules that XAPI's documentation and
 * sources give for each argument. What XAPI would take and nobody here needs is refused, so that a call which this does
 * not understand never passes. It is no XAPI: no storage, no network, no guest agents, no migration.
 */

import { type Call, parseCall } from './command-line';
import { ServerError, UsageProblem, errorText, failure } from './errors';
import type { Toolstack } from './toolstack';
import { FIELDS, type Host, Vm, fieldText, matches, parseBytes, setField, setMemory } from './vm';

export interface Answer {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

interface Command {
  readonly required: readonly string[];
  readonly optional: readonly string[];
  /** Further parameters choose the VM, or are its fields. */
  readonly fields?: boolean;
  run(call: Call): Promise<readonly Readonly<Record<string, string>>[]>;
}

/** One pool: its hosts and its VMs. */
export class Xapi {
  private readonly vms: Vm[] = [];
  private turn = 0;
  /** For tests: called before each command; what it throws is the command's failure. */
  beforeCommand: (call: Call) => void = () => undefined;

  /** For tests: the first call that passes `choose` fails. Returns whether it has happened. */
  failOnce(choose: (call: Call, index: number) => boolean): () => boolean {
    let [index, happened] = [0, false];
    this.beforeCommand = (call) => {
      if (happened || !choose(call, index++)) return;
      happened = true;
      throw failure('the test wanted it');
    };
    return () => happened;
  }

  constructor(
    private readonly toolstack: Pick<Toolstack, 'start' | 'ask' | 'destroy'>,
    readonly hosts: readonly Host[],
  ) {}

  /** Runs `xe WORDS`. */
  async run(words: readonly string[]): Promise<Answer> {
    try {
      const call = parseCall(words);
      const command = this.commands[call.command];
      if (command === undefined) throw new UsageProblem(`Unknown command: ${call.command}`);
      for (const name of command.required) {
        if (!call.params.has(name)) throw new UsageProblem(`Required parameter not found: ${name}`);
      }
      const known = [...command.required, ...command.optional];
      for (const name of call.params.keys()) {
        if (command.fields !== true && !known.includes(name)) throw new UsageProblem(`Unknown parameter: ${name}`);
      }
      this.beforeCommand(call);
      const records = await command.run(call);
      return { status: 0, stdout: call.minimal ? minimal(records) : full(records), stderr: '' };
    } catch (problem) {
      return { status: 1, stdout: '', stderr: errorText(problem) };
    }
  }

  private byUuid(uuid: string | undefined): Vm {
    const vm = this.vms.find((one) => one.uuid === uuid);
    if (vm === undefined) throw new ServerError('UUID_INVALID', 'VM', uuid ?? '');
    return vm;
  }

  /** VMs that pass all filters: everything but the parameters named in `own`. */
  private filtered(call: Call, own: readonly string[]): Vm[] {
    const filters = [...call.params].filter(([name]) => !own.includes(name));
    return this.vms.filter((vm) => filters.every(([name, value]) => matches(vm, name, value)));
  }

  /** The one VM that a command is for. */
  private selected(call: Call, own: readonly string[]): Vm {
    const found = this.filtered(call, own);
    if (found.length > 1) throw failure('Multiple matches VMs found. --multiple required to complete the operation');
    if (found[0] === undefined) throw failure('No matching VMs found');
    return found[0];
  }

  /** The host to start on: as asked, else where it would rather be, else each in turn. */
  private hostFor(vm: Vm, wish: string | undefined): Host {
    if (wish === undefined) {
      const host = vm.affinity ?? this.hosts[this.turn++ % this.hosts.length];
      if (host === undefined) throw new ServerError('NO_HOSTS_AVAILABLE');
      return host;
    }
    const host = this.hosts.find(({ uuid, name }) => uuid === wish || name === wish);
    if (host === undefined) throw failure('No matching hosts found');
    return host;
  }

  private listVms(call: Call): Record<string, string>[] {
    const names = (call.params.get('params') ?? 'uuid,name-label,power-state').split(',');
    return this.filtered(call, ['params']).map((vm) => {
      const all = names[0] === 'all' ? [...Object.keys(FIELDS), 'tags', 'other-config', 'platform'] : names;
      return Object.fromEntries(all.map((name) => [name, fieldText(vm, name) ?? '']));
    });
  }

  private readonly commands: Readonly<Record<string, Command>> = {
    'vm-create': {
      required: ['name-label'],
      optional: ['name-description'],
      run: async ({ params }) => {
        const vm = new Vm(params.get('name-label') ?? '', params.get('name-description') ?? '');
        this.vms.push(vm);
        return [{ uuid: vm.uuid }];
      },
    },
    'vm-destroy': {
      required: ['uuid'],
      optional: [],
      run: async ({ params }) => {
        const vm = this.byUuid(params.get('uuid'));
        vm.require('halted');
        this.vms.splice(this.vms.indexOf(vm), 1);
        return [];
      },
    },
    'vm-list': { required: [], optional: [], fields: true, run: async (call) => this.listVms(call) },
    // There are none here.
    'template-list': { required: [], optional: ['PV-kernel', 'params'], run: async () => [] },
    'snapshot-list': { required: [], optional: ['PV-kernel', 'params'], run: async () => [] },
    'vm-param-get': {
      required: ['uuid', 'param-name'],
      optional: ['param-key'],
      run: async ({ params }) => {
        const vm = this.byUuid(params.get('uuid'));
        const name = params.get('param-name') ?? '';
        const key = params.get('param-key');
        if (key !== undefined && (name === 'other-config' || name === 'platform')) {
          const value = vm.maps[name].get(key);
          if (value === undefined) throw failure(`Key ${key} not found in map`);
          return [{ value }];
        }
        const value = fieldText(vm, name);
        if (value === undefined) throw failure(`Unknown field '${name}'`);
        return [{ value }];
      },
    },
    'vm-param-set': {
      required: ['uuid'],
      optional: [],
      fields: true,
      run: async ({ params }) => {
        const vm = this.byUuid(params.get('uuid'));
        for (const [name, value] of params) if (name !== 'uuid') setField(vm, name, value, this.hosts);
        return [];
      },
    },
    'vm-param-add': {
      required: ['uuid', 'param-name', 'param-key'],
      optional: [],
      run: async ({ params }) => {
        const vm = this.byUuid(params.get('uuid'));
        if (params.get('param-name') !== 'tags') throw failure('Can only add to parameters of type Set or Map');
        vm.tags.add(params.get('param-key') ?? '');
        return [];
      },
    },
    'vm-memory-limits-set': {
      required: ['static-min', 'static-max', 'dynamic-min', 'dynamic-max'],
      optional: ['uuid'],
      run: async (call) => {
        const limits = ['static-min', 'static-max', 'dynamic-min', 'dynamic-max'];
        const [staticMin = 0n, staticMax = 0n, dynamicMin = 0n, dynamicMax = 0n] = limits.map((name) =>
          parseBytes(name, call.params.get(name) ?? ''),
        );
        setMemory(this.selected(call, limits), { staticMin, staticMax, dynamicMin, dynamicMax });
        return [];
      },
    },
    'vm-start': {
      required: [],
      optional: ['uuid', 'name-label', 'on', 'paused'],
      run: async (call) => {
        const vm = this.selected(call, ['on', 'paused']);
        vm.require('halted');
        await this.toolstack.start(vm, this.hostFor(vm, call.params.get('on')), call.params.get('paused') === 'true');
        return [];
      },
    },
    'vm-shutdown': {
      required: [],
      optional: ['uuid', 'name-label', 'force'],
      run: async (call) => {
        const vm = this.selected(call, ['force']);
        if (call.params.get('force') === 'true') {
          if (vm.powerState === 'halted') vm.require('running');
          await this.toolstack.destroy(vm);
          return [];
        }
        vm.require('running');
        await this.toolstack.ask(vm, 'poweroff');
        return [];
      },
    },
    'vm-reboot': {
      required: [],
      optional: ['uuid', 'name-label'],
      run: async (call) => {
        const vm = this.selected(call, []);
        vm.require('running');
        await this.toolstack.ask(vm, 'reboot');
        return [];
      },
    },
    'host-list': {
      required: [],
      optional: ['uuid', 'address', 'name-label', 'params'],
      run: async ({ params }) => {
        const records = this.hosts.map(({ uuid, name, address }) => ({ uuid, 'name-label': name, address }));
        const names = (params.get('params') ?? 'uuid,name-label').split(',');
        const read = (record: Record<string, string>, name: string): string => {
          const value = record[name];
          if (value === undefined) throw failure(`Unknown field '${name}'`);
          return value;
        };
        const filters = [...params].filter(([name]) => name !== 'params');
        return records
          .filter((record) => filters.every(([name, value]) => read(record, name) === value))
          .map((record) => Object.fromEntries(names.map((name) => [name, read(record, name)])));
      },
    },
  };
}

/** With --minimal: the first value of each record. */
function minimal(records: readonly Readonly<Record<string, string>>[]): string {
  const values = records.map((record) => (Object.values(record)[0] ?? '').replace(/[\\,]/g, '\\$&'));
  return `${values.join(',')}\n`;
}

/** As a table; a single value stands alone. */
function full(records: readonly Readonly<Record<string, string>>[]): string {
  return records
    .map((record) => {
      const entries = Object.entries(record);
      if (records.length === 1 && entries.length === 1 && 'value' in record) return `${record['value']}\n`;
      if (entries.length === 1 && 'uuid' in record && records.length === 1) return `${record['uuid']}\n`;
      const width = Math.max(...entries.map(([name]) => name.length)) + 4;
      const lines = entries.map(([name, value], index) =>
        index === 0 ? `${name.padEnd(width)}: ${value}` : `${name.padStart(width)}: ${value}`,
      );
      return `${lines.join('\n')}\n\n`;
    })
    .join('');
}
