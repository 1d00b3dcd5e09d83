// SPDX-License-Identifier: MIT
/** A stack machine: a switch over operation codes in a loop, with calls and a memory. */

enum Op {
  Push,
  Load,
  Store,
  Add,
  Subtract,
  Multiply,
  Remainder,
  Less,
  Jump,
  JumpIfZero,
  Fetch,
  Put,
  Call,
  Return,
  Halt,
}

class Machine {
  executed: i32 = 0;
  private readonly stack: Int32Array = new Int32Array(1024);
  private readonly locals: Int32Array = new Int32Array(16);
  private readonly returns: i32[] = [];

  constructor(
    private readonly code: Int32Array,
    private readonly memory: Int32Array,
  ) {}

  /** Runs until Halt and gives what lies on top of the stack. */
  run(): i32 {
    const code = this.code;
    const stack = this.stack;
    const locals = this.locals;
    const memory = this.memory;
    const returns = this.returns;
    let at = 0;
    let top = 0;
    for (;;) {
      this.executed++;
      switch (code[at++]) {
        case Op.Push:
          stack[top++] = code[at++];
          break;
        case Op.Load:
          stack[top++] = locals[code[at++]];
          break;
        case Op.Store:
          locals[code[at++]] = stack[--top];
          break;
        case Op.Add:
          top--;
          stack[top - 1] += stack[top];
          break;
        case Op.Subtract:
          top--;
          stack[top - 1] -= stack[top];
          break;
        case Op.Multiply:
          top--;
          stack[top - 1] = stack[top - 1] * stack[top];
          break;
        case Op.Remainder:
          top--;
          stack[top - 1] %= stack[top];
          break;
        case Op.Less:
          top--;
          stack[top - 1] = stack[top - 1] < stack[top] ? 1 : 0;
          break;
        case Op.Jump:
          at = code[at];
          break;
        case Op.JumpIfZero:
          at = stack[--top] === 0 ? code[at] : at + 1;
          break;
        case Op.Fetch:
          stack[top - 1] = memory[stack[top - 1]];
          break;
        case Op.Put:
          top -= 2;
          memory[stack[top]] = stack[top + 1];
          break;
        case Op.Call:
          returns.push(at + 1);
          at = code[at];
          break;
        case Op.Return:
          at = returns.pop();
          break;
        case Op.Halt:
          return stack[top - 1];
      }
    }
    return 0;
  }
}

/** Resolves labels: `name:` defines one, `name` uses it. Arrays of numbers and strings are not to be had here. */
function assemble(source: string): Int32Array {
  const items = source.split(' ');
  const labels = new Map<string, i32>();
  let size = 0;
  for (let i = 0; i < items.length; i++) {
    if (items[i].endsWith(':')) labels.set(items[i].slice(0, -1), size);
    else size++;
  }
  const code = new Int32Array(size);
  size = 0;
  for (let i = 0; i < items.length; i++) {
    if (items[i].endsWith(':')) continue;
    code[size++] = labels.has(items[i]) ? labels.get(items[i]) : <i32>parseInt(items[i]);
  }
  return code;
}

const program = assemble(
  `${Op.Push} 0 ${Op.Store} 0 ${Op.Push} 1 ${Op.Store} 1 loop: ${Op.Load} 0 ${Op.Push} ` +
    `4000000 ${Op.Less} ${Op.JumpIfZero} done ${Op.Call} mix ${Op.Load} 0 ${Op.Push} 1 ` +
    `${Op.Add} ${Op.Store} 0 ${Op.Jump} loop done: ${Op.Load} 1 ${Op.Halt} mix: ${Op.Load} 0 ` +
    `${Op.Push} 256 ${Op.Remainder} ${Op.Store} 2 ${Op.Load} 1 ${Op.Push} 31 ${Op.Multiply} ` +
    `${Op.Load} 2 ${Op.Fetch} ${Op.Add} ${Op.Load} 0 ${Op.Subtract} ${Op.Store} 1 ${Op.Load} 2 ` +
    `${Op.Load} 1 ${Op.Put} ${Op.Return}`,
);

export function work(): f64 {
  const machine = new Machine(program, new Int32Array(256));
  return <f64>(<u32>machine.run()) + machine.executed;
}
