// SPDX-License-Identifier: MIT
// Elements past the end and chains that end early, where undefined is as welcome as any value.
const board = ['#..', '..#', '.#.'].map((row) => row.split(''));
const at = (x: number, y: number): boolean => board[y]?.[x] === '#';
for (let y = -1; y <= 3; y++) console.log([-1, 0, 1, 2, 3].map((x) => (at(x, y) ? '#' : '-')).join(''));

const heights = [[1, 2], [3]];
let taller = 0;
for (let y = 0; y < 3; y++) for (let x = 0; x < 3; x++) if (heights[y]?.[x] !== heights[y]?.[x + 1]) taller++;
console.log(taller, heights[0]?.[5] === 1, heights[9]?.[0] !== 1);

const words = ['to', 'be', 'or', 'not', 'to', 'be'];
let k = 0;
while (words[k] !== 'question' && k < 9) k++;
console.log(k, words[7] === 'to', words[4] === words[0], words[-1] !== words[0]);

const flags = [true, false];
console.log(flags[2] === false, flags[1] === false, flags[2] !== true);
const boxes = [{ n: 1 }, { n: 2 }];
const [first] = boxes;
console.log(boxes[0] === first, boxes[2] === first, boxes[0]?.n === 1, boxes[3]?.n === 1, boxes[3]?.n !== 1);

// What is known to be empty takes part in unions of arrays.
const rows: number[][] = [[3, 1, 2]];
for (const i of [0, 1]) console.log((rows[i] ?? []).map((n) => n * 2), [...(rows[i] ?? [])].sort());
const found = (text: string): string[] => (text.match(/\d+/g) ?? []).map((digits) => digits.padStart(3, '0'));
console.log(found('a1b22'), found('none'), ('x'.match(/y/) || []).length);
const chosen = (flag: boolean) => (flag ? ['yes'] : []);
console.log(chosen(true).concat(chosen(false)), chosen(false).length);
