// SPDX-License-Identifier: MIT
/** Symbols made by the program; the well-known ones are known to the front end. */

/** `Symbol(description)`. */
export function SymbolConstructor_call(description?: string | number): symbol {
  return rt_symbol_new(description === undefined ? undefined : $toString(description));
}

export function Symbol_description(self: symbol): string | undefined {
  return $cast<string | undefined>(rt_symbol_description(self));
}

export function Symbol_valueOf(self: symbol): symbol {
  return self;
}

interface RegisteredSymbol {
  readonly key: string;
  readonly symbol: symbol;
}

/** The registry of `Symbol.for`: few entries, so a list does. */
const registry: RegisteredSymbol[] = [];

export function SymbolConstructor_for(key: string): symbol {
  for (const entry of registry) if (entry.key === key) return entry.symbol;
  const symbol = rt_symbol_new(key);
  registry.push({ key, symbol });
  return symbol;
}

export function SymbolConstructor_keyFor(symbol: symbol): string | undefined {
  for (const entry of registry) if (entry.symbol === symbol) return entry.key;
  return undefined;
}
