// SPDX-License-Identifier: MIT
/** Classes: fields, accessors, static and private members, constructors, inheritance, overriding, iteration. */
import { parameters } from './functions';
import type { Gen } from './gen';
import { primitive, randomType } from './random-types';
import { block, indent, print, statements } from './statements';
import { allMethods, type ClassDecl, type Field, type GenType, type Method, number, string, text } from './types';

/** A class, or a base class with one or two derived ones. */
export function classFamily(g: Gen): string[] {
  const base = makeClass(g, undefined);
  const lines = [...base.lines];
  if (g.has('inheritance')) {
    for (let i = g.choices.between(base.decl.abstract ? 1 : 0, 2); i > 0; i--) {
      const from = g.choices.chance(70) ? base.decl : (base.decl.derived[0] ?? base.decl);
      lines.push(...makeClass(g, from).lines);
    }
  } else if (base.decl.abstract) lines.push(...makeClass(g, base.decl).lines);
  return lines;
}

function makeClass(g: Gen, base: ClassDecl | undefined): { decl: ClassDecl; lines: string[] } {
  const { choices } = g;
  const decl: ClassDecl = {
    name: g.name('Class'),
    base,
    abstract: base === undefined && g.has('inheritance') && choices.chance(15),
    rank: Infinity,
    params: [],
    fields: [],
    methods: [],
    statics: [],
    derived: [],
    iterates: base?.iterates,
  };
  const inits = choices.times(choices.between(base ? 0 : 1, 3), () => field(g, decl));
  const statics = g.has('static') ? staticMembers(g, decl) : [];
  const required = (base ? allMethods(base) : []).filter((m) => m.abstract);
  const implemented = required.flatMap((m) => method(g, decl, m));
  const methodLines = choices.times(choices.between(1, 3), () => method(g, decl)).flat();
  const accessor = choices.chance(40) ? accessors(g, decl) : [];
  const extra = [
    ...(choices.chance(20) ? toStringMethod(g, decl) : []),
    ...(choices.chance(20) ? iterator(g, decl) : []),
  ];
  // The base class's constructor has a lower rank than all this: an overriding method never makes an instance.
  const constructor = makeConstructor(g, decl);
  decl.rank = g.newRank();
  const body = [...inits, ...statics, ...constructor, ...implemented, ...methodLines, ...accessor, ...extra];
  g.classes.push(decl);
  base?.derived.push(decl);
  const heritage = base ? ` extends ${base.name}` : '';
  return { decl, lines: [`${decl.abstract ? 'abstract ' : ''}class ${decl.name}${heritage} {`, ...indent(body), '}'] };
}

function field(g: Gen, decl: ClassDecl): string {
  const { choices, scope } = g;
  const type = randomType(g, 1);
  const hidden = choices.chance(20);
  const name = hidden ? `#${g.name('h')}` : g.name('m');
  const readonly = !hidden && choices.chance(10);
  const init = scope.inFunction({ rank: g.newRank(), budget: 20, early: true }, () => g.value(type, 2)).made;
  decl.fields.push({ name, type, writable: !readonly && type.kind !== 'fn', hidden, rank: 0 });
  const modifier = hidden || choices.chance(70) ? '' : 'public ';
  return `${modifier}${readonly ? 'readonly ' : ''}${name}: ${text(type)} = ${init};`;
}

function staticMembers(g: Gen, decl: ClassDecl): string[] {
  const { choices, scope } = g;
  const name = g.name('s');
  const type = choices.chance(60) ? number : primitive(g);
  const init = scope.inFunction({ rank: 0, budget: 10, early: true }, () => g.literal(type)).made;
  const lines = [`static ${name}: ${text(type)} = ${init};`];
  if (choices.chance(40) && type.kind === 'number')
    lines.push(`static { ${decl.name}.${name} += ${g.literal(number)}; }`);
  if (choices.chance(60)) {
    const rank = g.newRank();
    const result = randomType(g, 1);
    const called = g.name('sm');
    let params: readonly GenType[] = [];
    let signature = '';
    const { made, cost } = scope.inFunction({ rank, budget: 60, result }, () => {
      const list = parameters(g, choices.between(0, 2), true);
      params = list.types;
      signature = list.text;
      const bump = type.kind === 'number' ? [`${decl.name}.${name}++;`] : [];
      return [...bump, ...block(g, 1, 1), `return ${g.value(result, 2)};`];
    });
    scope.callables.push({ name: `${decl.name}.${called}`, params, result, rank, cost, required: params.length });
    lines.push(`static ${called}(${signature}): ${text(result)} {`, ...indent(made), '}');
  }
  decl.statics.push({ name, type, writable: true, hidden: false, rank: 0 });
  // As a variable of the module it is read and written like any other.
  scope.variables.push({ name: `${decl.name}.${name}`, type, writable: true });
  return lines;
}

/** A method of its own, or one that overrides: `given`, or any that is inherited. */
function method(g: Gen, decl: ClassDecl, given?: Method): string[] {
  const { choices, scope } = g;
  const inherited = decl.base ? allMethods(decl.base) : [];
  const overridden = given ?? (inherited.length > 0 && choices.chance(65) ? choices.pick(inherited) : undefined);
  if (overridden && decl.methods.some((m) => m.name === overridden.name)) return [];
  const rank = overridden?.rank ?? g.newRank();
  const result = overridden?.result ?? randomType(g, 1);
  const name = overridden?.name ?? g.name('do');
  const params = overridden?.params ?? choices.times(choices.between(0, 2), () => randomType(g, 1));
  const signature: Method = { name, params, result, rank };
  const names = params.map(() => g.name('a'));
  const list = names.map((param, i) => `${param}: ${text(params[i] as GenType)}`).join(', ');
  if (decl.abstract && choices.chance(50)) {
    decl.methods.push({ ...signature, abstract: true });
    return [`abstract ${name}(${list}): ${text(result)};`];
  }
  const { made } = scope.inFunction({ rank, budget: 50, result, self: decl }, () => {
    names.forEach((param, i) => scope.variables.push({ name: param, type: params[i] as GenType, writable: true }));
    const lines = statements(g, choices.between(1, 3), 1);
    if (overridden && !overridden.abstract && choices.chance(50)) {
      const call = `super.${name}(${names.join(', ')})`;
      const local = g.name('up');
      scope.variables.push({ name: local, type: result, writable: false });
      lines.push(`const ${local}: ${text(result)} = ${call};`);
    }
    return [...lines, `return ${g.value(result, 2)};`];
  });
  decl.methods.push(signature);
  return [
    `${overridden && choices.chance(50) ? 'override ' : ''}${name}(${list}): ${text(result)} {`,
    ...indent(made),
    '}',
  ];
}

function accessors(g: Gen, decl: ClassDecl): string[] {
  const { choices, scope } = g;
  const type = randomType(g, 1);
  const name = g.name('acc');
  const rank = g.newRank();
  const getter = scope.inFunction({ rank, budget: 10, result: type, self: decl }, () => [
    ...statements(g, choices.between(0, 1), 0),
    `return ${g.value(type, 2)};`,
  ]).made;
  const lines = [`get ${name}(): ${text(type)} {`, ...indent(getter), '}'];
  const writable = choices.chance(60);
  if (writable) {
    const setter = scope.inFunction({ rank, budget: 10, self: decl }, () => {
      scope.variables.push({ name: 'given', type, writable: true });
      return [print(g, 'given'), ...statements(g, choices.between(1, 2), 0)];
    }).made;
    lines.push(`set ${name}(given: ${text(type)}) {`, ...indent(setter), '}');
  }
  const declared: Field = { name, type, writable, hidden: false, rank };
  decl.fields.push(declared);
  return lines;
}

function toStringMethod(g: Gen, decl: ClassDecl): string[] {
  const { made } = g.scope.inFunction({ rank: g.newRank(), budget: 10, self: decl }, () => g.expression(string, 2));
  return ['toString(): string {', `  return ${made};`, '}'];
}

function iterator(g: Gen, decl: ClassDecl): string[] {
  if (decl.iterates !== undefined) return [];
  const yields = randomType(g, 0);
  const resumedWith = number;
  const { made } = g.scope.inFunction({ rank: g.newRank(), budget: 30, self: decl, yields, resumedWith }, () => [
    ...statements(g, 2, 1),
    `yield ${g.value(yields, 1)};`,
    `yield ${g.value(yields, 1)};`,
  ]);
  decl.iterates = yields;
  return [`*[Symbol.iterator](): Generator<${text(yields)}, void, number | undefined> {`, ...indent(made), '}'];
}

function makeConstructor(g: Gen, decl: ClassDecl): string[] {
  const { choices, scope } = g;
  if (decl.base && choices.chance(40)) {
    decl.params = decl.base.params;
    return [];
  }
  if (!decl.base && choices.chance(25)) return [];
  const params = choices.times(choices.between(0, 3), () => randomType(g, 1));
  const names = params.map(() => g.name('c'));
  const before: string[] = [];
  const { made } = scope.inFunction({ rank: g.newRank(), budget: 30, early: true }, () => {
    names.forEach((name, i) => scope.variables.push({ name, type: params[i] as GenType, writable: true }));
    if (decl.base) {
      if (choices.chance(30)) before.push(print(g, g.leaf(number)));
      before.push(`super(${decl.base.params.map((type) => g.argument(type, 1)).join(', ')});`);
    }
    return before;
  });
  const body = scope.inFunction({ rank: g.newRank(), budget: 30, self: decl }, () => {
    names.forEach((name, i) => scope.variables.push({ name, type: params[i] as GenType, writable: true }));
    return statements(g, choices.between(0, 3), 1);
  }).made;
  decl.params = params;
  const list = names.map((name, i) => {
    const type = params[i] as GenType;
    if (decl.base === undefined && choices.chance(30)) {
      decl.fields.push({ name, type, writable: type.kind !== 'fn', hidden: false, rank: 0 });
      return `public ${name}: ${text(type)}`;
    }
    return `${name}: ${text(type)}`;
  });
  return [`constructor(${list.join(', ')}) {`, ...indent([...made, ...body]), '}'];
}
