// SPDX-License-Identifier: MIT
// An imported name is the exporter's variable, not a copy.
import { count, increment, state, setState, onChange } from './store';
import * as store from './store';

console.log(count, store.count, state);
increment();
increment();
console.log(count, store.count);
const changes: string[] = [];
onChange((value) => changes.push(`${value}/${state}`));
setState('busy');
setState('done');
console.log(state, changes);
const read = (): number => count;
increment();
console.log(read(), store.doubled());
