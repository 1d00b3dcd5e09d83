// SPDX-License-Identifier: MIT
'use strict';
/**
 * Writes case_tables.h from the case mappings of the Node that runs it: node make-case-tables.cjs > case_tables.h
 * A range holds characters with the same distance to their counterpart, all of them or every second one.
 */
const MAX_SPAN = 1023;

function ranges(map) {
  const result = [];
  let current;
  for (let code = 0x80; code < 0x110000; code++) {
    if (code >= 0xd800 && code < 0xe000) continue;
    const text = String.fromCodePoint(code);
    const mapped = [...map(text)];
    if (mapped.length !== 1 || mapped[0] === text) continue;
    const delta = mapped[0].codePointAt(0) - code;
    const step = current ? code - current.last : 0;
    const fits = current && current.delta === delta && step <= 2 && (current.stride === 0 || current.stride === step);
    if (fits && code - current.first <= MAX_SPAN) {
      current.stride = step;
      current.last = code;
    } else {
      current = { first: code, last: code, delta, stride: 0 };
      result.push(current);
    }
  }
  return result;
}

function print(name, list) {
  console.log(`static const case_range ${name}[] = {`);
  for (const r of list) {
    const packed = (r.first | ((r.stride === 2 ? 1 : 0) << 21) | ((r.last - r.first) << 22)) >>> 0;
    console.log(`    {0x${packed.toString(16)}, ${r.delta}},`);
  }
  console.log('};\n');
}

/** The runs of characters with a property of Unicode, as packed words. */
function runs(property) {
  const pattern = new RegExp(`^\\p{${property}}$`, 'u');
  const result = [];
  for (let code = 0x80; code < 0x110000; code++) {
    if (!pattern.test(String.fromCodePoint(code))) continue;
    const last = result.at(-1);
    if (last && last.first + last.span + 1 === code && last.span < MAX_SPAN) last.span++;
    else result.push({ first: code, span: 0 });
  }
  return result;
}

function printRuns(name, property) {
  console.log(`/* ${property}: the first character in bits 0-20, the distance to the last in 22-31. */`);
  console.log(`static const uint32_t ${name}[] = {`);
  const words = runs(property).map(({ first, span }) => `0x${((first | (span << 22)) >>> 0).toString(16)},`);
  for (let i = 0; i < words.length; i += 8) console.log(`    ${words.slice(i, i + 8).join(' ')}`);
  console.log('};\n');
}

console.log(`/* SPDX-License-Identifier: MIT */
/* Made by make-case-tables.cjs: do not edit. Case mappings beyond ASCII. */
typedef struct {
    uint32_t where; /* bits 0-20: first character; 21: every second one only; 22-31: distance to the last */
    int32_t delta;
} case_range;
`);
print(
  'upper_ranges',
  ranges((s) => s.toUpperCase()),
);
print(
  'lower_ranges',
  ranges((s) => s.toLowerCase()),
);
printRuns('cased_runs', 'Cased');
printRuns('ignorable_runs', 'Case_Ignorable');
console.log('/* Characters whose upper case is several. */\nstatic const uint16_t upper_many[][4] = {');
for (let code = 0x80; code < 0x10000; code++) {
  if (code >= 0xd800 && code < 0xe000) continue;
  const mapped = [...String.fromCodePoint(code).toUpperCase()].map((c) => c.codePointAt(0));
  if (mapped.length < 2) continue;
  while (mapped.length < 3) mapped.push(0);
  console.log(`    {${[code, ...mapped].map((c) => `0x${c.toString(16)}`).join(', ')}},`);
}
console.log('};');
