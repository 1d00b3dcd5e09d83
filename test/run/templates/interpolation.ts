// SPDX-License-Identifier: MIT
// Template literals: every kind of value, nesting, escapes and order of evaluation.
const name = 'World';
const items = ['a', 'b'];
console.log(`Hello ${name}! ${1 + 1} ${true} ${null} ${undefined} ${items} ${[]} ${-0} ${1e21} ${10n}`);
console.log(`multi
line ${`nested ${`deeper ${name.length}`}`} \${escaped} \`tick\` \u{1F600} \x41`);
console.log(`${''}`.length, `${name}${name}`, `a${1}b${2}c`, `$${5}`, `{${name}}`, `${{}}`);
const log: string[] = [];
const note = (label: string): string => {
  log.push(label);
  return label;
};
console.log(`${note('first')}-${note('second')}-${note('third')}`, log);
console.log(`${items.map((item, i) => `<li id="${i}">${item}</li>`).join('')}`);
const plural = (n: number): string => `${n} item${n === 1 ? '' : 's'}`;
console.log([0, 1, 2].map(plural).join(', '));
type Route = `/${string}/${number}`;
const route: Route = `/users/${42}`;
console.log(route, typeof route);
const obj = { toString: () => 'custom' };
console.log(`${obj} and ${new Date(0).getTime()}`);
