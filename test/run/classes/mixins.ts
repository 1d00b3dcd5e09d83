// SPDX-License-Identifier: MIT
// Mixins: functions that make a class from a base class, applied to each other's results.
type Constructor<T = object> = new (...args: any[]) => T;
function Timestamped<TBase extends Constructor>(Base: TBase) { return class extends Base { timestamp = 123; stamp() { return `t${this.timestamp}`; } }; }
function Activatable<TBase extends Constructor>(Base: TBase) { return class Activatable extends Base { isActive = false; activate() { this.isActive = true; return this; } }; }
const Named = <T extends Constructor<{ name: string }>>(Base: T) => class extends Base { hello() { return `hello ${this.name}`; } };
class User { constructor(public name: string) {} greet() { return 'I am ' + this.name; } }
const TU = Timestamped(Activatable(User)); const u = new TU('ann'); u.activate(); console.log(u.name, u.isActive, u.stamp(), u.greet(), u instanceof User, u);
class Admin extends Named(Timestamped(User)) { level = 9; constructor(n: string) { super(n); } override greet() { return super.greet() + ' admin'; } } const ad = new Admin('root'); console.log(ad.hello(), ad.stamp(), ad.greet(), ad.level, ad instanceof User, ad);
class Point { constructor(public x: number, public y: number) {} } class Sprite extends Activatable(Point) { z = 1; } const sp = new Sprite(1, 2); console.log(sp.activate().isActive, sp.x + sp.y + sp.z);

