// SPDX-License-Identifier: MIT
/** The data behind the fake xenstored: nodes with versions, and transactions that notice conflicts. */

export interface Change {
  readonly kind: 'write' | 'rm';
  readonly path: string;
  readonly value: Buffer;
}

/** Thrown with an errno's name for the reply. */
export class Refusal extends Error {}

export class FakeTransaction {
  readonly changes: Change[] = [];
  readonly touched = new Set<string>();
  constructor(
    readonly nodes: Map<string, Buffer>,
    readonly startedAt: number,
  ) {}
}

export class FakeTree {
  nodes = new Map<string, Buffer>();
  private versions = new Map<string, number>();
  private clock = 0;

  begin(): FakeTransaction {
    return new FakeTransaction(new Map(this.nodes), this.clock);
  }

  /** Apply all, or throw EAGAIN when a node it read or wrote has changed since it began. */
  commit(transaction: FakeTransaction): Change[] {
    for (const path of transaction.touched) {
      if ((this.versions.get(path) ?? 0) > transaction.startedAt) throw new Refusal('EAGAIN');
    }
    for (const change of transaction.changes) this.apply(change);
    return transaction.changes;
  }

  apply(change: Change): void {
    this.clock += 1;
    if (change.kind === 'write') putNode(this.nodes, change.path, change.value);
    for (const path of change.kind === 'rm' ? removeBelow(this.nodes, change.path) : [change.path]) {
      this.versions.set(path, this.clock);
    }
  }

  static read(nodes: Map<string, Buffer>, path: string): Buffer {
    const value = nodes.get(path);
    if (value === undefined) throw new Refusal('ENOENT');
    return value;
  }

  static directory(nodes: Map<string, Buffer>, path: string): string[] {
    const names = new Set<string>();
    for (const key of nodes.keys()) {
      if (key.startsWith(`${path}/`)) names.add(key.slice(path.length + 1).split('/')[0] as string);
    }
    if (names.size === 0 && !nodes.has(path)) throw new Refusal('ENOENT');
    return [...names];
  }
}

/** Set a value; parents that are missing are made empty. */
export function putNode(nodes: Map<string, Buffer>, path: string, value: Buffer): void {
  for (let slash = path.indexOf('/', 1); slash > 0; slash = path.indexOf('/', slash + 1)) {
    const parent = path.slice(0, slash);
    if (!nodes.has(parent)) nodes.set(parent, Buffer.alloc(0));
  }
  nodes.set(path, value);
}

export function removeBelow(nodes: Map<string, Buffer>, path: string): string[] {
  const gone = [...nodes.keys()].filter((key) => key === path || key.startsWith(`${path}/`));
  for (const key of gone) nodes.delete(key);
  return gone;
}
