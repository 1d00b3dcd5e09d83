// SPDX-License-Identifier: MIT
// Arrays as text: join, toString, templates, nested and missing values.
console.log([1, 2, 3].join(), [1, 2, 3].join(''), [1, 2, 3].join(' - '), ([] as number[]).join('x'), [5].join('never'));
console.log([null, undefined, 1, '', false, NaN, -0].join('|'), [[1, [2, 3]], [4]].join(';'), [[], [[]]].join('+'));
console.log(String([1, [2, [3]]]), `${[1, 2]}`, `${[]}`, `${[null]}` === '', [1, 2].toString() + [3], String([undefined]));
class P {
  constructor(private readonly n: number) {}
  toString(): string {
    return `P${this.n}`;
  }
}
console.log([new P(1), new P(2)].join('&'), `${[new P(3)]}`, [{ a: 1 }].join(), [10n, 2.5, 1e21, 1e-7].join());
console.log([new Error('bad'), new RangeError('far')].join(', '), [new Date(0)].map((d) => d.toISOString()).join());
console.log([true, false].map(String), ['1', '2', '3'].map(Number), ['a', 'b'].map((s, i) => s.repeat(i + 1)).join('/'));
const csv = [['name', 'age'], ['Ann, B.', 31], ['quote "x"', 4]]
  .map((row) => row.map((cell) => (/[",]/.test(String(cell)) ? `"${String(cell).replace(/"/g, '""')}"` : cell)).join(','))
  .join('\n');
console.log(csv);
console.log(Array.from({ length: 3 }, (_, i) => Array.from({ length: 3 }, (__, j) => i * 3 + j).join(' ')).join('\n'));
console.log(Array.from('añ😀'), Array.from(new Set([1, 1, 2])), Array.from(new Map([['k', 1]])), Array.of(7), Array.of<number | string>(1, 'x'));
console.log(Array.isArray([]), Array.isArray('x'), Array.isArray({ length: 0 }), Array.from([1, 2, 3], (n) => n ** 2));
console.log([3, 20, 100].sort(), [3, 20, 100].sort((a, b) => b - a), ['b', 'a', 'C', 'Ä'].sort(), [true, false].sort(), [-1, -2, 5, 10].sort());
console.log([undefined, 3, undefined, 1].sort(), [undefined, 'b', 'a'].toSorted(), [null, undefined, 'z', 0].sort());
console.log([...['x', 'y'].entries()], [...['x', 'y'].keys()], [...['x', 'y'].values()], Object.entries(['p', 'q']));
for (const [i, c] of [...'ab'].entries()) console.log(i, c);
