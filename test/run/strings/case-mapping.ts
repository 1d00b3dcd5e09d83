// SPDX-License-Identifier: MIT
// Case mapping beyond ASCII, including mappings that change the length.
console.log('straße'.toUpperCase(), 'ÀÉÎõü'.toLowerCase(), 'àéîõü'.toUpperCase(), 'ÿ'.toUpperCase(), 'µ'.toUpperCase());
console.log('ΑΣ'.toLowerCase(), 'ΑΣΑ'.toLowerCase(), 'Σ'.toLowerCase(), 'ПРИВЕТ'.toLowerCase(), 'привет'.toUpperCase());
console.log('ﬁn'.toUpperCase(), 'İ'.toLowerCase().length, 'ı'.toUpperCase(), 'ǆ'.toUpperCase(), 'ŉ'.toUpperCase().length);
console.log('123!?'.toUpperCase(), '漢字'.toLowerCase(), '😀a'.toUpperCase(), 'ª'.toUpperCase());
const title = (text: string): string => text.split(' ').map((w) => w.charAt(0).toUpperCase() + w.slice(1).toLowerCase()).join(' ');
console.log(title('hELLO wORLD from tHE machine'), title(''), title('é'));
console.log('Ab'.toLocaleLowerCase(), 'Ab'.toLocaleUpperCase(), '𐐀'.toLowerCase() === '𐐨');
let alphabet = '';
for (let code = 97; code < 123; code++) alphabet += String.fromCharCode(code);
console.log(alphabet, alphabet.toUpperCase(), alphabet.toUpperCase().toLowerCase() === alphabet);
const rot13 = (text: string): string =>
  [...text].map((c) => {
    const base = c >= 'a' && c <= 'z' ? 97 : c >= 'A' && c <= 'Z' ? 65 : 0;
    return base === 0 ? c : String.fromCharCode(((c.charCodeAt(0) - base + 13) % 26) + base);
  }).join('');
console.log(rot13('Hello, World!'), rot13(rot13('Round Trip')));
