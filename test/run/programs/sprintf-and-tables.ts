// SPDX-License-Identifier: MIT
// sprintf with flags, widths and precisions; number formats with groups; tables drawn with padding; text justified and wrapped.
type Arg = string | number | bigint | boolean | null | undefined | object;
const SPEC = /%(?:(?<index>\d+)\$)?(?<flags>[-+ 0#']*)(?<width>\d+|\*)?(?:\.(?<precision>\d+))?(?<type>[diufeEgGxXobcsjq%])/g;
function sprintf(format: string, ...args: Arg[]): string {
  let next = 0;
  return format.replace(SPEC, (whole, ...rest) => {
    const groups = rest.at(-1) as { index?: string; flags: string; width?: string; precision?: string; type: string };
    const { index, flags, width, precision, type } = groups;
    if (type === '%') return '%';
    const size = width === '*' ? Number(args[next++]) : Number(width ?? 0);
    const position = index === undefined ? next++ : Number(index) - 1;
    if (position >= args.length) throw new RangeError(`${whole}: no argument ${position + 1}`);
    const value = args[position];
    const digits = precision === undefined ? undefined : parseInt(precision, 10);
    let sign = '';
    let body: string;
    const signed = (n: number): number => {
      sign = n < 0 || Object.is(n, -0) ? '-' : flags.includes('+') ? '+' : flags.includes(' ') ? ' ' : '';
      return Math.abs(n);
    };
    switch (type) {
      case 'd':
      case 'i':
        body = typeof value === 'bigint' ? ((sign = value < 0n ? '-' : ''), (value < 0n ? -value : value).toString()) : Math.trunc(signed(Number(value))).toString().padStart(digits ?? 0, '0');
        if (flags.includes("'")) body = body.replace(/\B(?=(\d{3})+$)/g, ',');
        break;
      case 'u':
        body = String(Number(value) >>> 0);
        break;
      case 'f':
        body = signed(Number(value)).toFixed(digits ?? 6);
        break;
      case 'e':
      case 'E':
        body = signed(Number(value)).toExponential(digits ?? 6).replace(/e([+-])(\d)$/, 'e$10$2');
        break;
      case 'g':
      case 'G':
        body = String(Number(signed(Number(value)).toPrecision(digits || 6)));
        break;
      case 'x':
      case 'X':
      case 'o':
      case 'b': {
        const radix = { x: 16, X: 16, o: 8, b: 2 }[type];
        body = (Number(value) >>> 0).toString(radix);
        if (flags.includes('#')) sign = { x: '0x', X: '0X', o: '0', b: '0b' }[type];
        break;
      }
      case 'c':
        body = typeof value === 'number' ? String.fromCodePoint(value) : String(value).charAt(0);
        break;
      case 'j':
        body = JSON.stringify(value);
        break;
      case 'q':
        body = JSON.stringify(String(value));
        break;
      default:
        body = String(value);
        if (digits !== undefined) body = [...body].slice(0, digits).join('');
    }
    if (/[EGX]/.test(type)) body = body.toUpperCase();
    const isNumeric = 'diufeEgGxXob'.includes(type);
    if (flags.includes('-')) return (sign + body).padEnd(size);
    return flags.includes('0') && isNumeric ? sign + body.padStart(size - sign.length, '0') : (sign + body).padStart(size);
  });
}
for (const [format, ...args] of [
  ['%d|%5d|%-5d|%05d|%+d|% d|%.3d', 42, 42, 42, 42, 42, 42, 7],
  ["%'d %'d %d", 1234567, 123, 123456789012345678901234567890n],
  ['%f|%.2f|%10.3f|%-10.1f|%+.0f', Math.PI, Math.E, -1.5, 2.25, 0.5],
  ['%e|%.2E|%g|%.3g|%G', 12345.678, 0.00012, 1e21, 1234.5, 1e-7],
  ['%x|%#x|%X|%o|%#o|%b|%08b|%u', 255, 255, 48879, 8, 8, 5, 5, -1],
  ['%s|%10s|%-10s|%.2s|%c|%c|%q|%j', 'text', 'right', 'left', '😀😁😂', 65, 'xyz', 'say "hi"', { a: [1] }],
  ['%2$s %1$s %2$s', 'a', 'b'],
  ['%*d|%%|%s %s %s', 6, 42, true, null, undefined],
  ['%s %s', [1, [2, 3]], new Date(0).toISOString()],
] as [string, ...Arg[]][]) console.log(sprintf(format, ...args));
try {
  sprintf('%d %d', 1);
} catch (error) {
  console.log(String(error));
}
function table(rows: readonly (readonly (string | number)[])[]): string {
  const widths = rows[0]!.map((_, c) => Math.max(...rows.map((r) => String(r[c]).length)));
  const bar = `+${widths.map((w) => '-'.repeat(w + 2)).join('+')}+`;
  const draw = (r: readonly (string | number)[]): string => `|${r.map((x, c) => (typeof x === 'number' ? ` ${String(x).padStart(widths[c]!)} ` : ` ${x.padEnd(widths[c]!)} `)).join('|')}|`;
  return [bar, draw(rows[0]!), bar.replaceAll('-', '='), ...rows.slice(1).map(draw), bar].join('\n');
}
console.log(table([['name', 'qty', 'price'], ['apple', 12, 0.5], ['watermelon', 1, 3.25], ['fig', 100, 10]]));
const justify = (text: string, width: number): string[] => {
  const lines: string[][] = [[]];
  for (const word of text.split(/\s+/)) {
    if ([...lines.at(-1)!, word].join(' ').length > width) lines.push([]);
    lines.at(-1)!.push(word);
  }
  return lines.map((words, i) => {
    if (i === lines.length - 1 || words.length === 1) return words.join(' ').padEnd(width, '.');
    const gaps = words.length - 1;
    const spaces = width - words.join('').length;
    return words.reduce((line, word, k) => line + ' '.repeat(Math.floor(spaces / gaps) + (k <= spaces % gaps ? 1 : 0)) + word);
  });
};
for (const line of justify('The quick brown fox jumps over the lazy dog while the cat sleeps all afternoon.', 22)) console.log(`|${line}|`);
