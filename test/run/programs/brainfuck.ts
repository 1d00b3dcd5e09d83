// SPDX-License-Identifier: MIT
// An optimising interpreter for the eight-instruction language.
type Op =
  | { readonly op: 'add'; readonly n: number }
  | { readonly op: 'move'; readonly n: number }
  | { readonly op: 'out' }
  | { readonly op: 'in' }
  | { readonly op: 'clear' }
  | { readonly op: 'loop'; readonly body: readonly Op[] };

function compile(source: string): Op[] {
  const stack: Op[][] = [[]];
  const code = source.replace(/[^<>+\-.,[\]]/g, '');
  for (let i = 0; i < code.length; ) {
    const c = code[i]!;
    const top = stack[stack.length - 1]!;
    let run = 1;
    if ('+-<>'.includes(c)) while (code[i + run] === c) run++;
    switch (c) {
      case '+':
      case '-':
        top.push({ op: 'add', n: c === '+' ? run : -run });
        break;
      case '>':
      case '<':
        top.push({ op: 'move', n: c === '>' ? run : -run });
        break;
      case '.':
        top.push({ op: 'out' });
        break;
      case ',':
        top.push({ op: 'in' });
        break;
      case '[':
        stack.push([]);
        break;
      case ']': {
        const body = stack.pop()!;
        if (stack.length === 0) throw new SyntaxError(`unmatched ] at ${i}`);
        const [only] = body;
        const isClear = body.length === 1 && only?.op === 'add' && Math.abs(only.n) === 1;
        stack.at(-1)!.push(isClear ? { op: 'clear' } : { op: 'loop', body });
      }
    }
    i += run;
  }
  if (stack.length > 1) throw new SyntaxError('unmatched [');
  return stack[0]!;
}

function run(program: readonly Op[], input = ''): string {
  const tape = new Uint8Array(30_000);
  let pointer = 0;
  let read = 0;
  const output: number[] = [];
  const execute = (ops: readonly Op[]): void => {
    for (const op of ops) {
      switch (op.op) {
        case 'add':
          tape[pointer] += op.n;
          break;
        case 'move':
          pointer += op.n;
          break;
        case 'out':
          output.push(tape[pointer]);
          break;
        case 'in':
          tape[pointer] = read < input.length ? input.charCodeAt(read++) : 0;
          break;
        case 'clear':
          tape[pointer] = 0;
          break;
        case 'loop':
          while (tape[pointer] !== 0) execute(op.body);
      }
    }
  };
  execute(program);
  return String.fromCharCode(...output);
}

const hello = '++++++++[>++++[>++>+++>+++>+<<<<-]>+>+>->>+[<]<-]>>.>---.+++++++..+++.>>.<-.<.+++.------.--------.>>+.>++.';
console.log(JSON.stringify(run(compile(hello))));
console.log(run(compile(',[.,]'), 'echo!'), run(compile('>,[>,]<[.<]'), 'reversed'));
console.log(run(compile('++++[->++++++++<]>[-<+++>]<.+.+.')));
console.log(compile('+[->+<]-[-]>>.'));
for (const bad of ['[[]', '[]]']) {
  try {
    compile(bad);
  } catch (e) {
    console.log((e as Error).name, (e as Error).message);
  }
}
