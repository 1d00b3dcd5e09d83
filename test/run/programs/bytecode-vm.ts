// SPDX-License-Identifier: MIT
// A stack machine with an assembler, calls, branches and a trace.
const enum Op {
  Push,
  Add,
  Sub,
  Mul,
  Dup,
  Swap,
  Jump,
  JumpIfZero,
  Call,
  Return,
  Print,
  Load,
  Store,
  Less,
  Halt,
}
const NAMES: Record<string, Op> = {
  push: Op.Push, add: Op.Add, sub: Op.Sub, mul: Op.Mul, dup: Op.Dup, swap: Op.Swap, jmp: Op.Jump, jz: Op.JumpIfZero,
  call: Op.Call, ret: Op.Return, print: Op.Print, load: Op.Load, store: Op.Store, lt: Op.Less, halt: Op.Halt,
};
const hasOperand = (op: Op): boolean => op === Op.Push || op === Op.Jump || op === Op.JumpIfZero || op === Op.Call || op === Op.Load || op === Op.Store;

function assemble(source: string): Int32Array {
  const labels = new Map<string, number>();
  const code: (number | string)[] = [];
  for (const line of source.split('\n')) {
    const [word, operand] = line.split(';')[0].trim().split(' ') as [string, string?];
    if (word === '') continue;
    if (word.endsWith(':')) {
      labels.set(word.slice(0, -1), code.length);
      continue;
    }
    if (!(word in NAMES)) throw new SyntaxError(`unknown instruction ${word}`);
    code.push(NAMES[word]);
    if (hasOperand(NAMES[word])) code.push(operand ?? 'missing');
  }
  return Int32Array.from(code, (item) => {
    if (typeof item === 'number') return item;
    const value = labels.get(item) ?? Number(item);
    if (Number.isNaN(value)) throw new SyntaxError(`unknown label ${item}`);
    return value;
  });
}

class Machine {
  private stack: number[] = [];
  private calls: number[] = [];
  private memory = new Float64Array(16);
  readonly output: string[] = [];
  steps = 0;
  private pop(): number {
    const value = this.stack.pop();
    if (value === undefined) throw new RangeError('stack underflow');
    return value;
  }
  run(code: Int32Array, limit = 10000): this {
    let pc = 0;
    while (pc < code.length) {
      if (++this.steps > limit) throw new Error('too many steps');
      const op = code[pc++] as Op;
      switch (op) {
        case Op.Push:
          this.stack.push(code[pc++]);
          break;
        case Op.Add:
        case Op.Sub:
        case Op.Mul:
        case Op.Less: {
          const b = this.pop();
          const a = this.pop();
          this.stack.push(op === Op.Add ? a + b : op === Op.Sub ? a - b : op === Op.Mul ? a * b : Number(a < b));
          break;
        }
        case Op.Dup: {
          const top = this.pop();
          this.stack.push(top, top);
          break;
        }
        case Op.Swap:
          this.stack.push(this.pop(), this.pop());
          break;
        case Op.Jump:
          pc = code[pc];
          break;
        case Op.JumpIfZero:
          pc = this.pop() === 0 ? code[pc] : pc + 1;
          break;
        case Op.Call:
          this.calls.push(pc + 1);
          pc = code[pc];
          break;
        case Op.Return: {
          const back = this.calls.pop();
          if (back === undefined) return this;
          pc = back;
          break;
        }
        case Op.Print:
          this.output.push(String(this.pop()));
          break;
        case Op.Load:
          this.stack.push(this.memory[code[pc++]]);
          break;
        case Op.Store:
          this.memory[code[pc++]] = this.pop();
          break;
        case Op.Halt:
          return this;
      }
    }
    return this;
  }
}
const factorial = `
  push 1
  store 0        ; result
  push 20
  store 1        ; n
loop:
  load 1
  jz end
  load 0
  load 1
  mul
  store 0
  load 1
  push 1
  sub
  store 1
  jmp loop
end:
  load 0
  call show
  halt
show:
  print
  ret`;
const code = assemble(factorial);
const machine = new Machine().run(code);
console.log(machine.output, machine.steps, code.length, code.slice(0, 8));
for (const bad of ['add', 'bogus 1', 'jmp nowhere', 'x:\njmp x', 'push 1\npush 2\nlt\nprint\npush 5\npush 3\nswap\nsub\nprint']) {
  try {
    console.log(new Machine().run(assemble(bad)).output);
  } catch (e) {
    console.log(`${e}`);
  }
}
