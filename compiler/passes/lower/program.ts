// SPDX-License-Identifier: MIT
/** What the lowering of all functions shares: facts from the analyses, C names, and helpers made on demand. */
import { DefaultMap } from '../../ir/default-map';
import type { Closures } from '../closure-convert';
import type { Atom, Flow } from '../flow';
import { elementSlotsOf, slotsWithGaps } from '../gaps';
import { methodsOf, type Layout, type Slot } from '../layouts';
import type { Representations } from '../representations';
import { repOfTypes } from '../representations';
import type { Global, HirFunction, HirProgram, Loc, Local } from '../../ir/hir';
import type { LExpr, LirFunction, LirVariable, Rep } from '../../ir/lir';
import type { FunctionType, MethodInfo, ObjectType, Type, TypeTable } from '../../ir/types';
import { membersOf } from '../../ir/types';
import { walkInstructions } from '../../ir/walk';
import { call, CodeBuilder, index, layoutId, position, variable } from './code';
import { Names } from './names';
import { Shown } from './shown';

export type PrimitiveValue = 'number' | 'string' | 'boolean' | 'bigint' | 'symbol' | 'undefined' | 'null';
const ALL_PRIMITIVES: readonly PrimitiveValue[] = [
  'number',
  'string',
  'boolean',
  'bigint',
  'symbol',
  'undefined',
  'null',
];

/** The values that can stand behind static types: kinds of primitive, and objects. */
export interface Content {
  readonly primitives: ReadonlySet<PrimitiveValue>;
  readonly atoms: ReadonlySet<Atom>;
}

/** The C prototype that all closures share which can be called from the same places. */
export interface Signature {
  readonly usesThis: boolean;
  /** Arguments travel in one array of tagged values, since callers disagree about how many there are. */
  readonly variadic: boolean;
  readonly params: readonly { readonly types: ReadonlySet<Type>; readonly rep: Rep }[];
  /** The last parameter is an array, for all callers and callees. */
  readonly hasRest: boolean;
  /** How many arguments every caller passes, where a callee collects them in a rest parameter of its own. */
  readonly passed: number;
  readonly result: Rep;
  readonly resultTypes: ReadonlySet<Type>;
}

/** Instances and headers are counted in words of 8 bytes: word 0 is the header. */
export const FIRST_FIELD = 1;

/** rt.h has the same number. */
const MAY_HAVE_PROPERTIES = 0x10000;

export class LowerProgram {
  readonly functions: LirFunction[] = [];
  readonly names = new Names();
  readonly closureTypes = new Map<HirFunction, FunctionType>();
  /** Frame words of generators and async functions after the class's fields, filled when the function is lowered. */
  readonly frameWords = new Map<HirFunction, { name: string; rep: Rep }[]>();
  private readonly contents = new Map<Type, Content>();
  private readonly elementReps = new DefaultMap<Type, Rep>((type) => this.findElementRep(type));
  private readonly signatures = new Map<FunctionType | HirFunction, Signature>();
  private readonly helpers = new Map<string, string>();
  /** The function types of calls of function values; and those of functions that are called as members of an object. */
  private readonly calledTypes = new Set<Type>();
  private readonly memberTypes = new Set<Type>();
  /** Function types through which some call leaves arguments out. */
  private readonly shortTypes = new Set<Type>();
  /** Whether arrays may get elements behind holes, and which get them by writes far behind the end. */
  readonly makesGaps: boolean;
  private readonly gaps: ReadonlySet<Slot>;
  readonly closuresMade = new Set<HirFunction>();
  readonly shown: Shown;

  constructor(
    readonly program: HirProgram,
    readonly types: TypeTable,
    readonly flow: Flow,
    readonly closures: Closures,
    readonly reps: Representations,
  ) {
    this.shown = new Shown(flow, (fn) => this.fn(fn).callResult);
    this.gaps = slotsWithGaps(program, flow);
    let makesGaps = this.gaps.size > 0;
    for (const id of flow.reachable) {
      walkInstructions(this.fn(id), (i) => {
        if (i.op === 'array.setLength' && i.mayGrow) makesGaps = true;
        if (i.op === 'closure') this.closureTypes.set(this.fn(i.fn), i.type);
        if (i.op === 'call.closure') {
          for (const t of [i.type, ...membersOf(i.callee.type)]) {
            this.calledTypes.add(t);
            if (i.given !== undefined) this.shortTypes.add(t);
          }
        }
      });
    }
    for (const type of this.typesOfMembers()) for (const member of membersOf(type)) this.memberTypes.add(member);
    this.makesGaps = makesGaps;
  }

  /** What methods are called on may be in fields, in dictionaries, or come from getters. */
  private *typesOfMembers(): Generator<Type> {
    for (const layout of this.flow.layouts) {
      for (const field of layout.fields) yield* field.slot.types;
      for (const method of methodsOf(layout.cls).values())
        if (method.kind === 'get') yield this.fn(method.fn).callResult;
    }
    for (const type of this.types.all) {
      for (const atom of this.flow.atoms(type)) if (atom.kind === 'dict') yield* atom.slot.types;
    }
    yield* this.flow.given.slot.types;
  }

  fn(id: string): HirFunction {
    const fn = this.program.functions.get(id);
    if (!fn) throw new Error(`no function ${id}`);
    return fn;
  }

  /** The C function that runs the body; for generators and async functions, the one that makes the frame. */
  bodyName(fn: HirFunction): string {
    return this.names.of(`body ${fn.id}`, `f_${fn.id}`);
  }

  resumeName(fn: HirFunction): string {
    return this.names.of(`resume ${fn.id}`, `f_${fn.id}_resume`);
  }

  /** The C function behind the closure's code pointer. */
  entryName(fn: HirFunction): string {
    return this.names.of(`entry ${fn.id}`, `f_${fn.id}_entry`);
  }

  globalVariable(global: Global): LExpr {
    return {
      k: 'global',
      name: this.names.of(`global ${global.id}`, `g_${global.name}`),
      rep: this.reps.ofGlobal(global),
    };
  }

  hasEnvironment(fn: HirFunction): boolean {
    return this.capturesOf(fn).length > 0;
  }

  /** The locals that some closure carries. */
  get captured(): ReadonlySet<Local> {
    return (this.capturedLocals ??= new Set([...this.closures.captures.values()].flat()));
  }
  private capturedLocals: ReadonlySet<Local> | undefined;

  capturesOf(fn: HirFunction): readonly Local[] {
    return this.closures.captures.get(fn.id) ?? [];
  }

  layoutKey(layout: Layout): string {
    return layout.key;
  }

  /** A closure's captured values follow its header, its code pointer, and the object with its properties, if any. */
  firstCapture(fn: HirFunction): number {
    return this.flow.given.extended.has(fn) ? 3 : 2;
  }

  /** What a closure's header says: JavaScript's `length`, and whether there is a place for properties. */
  closureHeader(fn: HirFunction): number {
    return this.flow.given.extended.has(fn) ? fn.length | MAY_HAVE_PROPERTIES : fn.length;
  }

  closureLayoutKey(fn: HirFunction): string {
    this.closuresMade.add(fn);
    return `closure ${fn.id}`;
  }

  contentOf(type: Type): Content {
    let content = this.contents.get(type);
    if (!content) {
      const primitives = new Set<PrimitiveValue>();
      for (const member of membersOf(type)) {
        if (member.kind === 'unknown' || member.kind === 'void') for (const p of ALL_PRIMITIVES) primitives.add(p);
        else if (member.kind === 'object' && this.stringsMatch(member)) primitives.add('string');
        else if ((ALL_PRIMITIVES as readonly string[]).includes(member.kind))
          primitives.add(member.kind as PrimitiveValue);
      }
      const atoms = new Set<Atom>(this.flow.atoms(type));
      content = { primitives, atoms };
      this.contents.set(type, content);
    }
    return content;
  }

  /** A string can stand behind a structural type that asks for nothing but what strings have: Iterable, { length }. */
  private stringsMatch(type: ObjectType): boolean {
    const methods = this.program.extensions.get(this.types.string);
    const required = [...type.properties.values()].filter((property) => !property.optional);
    return required.length > 0 && required.every((p) => p.name === 'length' || (methods?.has(p.name) ?? false));
  }

  contentOfAll(types: Iterable<Type>): Content {
    const list = [...types];
    const only = list[0];
    if (list.length === 1 && only) return this.contentOf(only);
    const primitives = new Set<PrimitiveValue>();
    const atoms = new Set<Atom>();
    for (const type of list) {
      const content = this.contentOf(type);
      for (const p of content.primitives) primitives.add(p);
      for (const a of content.atoms) atoms.add(a);
    }
    return { primitives, atoms };
  }

  /** Whether an element may be written anywhere behind the end of such an array. */
  mayGetGaps(type: Type): boolean {
    return elementSlotsOf(this.flow, type).some((slot) => this.gaps.has(slot));
  }

  elementRep(type: Type): Rep {
    return this.elementReps.get(type);
  }

  private findElementRep(type: Type): Rep {
    const kinds = new Set<Rep>();
    for (const atom of this.flow.atoms(type)) {
      if (atom.kind === 'array') kinds.add(this.reps.ofSlot(this.flow.elementSlot(atom.type), false));
    }
    const [first] = kinds;
    if (kinds.size > 1) throw new Error(`arrays of different representations behind ${type.key}`);
    if (first) return first;
    for (const member of membersOf(type)) {
      if (member.kind === 'array' || member.kind === 'tuple') {
        return this.reps.ofSlot(this.flow.elementSlot(member), false);
      }
    }
    return 'val';
  }

  /** The common prototype of everything that shares a signature with this function type or function. */
  signatureOf(of: FunctionType | HirFunction): Signature {
    const root = this.flow.signatures.find(of);
    let signature = this.signatures.get(root);
    if (!signature) {
      signature = this.makeSignature(root);
      this.signatures.set(root, signature);
    }
    return signature;
  }

  private signatureClasses: Map<FunctionType | HirFunction, (FunctionType | HirFunction)[]> | undefined;

  private makeSignature(root: FunctionType | HirFunction): Signature {
    this.signatureClasses ??= this.flow.signatures.classes();
    const members = this.signatureClasses.get(root) ?? [root];
    const types: FunctionType[] = [];
    const fns: HirFunction[] = [];
    for (const member of members) {
      if ('body' in member) {
        fns.push(member);
        const type = this.closureTypes.get(member);
        if (type) types.push(type);
      } else types.push(member);
    }
    const rests = types.filter((t) => t.rest).length;
    const sameLength = types.every((t) => t.params.length === types[0]?.params.length);
    const hasRest = rests > 0 && rests === types.length && sameLength;
    const passed = this.passedArguments(types);
    const variadic = rests > 0 && !hasRest && passed === undefined;
    // A rest parameter's function takes what its callers pass and collects it itself.
    const fixed = variadic || hasRest ? types : types.filter((t) => !t.rest);
    const count = Math.max(0, ...fixed.map((t) => t.params.length));
    const params = Array.from({ length: variadic ? 0 : count }, (_, at) => {
      const set = new Set<Type>(fixed.map((t) => t.params[at] ?? this.types.undefined));
      return { types: set, rep: repOfTypes(set) };
    });
    if (hasRest) {
      const set = new Set<Type>(types.map((t) => t.rest as Type));
      params.push({ types: set, rep: 'ref' });
    }
    const resultTypes = new Set<Type>(fns.map((fn) => fn.callResult));
    const allVoid = fns.every((fn) => this.reps.ofResult(fn) === 'void');
    return {
      usesThis: fns.some((fn) => fn.hasThis),
      variadic,
      params,
      hasRest,
      passed: passed ?? 0,
      result: allVoid ? 'void' : repOfTypes(resultTypes),
      resultTypes,
    };
  }

  /** How many arguments the calls through these types pass, if that is the same for all of them. */
  private passedArguments(types: readonly FunctionType[]): number | undefined {
    const called = types.filter((type) => this.calledTypes.has(type));
    const count = called[0]?.params.length ?? 0;
    const agree = called.every((type) => !type.rest && type.params.length === count);
    return agree && !types.some((type) => this.memberTypes.has(type) || this.shortTypes.has(type)) ? count : undefined;
  }

  /** C parameter representations of the entry function, after the closure itself. */
  entryParams(signature: Signature): Rep[] {
    const receiver: Rep[] = signature.usesThis ? ['val'] : [];
    return [...receiver, ...(signature.variadic ? (['ref'] as Rep[]) : signature.params.map((p) => p.rep))];
  }

  /** Functions that became values because a method was read without calling it: one closure each, made on first use. */
  readonly methodValues = new Map<HirFunction, LExpr>();

  methodValue(method: MethodInfo): LExpr {
    const fn = this.fn(method.fn);
    let place = this.methodValues.get(fn);
    if (!place) {
      place = { k: 'global', name: this.names.unique(`method_${method.fn}`), rep: 'ref' };
      this.methodValues.set(fn, place);
      this.closureTypes.set(fn, method.type);
    }
    const layout = this.closureLayoutKey(fn);
    const cached = place;
    const helper = this.helper(
      `method value ${method.fn}`,
      `value_of_${method.name}`,
      fn.loc,
      [],
      'ref',
      false,
      (code) => {
        code.if(fn.loc, call('RT_IS_UNINITIALISED', [cached], 'bool'), () => {
          const entry = { k: 'fnptr' as const, name: this.entryName(fn), rep: 'ref' as const };
          code.set(
            fn.loc,
            cached,
            call('RT_NEW_CLOSURE', [layoutId(layout), entry, index(this.closureHeader(fn))], 'ref'),
          );
        });
        code.return(fn.loc, cached);
      },
    );
    return call(helper, [], 'ref');
  }

  /** Static types of what a dynamic read of any property of a layout may give. */
  dynamicTypes(layout: Layout): Type[] {
    const types = layout.fields.flatMap((field) => (field.hidden ? [] : [...field.slot.types]));
    for (const method of methodsOf(layout.cls).values()) {
      if (method.kind === 'get') types.push(this.fn(method.fn).callResult);
    }
    return types;
  }

  /** The same of a function: its name, its length, and the properties that it was given. */
  typesInFunctions(): Type[] {
    return [this.types.string, this.types.number, ...this.flow.given.slot.types];
  }

  /** Resumes a frame whose static type is a class of the library: which function, the frame's layout says. */
  resumeDispatcher(type: Type, loc: Loc): string {
    const params: LirVariable[] = [
      { name: 'frame', rep: 'ref', zero: false },
      { name: 'mode', rep: 'i32', zero: false },
    ];
    return this.helper(`resume ${type.id}`, 'resume', loc, params, 'i32', false, (code, exprs) => {
      const [frame] = exprs;
      if (!frame) return;
      const layouts = [...this.flow.atoms(type)].flatMap((a) => (a.kind === 'layout' && a.layout.fn ? [a.layout] : []));
      code.append({
        k: 'switch',
        loc,
        value: call('RT_LAYOUT', [frame], 'i32'),
        cases: layouts.map((layout) => ({
          values: [layout.key],
          body: code.block(() => {
            if (!layout.fn) return;
            const name = this.resumeName(layout.fn);
            code.return(loc, code.checked(loc, call(name, exprs, 'i32'), name));
          }),
        })),
        default: code.block(() => {
          code.do(loc, call('rt_unreachable', [position(loc)], 'void'));
          code.raise(loc);
        }),
      });
    });
  }

  /** A helper function made once per key. `build` fills its body. */
  helper(
    key: string,
    wish: string,
    loc: Loc,
    params: readonly LirVariable[],
    result: Rep,
    inline: boolean,
    build: (code: CodeBuilder, params: readonly LExpr[]) => void,
  ): string {
    const known = this.helpers.get(key);
    if (known !== undefined) return known;
    const name = this.names.unique(`h_${wish}`);
    this.helpers.set(key, name);
    const code = new CodeBuilder();
    for (const param of params) code.reserve(param.name);
    const body = code.block(() =>
      build(
        code,
        params.map((p) => variable(p.name, p.rep)),
      ),
    );
    this.functions.push({ name, display: undefined, loc, params, result, variables: code.variables, body, inline });
    return name;
  }
}

export function isSubset<T>(inner: ReadonlySet<T>, outer: ReadonlySet<T>): boolean {
  for (const item of inner) if (!outer.has(item)) return false;
  return true;
}
