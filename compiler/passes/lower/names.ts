// SPDX-License-Identifier: MIT
/** C identifiers for the program's names: readable, unique, and never a C keyword or a name of the runtime. */
export class Names {
  private readonly used = new Set<string>();
  private readonly known = new Map<string, string>();

  /** The identifier for `key`, made from `wish` on first use. */
  of(key: string, wish: string): string {
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const name = this.unique(wish);
    this.known.set(key, name);
    return name;
  }

  unique(wish: string): string {
    const base = cIdentifier(wish);
    let name = base;
    for (let n = 2; this.used.has(name); n++) name = `${base}_${n}`;
    this.used.add(name);
    return name;
  }
}

/** Letters, digits and underscores only, with a prefix that keeps clear of C and the runtime. */
export function cIdentifier(text: string): string {
  const cleaned = text
    .replace(/[^A-Za-z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '')
    .slice(0, 60);
  return cleaned === '' ? 'x' : cleaned;
}

/** Words that C, its preprocessor or the runtime's headers have taken. */
const TAKEN = new Set(
  (
    'auto break case char const continue default do double else enum extern float for goto if inline int long register ' +
    'restrict return short signed sizeof static struct switch typedef union unsigned void volatile while asm typeof ' +
    'bool true false unix linux i386 errno stdin stdout stderr NULL NAN INFINITY env self mode'
  ).split(' '),
);

/** A C name for a variable of a function. */
export function cVariable(name: string): string {
  const cleaned = name.replace(/\W/g, '_');
  return TAKEN.has(cleaned) || /^(rt_|RT_|_|\d)/.test(cleaned) ? `v_${cleaned}` : cleaned;
}

/**
 * The name that a stack trace shows for a function of HIR: `area`, `Shape.area`, `new Shape`, `<anonymous>`, and
 * `<module>` for the code at a module's top level.
 */
export function traceName(id: string): string {
  const topLevel = /^(?:module .*\.[cm]?tsx?|(?:init|value of) [^/]*)(\/|$)/.exec(id);
  if (topLevel?.[1] === '') return '<module>';
  const name = withoutTypes(id).split('/').at(-1) ?? id;
  if (name === 'anonymous') return '<anonymous>';
  const method = /^(.*)\.([^.]+)$/.exec(name);
  if (method?.[2] === 'constructor') return `new ${method[1]}`;
  return name.replace('@@iterator', '[Symbol.iterator]').replace('@@asyncIterator', '[Symbol.asyncIterator]');
}

/** Without type arguments, and without the numbers that make an id unique or tell copies of a function apart. */
function withoutTypes(id: string): string {
  let depth = 0;
  let text = '';
  for (let i = 0; i < id.length; i++) {
    const c = id.charAt(i);
    if (c === '<') depth++;
    if (depth === 0) text += c;
    if (c === '>' && id.charAt(i - 1) !== '=') depth--;
  }
  return text.replace(/[~@]\d+(?=[/~@]|$)/g, '');
}
