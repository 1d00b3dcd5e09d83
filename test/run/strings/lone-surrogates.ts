// SPDX-License-Identifier: MIT
// Halves of surrogate pairs are kept apart, joined, compared and counted as units.
const high = '\ud83d';
const low = '\ude00';
const joined = high + low;
console.log(joined, joined.length, joined === '😀', [...joined].length, [...(low + high)].length);
const codes = (text: string): string => Array.from({ length: text.length }, (_, i) => text.charCodeAt(i).toString(16)).join('.');
console.log(codes(high), codes(joined.slice(0, 1)), codes(joined.slice(1)), codes(`x${low}y${high}`));
console.log(high < low, low > 'z', joined.indexOf(low), joined.includes(high), joined.startsWith(high));
const parts: string[] = [];
for (const piece of `a${high}b${joined}${low}`) parts.push(codes(piece));
console.log(parts);
console.log(JSON.stringify(high), JSON.stringify(`${joined}${low}`), JSON.stringify({ [high]: 1 }));
const pieces = joined.split('');
console.log(pieces.length, codes(pieces.reverse().join('')), pieces.reverse().join('') === '😀');
const map = new Map([[high, 'high'], [low, 'low'], [joined, 'both']]);
console.log(map.get(joined[0]), map.get(joined.charAt(1)), map.get(high + low), map.size);
console.log(high.codePointAt(0), joined.codePointAt(0), codes(high.repeat(2) + low), codes(joined.padStart(4, high)));
