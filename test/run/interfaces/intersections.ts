// SPDX-License-Identifier: MIT
// Intersections, extension of several interfaces, readonly views and excess through variables.
interface HasId {
  readonly id: number;
}
interface HasName {
  name: string;
}
interface Entity extends HasId, HasName {
  tags?: string[];
}
type Timestamped<T> = T & { createdAt: number };
const stamp = <T extends object>(value: T): Timestamped<T> => ({ ...value, createdAt: 1234 });
const e: Entity = { id: 1, name: 'one' };
const stamped = stamp(e);
console.log(stamped, stamped.id + stamped.createdAt, stamped.name, stamped.tags?.length);
const both: HasId & HasName = stamped;
both.name = 'renamed';
console.log(stamped.name, both, e.name);
function idOf(x: HasId): number {
  return x.id;
}
console.log([e, stamped, both, { id: 9 }].map(idOf));
const view: Readonly<Entity> = e;
e.name = 'seen through';
console.log(view.name);
type A = { kind: 'a'; value: number };
type B = { kind: 'b'; text: string };
type Common = { time: number };
type Event2 = (A | B) & Common;
const events: Event2[] = [
  { kind: 'a', value: 5, time: 1 },
  { kind: 'b', text: 'hi', time: 2 },
];
console.log(events.map((ev) => (ev.kind === 'a' ? ev.value : ev.text) + '@' + ev.time));
