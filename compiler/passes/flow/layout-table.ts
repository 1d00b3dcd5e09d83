// SPDX-License-Identifier: MIT
/** The layouts of classes, frames and object literals, each made when it is first asked for. */
import type { HirFunction } from '../../ir/hir';
import type { ClassInfo, Type } from '../../ir/types';
import type { Decisions, ObjectNew } from './decisions';
import type { Field, Layout } from '../layouts';
import type { FlowGraph } from './graph';

export class LayoutTable {
  readonly layouts: Layout[] = [];
  private readonly classLayouts = new Map<ClassInfo, Layout>();
  private readonly frameLayouts = new Map<HirFunction, Layout>();
  private readonly literalLayouts = new Map<string, Layout>();
  private readonly literalOf = new Map<Layout, ObjectNew[]>();
  private readonly siteLayouts = new Map<ObjectNew, Layout>();

  constructor(
    private readonly graph: FlowGraph,
    private readonly decisions: Decisions,
  ) {}

  /** The layout of a class whose instances only the runtime makes; its fields are not the program's. */
  foreignLayout(cls: ClassInfo): Layout | undefined {
    if (cls.builtin !== 'ArrayBuffer') return undefined;
    let layout = this.classLayouts.get(cls);
    if (!layout) {
      layout = {
        kind: 'class',
        key: 'RT_L_ARRAYBUFFER',
        name: cls.name,
        cls,
        type: undefined,
        fn: undefined,
        fields: [],
      };
      this.classLayouts.set(cls, layout);
    }
    return layout;
  }

  layoutOfClass(cls: ClassInfo): Layout {
    let layout = this.classLayouts.get(cls);
    if (!layout) {
      const inherited = cls.base ? this.layoutOfClass(cls.base).fields : [];
      // A redeclared field is the same place as the base class's.
      const own = cls.fields.filter((field) => !inherited.some((f) => f.name === field.name));
      for (const field of cls.fields) {
        const known = inherited.find((f) => f.name === field.name);
        if (known) this.graph.store(known.slot, field.type);
      }
      layout = {
        kind: 'class',
        key: cls.id,
        name: cls.name,
        cls,
        type: undefined,
        fn: undefined,
        fields: [
          ...inherited,
          ...own.map((f) => this.field(cls.id, f.name, f.type, f.hidden || f.isPrivate, f.isReadonly)),
        ],
      };
      this.classLayouts.set(cls, layout);
      this.layouts.push(layout);
    }
    return layout;
  }

  layoutOfFrame(fn: HirFunction): Layout {
    let layout = this.frameLayouts.get(fn);
    if (!layout) {
      const cls = fn.frame;
      if (!cls) throw new Error(`${fn.id} has no frame`);
      const fields = [...this.layoutOfClass(cls).fields];
      layout = { kind: 'frame', key: `frame of ${fn.id}`, name: cls.name, cls, type: undefined, fn, fields };
      this.frameLayouts.set(fn, layout);
      this.layouts.push(layout);
    }
    return layout;
  }

  layoutOfLiteral(instruction: ObjectNew): Layout | undefined {
    return this.siteLayouts.get(instruction);
  }

  literalLayout(site: ObjectNew, fields: readonly { name: string; type: Type; hidden: boolean }[]): Layout {
    const type = site.type.kind === 'object' ? site.type : undefined;
    const key = `${site.type.id}{${fields.map((f) => f.name).join(',')}}`;
    let layout = this.literalLayouts.get(key);
    if (!layout) {
      layout = {
        kind: 'plain',
        key,
        name: 'Object',
        cls: undefined,
        type,
        fn: undefined,
        fields: fields.map((f) => this.field(key, f.name, f.type, f.hidden, false)),
      };
      for (const [name, declared] of this.decisions.additions.get(key)) {
        if (layout.fields.some((f) => f.name === name)) continue;
        const field = this.field(key, name, declared, false, false);
        field.optional = true;
        layout.fields.push(field);
      }
      this.literalLayouts.set(key, layout);
      this.layouts.push(layout);
    }
    this.siteLayouts.set(site, layout);
    const sites = this.literalOf.get(layout);
    if (sites) sites.push(site);
    else this.literalOf.set(layout, [site]);
    return layout;
  }

  makeDictionary(layout: Layout): void {
    for (const site of this.literalOf.get(layout) ?? []) {
      // A dictionary has no accessors; adding a key to such an object is an error when the program runs.
      if (site.parts.some((part) => part.kind === 'get' || part.kind === 'set')) continue;
      if (this.decisions.dictionaries.has(site)) continue;
      this.decisions.dictionaries.add(site);
      this.decisions.changed = true;
    }
  }

  addProperty(layout: Layout, name: string, type: Type): void {
    const known = this.decisions.additions.get(layout.key);
    if (known.has(name)) return;
    known.set(name, type);
    this.decisions.changed = true;
  }

  private field(owner: string, name: string, declared: Type, hidden: boolean, isReadonly: boolean): Field {
    const slot = this.graph.slot(`${owner}.${name}`);
    this.graph.store(slot, declared);
    return { name, slot, declared, hidden, isReadonly, optional: false };
  }
}
