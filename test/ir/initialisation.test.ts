// SPDX-License-Identifier: MIT
/** Which module variables are checked for a value at each use. The programs say it: `// checked: x`, `// unchecked: y`. */
import { compileUntil, markersOf, pathOf, programsOf } from './program';

test.each(programsOf('initialisation'))('%s', (file) => {
  const entry = pathOf('initialisation', file);
  const { initialised } = compileUntil(entry, 'initialisation');
  const expected = markersOf(entry, ['checked', 'unchecked']).flatMap(({ key, names }) =>
    names.map((name) => `${name} is ${key}`),
  );
  const actual = expected.map((text) => {
    const name = text.split(' ')[0];
    const globals = initialised.globals.filter((global) => global.name === name);
    return `${name} is ${globals.map((global) => (global.needsTdzCheck ? 'checked' : 'unchecked')).join()}`;
  });
  expect(actual.length).toBeGreaterThan(0);
  expect(actual).toEqual(expected);
});
