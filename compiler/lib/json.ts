// SPDX-License-Identifier: MIT
/** JSON. The plain forms are the runtime's; revivers and replacers are here. */
import { TypeError } from './error';

export function JSON_parse$1(text: string): unknown {
  return rt_json_parse(text);
}

export function JSON_parse(text: string, reviver?: (key: string, value: unknown) => unknown): unknown {
  const value = rt_json_parse(text);
  return reviver === undefined ? value : reviver('', revive(value, reviver));
}

/** Puts what the reviver makes of each element or property in its place, innermost first. */
function revive(value: unknown, reviver: (key: string, value: unknown) => unknown): unknown {
  if ($isArray(value)) {
    const count = rt_array_any_filled(value);
    for (let i = 0; i < count; i++) {
      const revived = reviver($toString(i), revive(rt_array_any(value, i), reviver));
      if (revived === undefined) throw new TypeError('a reviver that removes an element of an array leaves a hole');
      rt_array_set_any(value, i, revived);
    }
  } else if (typeof value === 'object' && value !== null) {
    const keys = rt_dyn_keys(value);
    for (let i = 0; i < $filled(keys); i++) {
      const key = $load(keys, i);
      rt_json_replace(value, key, reviver(key, revive(rt_dyn_get(value, key), reviver)));
    }
  }
  return value;
}

/** A string, or undefined for what JSON cannot say (functions, symbols, undefined). */
export function JSON_stringify$1<T>(value: T): string | undefined {
  if (typeof value === 'string') return rt_json_quote(value);
  return $cast<string | undefined>(rt_json_stringify(value, ''));
}

type Replacer = ((key: string, value: unknown) => unknown) | readonly (string | number)[] | null;

export function JSON_stringify(
  value: unknown,
  replacer?: Replacer,
  space?: string | number | null,
): string | undefined {
  const indent = indentText(space);
  if (replacer === undefined || replacer === null) return $cast<string | undefined>(rt_json_stringify(value, indent));
  if (typeof replacer === 'function') {
    const writer = new Writer(indent, replacer, undefined);
    return writer.text('', value, '');
  }
  const allowed: string[] = [];
  for (const key of replacer) {
    const name = $toString(key);
    if (!allowed.includes(name)) allowed.push(name);
  }
  return new Writer(indent, undefined, allowed).text('', value, '');
}

/** The text of one level of indentation: at most 10 units. */
function indentText(space: string | number | null | undefined): string {
  if (space === undefined || space === null) return '';
  if (typeof space === 'string') return space.slice(0, 10);
  const count = Math.min(10, rt_to_integer(space));
  return count < 1 ? '' : ' '.repeat(count);
}

/** JSON.stringify with a replacer. */
class Writer {
  /** What is being written, to find cycles. */
  private readonly open: unknown[] = [];

  constructor(
    private readonly indent: string,
    private readonly replacer: ((key: string, value: unknown) => unknown) | undefined,
    private readonly allowed: string[] | undefined,
  ) {}

  text(key: string, original: unknown, outerIndent: string): string | undefined {
    rt_json_set_key(key);
    let value = rt_json_prepare(original);
    const replacer = this.replacer;
    if (replacer !== undefined) value = replacer(key, value);
    if (typeof value !== 'object' || value === null) return $cast<string | undefined>(rt_json_stringify(value, ''));
    // Its message says what the cycle is; it throws then.
    if (this.open.includes(value)) rt_json_stringify(value, '');
    this.open.push(value);
    const inner = outerIndent + this.indent;
    const text = $isArray(value) ? this.array(value, outerIndent, inner) : this.object(value, outerIndent, inner);
    this.open.pop();
    return text;
  }

  private array(value: unknown, outer: string, inner: string): string {
    const parts: string[] = [];
    const length = rt_array_any_length(value);
    for (let i = 0; i < length; i++) {
      const element = i < rt_array_any_filled(value) ? rt_array_any(value, i) : undefined;
      const text = this.text($toString(i), element, inner);
      parts.push(text === undefined ? 'null' : text);
    }
    return this.wrap('[', parts, ']', outer, inner);
  }

  private object(value: unknown, outer: string, inner: string): string {
    const parts: string[] = [];
    const allowed = this.allowed;
    const keys = allowed === undefined ? rt_dyn_keys(value) : allowed;
    for (const key of keys) {
      if (allowed !== undefined && !rt_dyn_has_own(value, key)) continue;
      const text = this.text(key, rt_dyn_get(value, key), inner);
      if (text !== undefined) parts.push(rt_json_quote(key) + (this.indent === '' ? ':' : ': ') + text);
    }
    return this.wrap('{', parts, '}', outer, inner);
  }

  private wrap(opening: string, parts: string[], closing: string, outer: string, inner: string): string {
    if (parts.length === 0) return opening + closing;
    if (this.indent === '') return opening + parts.join(',') + closing;
    return opening + '\n' + inner + parts.join(',\n' + inner) + '\n' + outer + closing;
  }
}
