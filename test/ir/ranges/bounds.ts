// SPDX-License-Identifier: MIT
// Lengths bound indices, also of fields: the unit at an index that exists is a number, and the index an int32.
function hash(text: string): number {
  let result = 7; // int32: result
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i); // int32: unit
    result = (Math.imul(result, 31) + unit) | 0;
  }
  return result;
}

class Lexer {
  at = 0; // int32: .at
  mark = 0; // int32: .mark

  constructor(private text: string) {}

  next(): number {
    while (this.at < this.text.length) {
      const code = this.text.charCodeAt(this.at++); // int32: code
      if (code > 32) return code;
    }
    return -1; // int32: next()
  }

  cut(): number {
    if (this.mark >= this.text.length) return 0;
    this.text = this.text.slice(1);
    this.mark++;
    return this.text.charCodeAt(this.mark); // double: cut()
  }

  twice(): number {
    if (this.at >= this.text.length) return 0;
    const first = this.next();
    const second = this.text.charCodeAt(this.at); // double: second
    return first + second;
  }
}

function shorter(text: string, other: string): number {
  let lastUnit = 0; // double: lastUnit
  for (let i = 0; i < text.length; i++) {
    const same = text.charCodeAt(i) === other.charCodeAt(i);
    if (same) text = other;
    lastUnit = text.charCodeAt(i);
  }
  return lastUnit;
}

const lexer = new Lexer(' a b');
console.log(hash('text'), lexer.next(), lexer.cut(), lexer.twice(), shorter('ab', 'a'));
