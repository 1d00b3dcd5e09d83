// SPDX-License-Identifier: MIT
/** `new C(...)` and object literals. */
import type { Field, Layout } from '../layouts';
import type { Instruction, Loc, Operand } from '../../ir/hir';
import type { LExpr } from '../../ir/lir';
import { call, convert, imm, index, layoutId, position, text, word } from './code';
import { callFunction, type Typed } from './calls';
import { readMember } from './method-calls';
import type { FunctionLowering } from './function';
import { FIRST_FIELD } from './program';

type ObjectNew = Extract<Instruction, { op: 'object.new' }>;
type New = Extract<Instruction, { op: 'new' }>;

export function newInstance(f: FunctionLowering, i: New): void {
  const layout = f.p.flow.layoutOfClass(i.type.cls);
  const made = f.code.keep(i.loc, call('RT_NEW', [layoutId(f.p.layoutKey(layout))], 'ref'), 'object');
  initialiseEarly(f, i.loc, made, layout);
  const ctor = i.type.cls.constructorFn;
  if (ctor !== undefined) {
    const args: Typed[] = [{ value: made, types: [i.type] }, ...i.args.map((arg) => f.typed(arg))];
    callFunction(f.p, f.code, i.loc, f.p.fn(ctor), undefined, args);
  }
  f.assign(i, made);
}

/** Fields that may be read before they are set start as undefined. */
function initialiseEarly(f: FunctionLowering, loc: Loc, object: LExpr, layout: Layout): void {
  layout.fields.forEach((field, at) => {
    const rep = f.p.reps.ofSlot(field.slot, field.optional);
    if (field.optional) {
      f.code.set(loc, word(object, FIRST_FIELD + at, field.name, rep), convert(imm('ABSENT'), rep));
      return;
    }
    if (!field.slot.types.has(f.p.types.undefined) || (rep !== 'ref' && rep !== 'val')) return;
    f.code.set(loc, word(object, FIRST_FIELD + at, field.name, rep), convert(imm('UNDEFINED'), rep));
  });
}

export function newObject(f: FunctionLowering, i: ObjectNew): void {
  const layout = f.p.flow.layoutOfLiteral(i);
  if (layout) newPlain(f, i, layout);
  else newDictionary(f, i);
}

function newPlain(f: FunctionLowering, i: ObjectNew, layout: Layout): void {
  const made = f.code.keep(i.loc, call('RT_NEW', [layoutId(f.p.layoutKey(layout))], 'ref'), 'object');
  layout.fields.forEach((field, at) => {
    if (field.optional) storeField(f, i.loc, made, field, at, { value: imm('ABSENT'), types: [] });
  });
  for (const part of i.parts) {
    if (part.kind === 'spread') spreadPlain(f, i, made, layout, part.value, part.without ?? []);
    else if (part.kind !== 'computed') {
      const name = part.kind === 'property' ? part.name : `${part.kind} ${part.name}`;
      const at = layout.fields.findIndex((field) => field.name === name);
      const field = layout.fields[at];
      if (field) storeField(f, i.loc, made, field, at, f.typed(part.value));
    }
  }
  f.assign(i, made);
}

function storeField(f: FunctionLowering, loc: Loc, object: LExpr, field: Field, at: number, value: Typed): void {
  const rep = f.p.reps.ofSlot(field.slot, field.optional);
  f.code.set(loc, word(object, FIRST_FIELD + at, field.name, rep), convert(value.value, rep));
}

/** The source is of exactly one layout (flow.ts decided so): copy its fields. */
function spreadPlain(
  f: FunctionLowering,
  i: ObjectNew,
  target: LExpr,
  layout: Layout,
  value: Operand,
  without: readonly string[],
): void {
  const source = f.typed(value);
  const [atom] = f.p.contentOf(value.type).atoms;
  if (atom?.kind !== 'layout') return;
  atom.layout.fields.forEach((field, at) => {
    if (field.hidden || without.includes(field.name)) return;
    const to = layout.fields.findIndex((other) => other.name === field.name);
    const place = layout.fields[to];
    if (!place) return;
    const read = readMember(f.p, f.code, i.loc, source, { kind: 'field', field, index: at });
    storeField(f, i.loc, target, place, to, read);
  });
}

function newDictionary(f: FunctionLowering, i: ObjectNew): void {
  const made = f.code.keep(i.loc, call('rt_dict_new', [], 'ref'), 'dict');
  for (const part of i.parts) {
    switch (part.kind) {
      case 'property':
        f.code.do(i.loc, call('rt_dict_set', [made, text(part.name), convert(f.operand(part.value), 'val')], 'void'));
        break;
      case 'computed': {
        f.p.shown.properties([part.key.type], 'all');
        const key = call('rt_val_to_key', [convert(f.operand(part.key), 'val'), position(i.loc)], 'ref');
        const value = convert(f.operand(part.value), 'val');
        f.code.do(i.loc, call('rt_dict_set', [made, f.code.checked(i.loc, key), value], 'void'));
        break;
      }
      case 'spread': {
        const source = convert(f.operand(part.value), 'val');
        f.p.shown.properties([part.value.type], 'own');
        if (part.without && part.without.length > 0) {
          const names: LExpr = { k: 'refs', items: part.without.map((name) => text(name)), rep: 'ref' };
          const args = [made, source, index(part.without.length), names, position(i.loc)];
          f.code.checked(i.loc, call('rt_dict_spread_without', args, 'void'));
        } else {
          f.code.checked(i.loc, call('rt_dict_spread', [made, source, position(i.loc)], 'void'));
        }
        break;
      }
      case 'get':
      case 'set':
        throw new Error('an accessor in an object literal that has to be a dictionary');
    }
  }
  f.assign(i, made);
}
