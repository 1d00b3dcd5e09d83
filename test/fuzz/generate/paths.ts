// SPDX-License-Identifier: MIT
/** Reads: from a visible variable along properties, elements, getters and calls to a value of the wanted type. */
import type { Gen } from './gen';
import { NotHere, recordKeys } from './literals';
import type { Variable } from './scope';
import { allFields, allMethods, type GenType, number, same, string } from './types';

interface Place {
  readonly text: string;
  readonly type: GenType;
  /** The type does not say so, but it may be undefined: `??` or `?.` must follow. */
  readonly unsure?: boolean;
  /** An array that always has this length, a power of two. */
  readonly length?: number;
}

const STEPS = 3;

/** A read of the wanted type, or undefined when none is found quickly. */
export function path(g: Gen, wanted: GenType): string | undefined {
  const variables = g.variables((v) => reaches(v.type, wanted));
  if (g.scope.place.self && !g.scope.place.early) {
    variables.push({ name: 'this', type: { kind: 'class', decl: g.scope.place.self }, writable: false });
  }
  if (variables.length === 0) return undefined;
  // Indices and arguments are paths again: only so deep.
  if (g.pathDepth >= 2) return undefined;
  g.pathDepth++;
  try {
    for (let attempt = 0; attempt < 8; attempt++) {
      const found = walk(g, placeOf(g.choices.pick(variables)), wanted, STEPS);
      if (found !== undefined) return found;
    }
    return undefined;
  } catch (error) {
    if (error instanceof NotHere) return undefined;
    throw error;
  } finally {
    g.pathDepth--;
  }
}

function placeOf({ name, type, fixedLength }: Variable): Place {
  return fixedLength === undefined ? { text: name, type } : { text: name, type, length: fixedLength };
}

/** A cheap test: primitives do not lead to other types. */
function reaches(from: GenType, to: GenType): boolean {
  return (
    same(from, to) || !['number', 'string', 'boolean', 'bigint', 'parameter', 'choice', 'mixed'].includes(from.kind)
  );
}

function walk(g: Gen, at: Place, wanted: GenType, steps: number): string | undefined {
  if (same(at.type, wanted) && (steps < STEPS ? g.choices.chance(85) : true)) {
    return at.unsure ? `(${at.text} ?? ${g.literal(wanted)})` : at.text;
  }
  if (steps === 0) return undefined;
  const next = stepFrom(g, at);
  return next === undefined ? undefined : walk(g, next, wanted, steps - 1);
}

function stepFrom(g: Gen, at: Place): Place | undefined {
  const { choices } = g;
  const dot = at.unsure ? '?.' : '.';
  const bracket = at.unsure ? '?.[' : '[';
  const unsure = at.unsure ? { unsure: true } : {};
  const { type } = at;
  switch (type.kind) {
    case 'object': {
      const { decl } = type;
      if (decl.properties.length === 0) return undefined;
      const property = choices.pick(decl.properties);
      if (property.type.kind === 'fn' && property.optional) return undefined;
      return {
        text: `${at.text}${dot}${property.name}`,
        type: property.type,
        ...(property.optional ? { unsure: true } : unsure),
      };
    }
    case 'class': {
      const { place } = g.scope;
      const fields = allFields(type.decl).filter((f) => f.rank < place.rank && (!f.hidden || place.self === type.decl));
      const seen = fields.filter((f) => !f.hidden || type.decl.fields.includes(f));
      const methods = g.scope.reachableMethods(allMethods(type.decl));
      if (methods.length > 0 && g.scope.affords(60) && choices.chance(45)) {
        const method = choices.pick(methods);
        g.scope.spend(60);
        const args = method.params.map((param) => (param.kind === 'fn' ? g.arrow(param, 1) : g.leaf(param)));
        return { text: `${at.text}${dot}${method.name}(${args.join(', ')})`, type: method.result, ...unsure };
      }
      if (seen.length === 0) return undefined;
      const field = choices.pick(seen);
      return { text: `${at.text}${dot}${field.name}`, type: field.type, ...unsure };
    }
    case 'tuple': {
      const index = choices.below(type.items.length);
      return { text: `${at.text}${bracket}${index}]`, type: type.items[index] as GenType, ...unsure };
    }
    case 'array': {
      if (choices.chance(30)) return { text: `${at.text}${dot}length`, type: number, ...unsure };
      if (at.length !== undefined && choices.chance(70)) {
        return { text: `${at.text}[${g.leaf(number)} & ${at.length - 1}]`, type: type.of };
      }
      if (type.of.kind === 'fn') return undefined;
      if (choices.chance(30))
        return { text: `${at.text}${dot}at(${choices.between(-3, 3)})`, type: type.of, unsure: true };
      const index = choices.chance(60) ? String(choices.below(4)) : g.leaf(number);
      return { text: `${at.text}${bracket}${index}]`, type: type.of, unsure: true };
    }
    case 'map':
      if (choices.chance(25)) return { text: `${at.text}${dot}size`, type: number, ...unsure };
      return { text: `${at.text}${dot}get(${g.leaf(type.key)})`, type: type.of, unsure: true };
    case 'set':
      return { text: `${at.text}${dot}size`, type: number, ...unsure };
    case 'record': {
      const key = choices.chance(70) ? JSON.stringify(choices.pick(recordKeys)) : g.leaf(string);
      return { text: `${at.text}${bracket}${key}]`, type: type.of, unsure: true };
    }
    case 'optional':
      if (type.of.kind === 'fn') return undefined;
      return choices.chance(50)
        ? { text: at.text, type: type.of, unsure: true }
        : { text: `(${at.text} ?? ${g.literal(type.of)})`, type: type.of };
    case 'fn': {
      if (!g.scope.affords(40) || at.unsure) return undefined;
      g.scope.spend(40);
      return { text: `${at.text}(${type.params.map((p) => g.argument(p, 1)).join(', ')})`, type: type.result };
    }
    case 'string':
      if (choices.chance(40)) return { text: `${at.text}${dot}length`, type: number, ...unsure };
      return choices.chance(50)
        ? { text: `${at.text}${bracket}${choices.below(3)}]`, type: string, unsure: true }
        : { text: `${at.text}${dot}charAt(${choices.below(4)})`, type: string, ...unsure };
    case 'typed':
      return { text: `${at.text}${bracket}${g.leaf(number)} & 7]`, type: number, ...unsure };
    case 'union':
      return { text: `${at.text}${dot}${type.decl.tag}`, type: string, ...unsure };
    default:
      return undefined;
  }
}
