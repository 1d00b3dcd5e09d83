// SPDX-License-Identifier: MIT
// Every form of import and export.
import defaultFunction, { PI as pi, area, type Shape } from './shapes';
import * as shapes from './shapes';
import Counter, { Counter as Same } from './counter';
import config from './config';
import './side-effect';
import type { Options } from './config';

const shape: Shape = { kind: 'circle', size: 2 };
console.log(pi, area(shape).toFixed(2), defaultFunction('x'), shapes.area({ kind: 'square', size: 3 }), shapes.PI === pi);
console.log(new Counter(5).next(), Counter === Same, Counter.instances);
const options: Options = { ...config, verbose: true };
console.log(options, config, shapes.renamed, shapes.list.length);
