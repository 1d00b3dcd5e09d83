// SPDX-License-Identifier: MIT
/** The words, numbers and signs of a date as text. */

export const enum $TokenKind {
  End,
  Number,
  Word,
  Space,
  Symbol,
  /** Text in parentheses, and anything else without meaning. */
  Other,
}

export class $Token {
  constructor(
    readonly kind: $TokenKind,
    /** A number's value (its first nine digits), or a symbol's unit. */
    readonly value: number,
    /** Units of a number or word. */
    readonly length: number,
    /** A word's first three units in lower case. */
    readonly prefix: string,
  ) {}

  isSymbol(unit: number): boolean {
    return this.kind === $TokenKind.Symbol && this.value === unit;
  }

  isSign(): boolean {
    return this.isSymbol(43) || this.isSymbol(45);
  }

  /** Whether it is this word of at most three letters. */
  isWord(word: string): boolean {
    return this.kind === $TokenKind.Word && this.length <= 3 && this.prefix === word;
  }
}

function isDigit(unit: number): boolean {
  return unit >= 48 && unit <= 57;
}

function isSpace(unit: number): boolean {
  return (
    unit === 32 || (unit >= 9 && unit <= 13) || (unit >= 160 && rt_str_trim(rt_str_from_code(unit), 3).length === 0)
  );
}

/** Everything from `A` on counts as a letter. */
function isLetter(unit: number): boolean {
  return unit >= 65 && !isSpace(unit);
}

export class $Tokenizer {
  private at = 0;
  /** The next token, not consumed yet. */
  token: $Token;

  constructor(private readonly text: string) {
    this.token = this.scan();
  }

  /** Consumes a token. */
  next(): $Token {
    const token = this.token;
    this.token = this.scan();
    return token;
  }

  /** Consumes the symbol if it is next. */
  skip(unit: number): boolean {
    if (!this.token.isSymbol(unit)) return false;
    this.next();
    return true;
  }

  private unit(): number {
    return this.at < this.text.length ? rt_str_code(this.text, this.at) : 0;
  }

  private scan(): $Token {
    const start = this.at;
    if (start >= this.text.length) return new $Token($TokenKind.End, 0, 0, '');
    const unit = this.unit();
    if (isDigit(unit)) return this.number(start);
    if (isLetter(unit)) {
      while (isLetter(this.unit())) this.at++;
      const length = this.at - start;
      const prefix = rt_str_substring(this.text, start, start + Math.min(length, 3));
      return new $Token($TokenKind.Word, 0, length, asciiLower(prefix));
    }
    this.at++;
    if (isSpace(unit)) return new $Token($TokenKind.Space, 0, 1, '');
    if (unit === 40) {
      this.skipParentheses();
      return new $Token($TokenKind.Other, 0, 0, '');
    }
    return new $Token($TokenKind.Symbol, unit, 1, '');
  }

  private number(start: number): $Token {
    let value = 0;
    let significant = 0;
    while (isDigit(this.unit())) {
      const digit = this.unit() - 48;
      if (significant > 0 || digit > 0) significant++;
      if (significant <= 9) value = value * 10 + digit;
      this.at++;
    }
    return new $Token($TokenKind.Number, value, this.at - start, '');
  }

  private skipParentheses(): void {
    let depth = 1;
    while (depth > 0 && this.at < this.text.length) {
      if (this.unit() === 40) depth++;
      else if (this.unit() === 41) depth--;
      this.at++;
    }
  }
}

function asciiLower(text: string): string {
  let lower = '';
  for (let i = 0; i < text.length; i++) {
    const unit = rt_str_code(text, i);
    lower += rt_str_from_code(unit >= 65 && unit <= 90 ? unit + 32 : unit);
  }
  return lower;
}
