// SPDX-License-Identifier: MIT
/**
 * Arrays, strings and typed arrays can be used where an interface is asked for (`Iterable<T>`, `ArrayLike<T>`). Their
 * methods are library functions, so whoever calls a method by name on such a value needs to know which: this finds the
 * places where a builtin value becomes one of an interface and lists the functions.
 */
import type { HirFunction, Instruction } from '../ir/hir';
import type { ArrayType, ObjectType, TupleType, Type } from '../ir/types';
import { membersOf, withoutTypeArguments } from '../ir/types';
import { walkInstructions } from '../ir/walk';
import type { Compilation } from './compilation';
import { Inference } from './infer';

const builtinKinds = new Set(['array', 'tuple', 'string', 'typedarray']);

/** Instantiates what is needed, which may lead to more functions, until nothing new comes up. */
export function addExtensions(comp: Compilation): Map<Type, Map<string, string>> {
  const found: Found = {
    comp,
    extensions: new Map(),
    seen: new Set(),
    behindInterfaces: new Set(),
    genericMethods: new Set(),
  };
  const seen = new Set<HirFunction>();
  for (let changed = true; changed;) {
    changed = false;
    comp.workOff();
    for (const fn of [...comp.functions.values()]) {
      if (seen.has(fn)) continue;
      seen.add(fn);
      changed = true;
      scan(fn, found);
    }
  }
  return found.extensions;
}

interface Found {
  readonly comp: Compilation;
  readonly extensions: Map<Type, Map<string, string>>;
  /** Pairs of types of which one was seen to become the other. */
  readonly seen: Set<string>;
  /** Builtin types whose values become some interface's. */
  readonly behindInterfaces: Set<Type>;
  /** Generic methods that are called on some interface: they are not among its properties. */
  readonly genericMethods: Set<string>;
}

function scan(fn: HirFunction, found: Found): void {
  walkInstructions(fn, (instruction: Instruction) => {
    if (instruction.op === 'coerce') becomes(instruction.value.type, instruction.to, found);
    else if (instruction.op === 'call.method') {
      const name = withoutTypeArguments(instruction.name);
      for (const of of membersOf(instruction.object.type)) {
        if (builtinKinds.has(of.kind)) extend(of, name, found);
        if (of.kind !== 'object' || name === instruction.name || found.genericMethods.has(name)) continue;
        found.genericMethods.add(name);
        for (const from of found.behindInterfaces) extend(from, name, found);
      }
    }
  });
}

/** A value of one type is seen as another, and so are the elements and properties of what it holds. */
function becomes(from: Type, to: Type, found: Found): void {
  const pair = `${from.id} ${to.id}`;
  if (from === to || found.seen.has(pair)) return;
  found.seen.add(pair);
  for (const given of membersOf(from)) {
    for (const wanted of membersOf(to)) {
      if (wanted.kind === 'object' && builtinKinds.has(given.kind)) asInterface(given, wanted, found);
      if (isArray(given) && isArray(wanted)) becomes(given.element, wanted.element, found);
      if (given.kind !== 'object' || wanted.kind !== 'object') continue;
      for (const { name, type } of wanted.properties.values()) {
        const property = given.properties.get(name);
        if (property) becomes(property.type, type, found);
      }
    }
  }
}

function asInterface(from: Type, wanted: ObjectType, found: Found): void {
  for (const name of wanted.properties.keys()) extend(from, name, found);
  if (found.behindInterfaces.has(from)) return;
  found.behindInterfaces.add(from);
  for (const name of found.genericMethods) extend(from, name, found);
}

const isArray = (type: Type): type is ArrayType | TupleType => type.kind === 'array' || type.kind === 'tuple';

function prefixesOf(type: Type): string[] {
  if (type.kind === 'string') return ['String'];
  return type.kind === 'typedarray' ? [type.element, 'TypedArray'] : ['Array'];
}

/** Finds and instantiates the library's implementation of a method for a builtin type. */
function extend(from: Type, name: string, found: Found): void {
  const { comp, extensions } = found;
  const known = extensions.get(from);
  if (known?.has(name)) return;
  const spellings = name.startsWith('@@') ? [`$${name.slice(2)}`, name.slice(2)] : [name];
  const names = prefixesOf(from).flatMap((prefix) => spellings.map((spelling) => `${prefix}_${spelling}`));
  const declaration = names.map((n) => comp.library.functions.get(n)).find((d) => d !== undefined);
  if (!declaration) return;
  const { checker } = comp;
  const parameters = (declaration.typeParameters ?? []).map((p) => checker.getTypeAtLocation(p));
  const inference = new Inference(comp, new Set(parameters));
  const self = checker.getSignatureFromDeclaration(declaration)?.getParameters()[0];
  if (self) inference.match(checker.getTypeOfSymbol(self), from);
  const args = new Map(
    parameters.map((p) => [p, comp.converter.representative(inference.found.get(p) ?? comp.types.unknown)] as const),
  );
  const fn = comp.functionFor(declaration, args);
  if (known) known.set(name, fn);
  else extensions.set(from, new Map([[name, fn]]));
  // Whoever may meet arrays of several types and cannot tell them apart calls the function for elements of any kind.
  const isOther = ([type, methods]: [Type, Map<string, string>]): boolean =>
    isArray(type) && (methods.get(name) ?? fn) !== fn;
  if (isArray(from) && [...extensions].some(isOther)) extend(comp.types.array(comp.types.unknown), name, found);
}
