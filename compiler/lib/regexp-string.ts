// SPDX-License-Identifier: MIT
/** String.prototype with regular expressions: match, matchAll, replace, replaceAll, search, split. */
import { TypeError } from './error';
import { $Iterator } from './iterator';
import { RegExp } from './regexp';

type Replacer = string | ((match: string, ...rest: unknown[]) => string);

/** Where to look next after an empty match at `index`: never inside a surrogate pair with the flag `u`. */
function advance(text: string, index: number, isUnicode: boolean): number {
  return isUnicode && index < text.length && rt_str_code_point(text, index) > 0xffff ? index + 2 : index + 1;
}

export function String_searchRegExp(self: string, pattern: RegExp): number {
  return pattern.$matcher.search(self, 0, pattern.sticky) ? $load<number>(pattern.$matcher.slots, 0) : -1;
}

/** `search`, `match` and `matchAll` of a string take it for a pattern. */
export function String_search(self: string, pattern: string): number {
  return String_searchRegExp(self, new RegExp(pattern));
}

export function String_match(self: string, pattern: string): (string | undefined)[] | null {
  return new RegExp(pattern).exec(self);
}

export function String_matchAll(self: string, pattern: string): $RegExpStringIterator {
  return new $RegExpStringIterator(new RegExp(pattern, 'g'), self);
}

/** One match with all its groups, or with the flag `g` the texts of all matches; null when there is none. */
export function String_matchRegExp(self: string, pattern: RegExp): (string | undefined)[] | null {
  if (!pattern.global) return pattern.exec(self);
  pattern.lastIndex = 0;
  const found: (string | undefined)[] = [];
  while (pattern.$exec(self)) {
    const from = $load<number>(pattern.$matcher.slots, 0);
    const to = $load<number>(pattern.$matcher.slots, 1);
    found.push(rt_str_substring(self, from, to));
    if (from === to) pattern.lastIndex = advance(self, to, pattern.unicode);
  }
  return found.length === 0 ? null : found;
}

export class $RegExpStringIterator extends $Iterator<(string | undefined)[]> {
  private isDone = false;

  constructor(
    private readonly $pattern: RegExp,
    private readonly $text: string,
  ) {
    super();
  }

  $advance(): boolean {
    const pattern = this.$pattern;
    if (this.isDone || !pattern.$exec(this.$text)) {
      this.isDone = true;
      return false;
    }
    const to = $load<number>(pattern.$matcher.slots, 1);
    if ($load<number>(pattern.$matcher.slots, 0) === to) pattern.lastIndex = advance(this.$text, to, pattern.unicode);
    this.$current = pattern.$result(this.$text);
    return true;
  }
}

export function String_matchAllRegExp(self: string, pattern: RegExp): $RegExpStringIterator {
  if (!pattern.global) throw new TypeError('String.prototype.matchAll called with a non-global RegExp argument');
  const copy = new RegExp(pattern);
  copy.lastIndex = pattern.lastIndex;
  return new $RegExpStringIterator(copy, self);
}

export function String_replaceRegExp(self: string, pattern: RegExp, replacement: Replacer): string {
  const isGlobal = pattern.global;
  if (isGlobal) pattern.lastIndex = 0;
  let text = '';
  let done = 0;
  while (pattern.$exec(self)) {
    const from = $load<number>(pattern.$matcher.slots, 0);
    const to = $load<number>(pattern.$matcher.slots, 1);
    const next = from === to ? advance(self, to, pattern.unicode) : to;
    text += rt_str_substring(self, done, from) + replacementText(self, pattern, from, replacement);
    done = to;
    if (!isGlobal) break;
    pattern.lastIndex = next;
  }
  return done === 0 && text === '' ? self : text + rt_str_substring(self, done, self.length);
}

export function String_replaceAllRegExp(self: string, pattern: RegExp, replacement: Replacer): string {
  if (!pattern.global) throw new TypeError('String.prototype.replaceAll called with a non-global RegExp argument');
  return String_replaceRegExp(self, pattern, replacement);
}

function replacementText(self: string, pattern: RegExp, from: number, replacement: Replacer): string {
  if (typeof replacement === 'string' && rt_str_index_of(replacement, '$', 0) < 0) return replacement;
  const captures = pattern.$captures(self);
  const match = $load(captures, 0) ?? '';
  const groups = pattern.$groups(captures);
  if (typeof replacement === 'string') return expand(self, from, match, captures, groups, replacement);
  const rest: unknown[] = [];
  for (let group = 1; group < $filled(captures); group++) rest.push($load(captures, group));
  rest.push(from, self);
  if (groups !== undefined) rest.push(groups);
  return $toString(replacement(match, ...rest));
}

/** ECMAScript's GetSubstitution. */
function expand(
  self: string,
  from: number,
  match: string,
  captures: (string | undefined)[],
  groups: Record<string, string | undefined> | undefined,
  template: string,
): string {
  let text = '';
  for (let i = 0; i < template.length; i++) {
    const unit = rt_str_code(template, i);
    const next = i + 1 < template.length ? rt_str_code(template, i + 1) : 0;
    if (unit !== 36) {
      text += rt_str_at(template, i);
      continue;
    }
    if (next === 36) text += '$';
    else if (next === 38) text += match;
    else if (next === 96) text += rt_str_substring(self, 0, from);
    else if (next === 39) text += rt_str_substring(self, from + match.length, self.length);
    else if (next >= 48 && next <= 57) {
      const after = i + 2 < template.length ? rt_str_code(template, i + 2) - 48 : -1;
      let group = next - 48;
      if (after >= 0 && after <= 9 && group * 10 + after > 0 && group * 10 + after < $filled(captures)) {
        group = group * 10 + after;
        i++;
      }
      if (group > 0 && group < $filled(captures)) text += $load(captures, group) ?? '';
      else {
        text += '$';
        continue;
      }
    } else if (next === 60 && groups !== undefined) {
      const end = rt_str_index_of(template, '>', i + 2);
      if (end < 0) {
        text += '$';
        continue;
      }
      text += groups[rt_str_substring(template, i + 2, end)] ?? '';
      i = end - 1;
    } else {
      text += '$';
      continue;
    }
    i++;
  }
  return text;
}

export function String_splitRegExp(self: string, pattern: RegExp, limit: number = 4294967295): (string | undefined)[] {
  const most = rt_to_uint32(limit);
  const parts: (string | undefined)[] = [];
  if (most === 0) return parts;
  const matcher = pattern.$matcher;
  const size = self.length;
  if (size === 0) {
    if (!matcher.search(self, 0, true)) parts.push(self);
    return parts;
  }
  let done = 0;
  let at = 0;
  while (at < size && matcher.search(self, at, false)) {
    const from = $load<number>(matcher.slots, 0);
    const to = $load<number>(matcher.slots, 1);
    if (from >= size) break;
    if (to === done) {
      at = advance(self, from, pattern.unicode);
      continue;
    }
    parts.push(rt_str_substring(self, done, from));
    if (parts.length === most) return parts;
    const captures = pattern.$captures(self);
    for (let group = 1; group < $filled(captures); group++) {
      parts.push($load(captures, group));
      if (parts.length === most) return parts;
    }
    done = to;
    at = done;
  }
  parts.push(rt_str_substring(self, done, size));
  return parts;
}
