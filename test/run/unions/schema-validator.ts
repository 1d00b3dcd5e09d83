// SPDX-License-Identifier: MIT
// Schemas as a recursive union, walked by a generator that tells each problem with its path.
type Schema =
  | { type: 'string'; min?: number; pattern?: RegExp }
  | { type: 'number'; integer?: boolean; range?: readonly [number, number] }
  | { type: 'boolean' }
  | { type: 'array'; items: Schema }
  | { type: 'object'; fields: Record<string, Schema>; optional?: readonly string[] }
  | { type: 'oneOf'; options: readonly Schema[] }
  | { type: 'literal'; value: string | number | boolean | null };
type Issue = { path: (string | number)[]; message: string };
function* validate(schema: Schema, value: unknown, path: (string | number)[] = []): Generator<Issue> {
  const fail = (message: string): Issue => ({ path, message });
  switch (schema.type) {
    case 'string':
      if (typeof value !== 'string') yield fail(`expected string, got ${value === null ? 'null' : typeof value}`);
      else {
        if (schema.min !== undefined && value.length < schema.min) yield fail(`shorter than ${schema.min}`);
        if (schema.pattern && !schema.pattern.test(value)) yield fail(`does not match ${schema.pattern.source}`);
      }
      return;
    case 'number': {
      if (typeof value !== 'number' || Number.isNaN(value)) return yield* [fail('expected number')];
      const { integer = false, range: [low, high] = [-Infinity, Infinity] } = schema;
      if (integer && !Number.isInteger(value)) yield fail('not an integer');
      if (value < low || value > high) yield fail(`not in ${low}..${high}`);
      return;
    }
    case 'boolean': if (typeof value !== 'boolean') yield fail('expected boolean'); return;
    case 'array':
      if (!Array.isArray(value)) { yield fail('expected array'); return; }
      for (const [i, item] of value.entries()) yield* validate(schema.items, item, [...path, i]);
      return;
    case 'object': {
      if (typeof value !== 'object' || value === null || Array.isArray(value)) { yield fail('expected object'); return; }
      const record = value as Record<string, unknown>;
      for (const [name, field] of Object.entries(schema.fields)) {
        if (name in record) yield* validate(field, record[name], [...path, name]);
        else if (!schema.optional?.includes(name)) yield { path: [...path, name], message: 'missing' };
      }
      for (const name of Object.keys(record)) if (!(name in schema.fields)) yield { path: [...path, name], message: 'unexpected' };
      return;
    }
    case 'oneOf': if (!schema.options.some((o) => validate(o, value, path).next().done)) yield fail(`fits none of ${schema.options.length} options`); return;
    case 'literal': if (value !== schema.value) yield fail(`expected ${JSON.stringify(schema.value)}`); return;
    default: { const impossible: never = schema; throw new Error(String(impossible)); }
  }
}
const user: Schema = { type: 'object', optional: ['nick'], fields: {
  name: { type: 'string', min: 2 }, age: { type: 'number', integer: true, range: [0, 150] }, nick: { type: 'string' },
  tags: { type: 'array', items: { type: 'string', pattern: /^[a-z]+$/ } },
  role: { type: 'oneOf', options: [{ type: 'literal', value: 'admin' }, { type: 'literal', value: null }, { type: 'number' }] },
} };
const cases: unknown[] = [
  { name: 'Ada', age: 36, tags: ['math'], role: 'admin' },
  { name: 'X', age: 1.5, tags: ['ok', 'Not', 7], role: 'guest', extra: true },
  { name: null, age: NaN, role: null }, [1], 'text', null, { name: 'Bob', age: 200, tags: {}, role: 3, nick: 5 },
];
for (const value of cases) {
  const issues = [...validate(user, value)];
  console.log(issues.length === 0 ? 'valid' : issues.map(({ path, message }) => `${path.map((p) => (typeof p === 'number' ? `[${p}]` : `.${p}`)).join('') || '(root)'}: ${message}`));
}
