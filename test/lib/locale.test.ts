// SPDX-License-Identifier: MIT
import './shim';
import { String_localeCompare } from '../../compiler/lib/collation';
import { Number_toLocaleString } from '../../compiler/lib/number-locale';
import { Random } from './random';

const options: Intl.CollatorOptions[] = [
  {},
  { numeric: true },
  { sensitivity: 'base' },
  { sensitivity: 'accent' },
  { sensitivity: 'case' },
  { numeric: true, sensitivity: 'base' },
];

test('localeCompare orders ASCII and Latin-1 letters as ICU does', () => {
  const random = new Random(9);
  const accented = 'àáâãäåçèéêëìíîïñòóôõöøùúûüýÿÀÉÎÕÜÇÑ';
  const text = (): string => {
    const width = random.below(3) === 0 ? 95 : 3;
    return Array.from({ length: random.below(6) }, () =>
      random.below(4) === 0
        ? accented[random.below(accented.length)]
        : random.below(5) === 0
          ? String(random.below(3))
          : String.fromCharCode((random.below(2) ? 97 : width === 95 ? 32 : 65) + random.below(width === 95 ? 26 : 3)),
    ).join('');
  };
  for (let round = 0; round < 20000; round++) {
    const a = text();
    const b = text();
    const how = options[random.below(options.length)]!;
    expect([a, b, how, String_localeCompare(a, b, 'en', how as object)]).toEqual([
      a,
      b,
      how,
      a.localeCompare(b, 'en', how),
    ]);
  }
});

test('all of printable ASCII', () => {
  for (let i = 0; i < 128; i++) {
    for (let j = 0; j < 128; j++) {
      const a = `x${String.fromCharCode(i)}y`;
      const b = `x${String.fromCharCode(j)}y`;
      expect([i, j, String_localeCompare(a, b)]).toEqual([i, j, a.localeCompare(b, 'en')]);
    }
  }
});

test('text beyond Latin-1 letters throws', () => {
  expect(() => String_localeCompare('日', 'a')).toThrow('U+65E5');
});

test('toLocaleString groups and rounds as ICU does', () => {
  const random = new Random(11);
  const styles: Intl.NumberFormatOptions[] = [
    {},
    { minimumFractionDigits: 2 },
    { maximumFractionDigits: 1 },
    { minimumFractionDigits: 1, maximumFractionDigits: 4 },
    { maximumFractionDigits: 0 },
    { style: 'percent' },
    { style: 'percent', maximumFractionDigits: 1 },
    { style: 'currency', currency: 'USD' },
    { style: 'currency', currency: 'EUR', minimumFractionDigits: 0 },
    { useGrouping: false, minimumIntegerDigits: 3 },
  ];
  const special = [
    0,
    -0,
    NaN,
    Infinity,
    -Infinity,
    1e21,
    5e-324,
    1.7976931348623157e308,
    0.5,
    1.5,
    2.5,
    999.9995,
    1e-7,
  ];
  for (let round = 0; round < 10000; round++) {
    const value =
      random.below(20) === 0
        ? special[random.below(special.length)]!
        : ((random.below(2 ** 32) - 2 ** 31) * (random.below(1000) + 1)) / 10 ** random.below(14);
    const how = styles[random.below(styles.length)]!;
    const wanted = value.toLocaleString('en-US', how);
    expect([value, how, Number_toLocaleString(value, 'en-US', how as object)]).toEqual([value, how, wanted]);
  }
});
