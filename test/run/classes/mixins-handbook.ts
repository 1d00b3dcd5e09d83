// SPDX-License-Identifier: MIT
// Mixins as the handbook writes them, on named and unnamed classes.
type Constructor<T = {}> = new (...args: any[]) => T;
function Timestamped<TBase extends Constructor>(Base: TBase) {
  return class extends Base {
    timestamp = 1000;
    touch(): this {
      this.timestamp++;
      return this;
    }
  };
}
function Activatable<TBase extends Constructor<{ name: string }>>(Base: TBase) {
  return class Activatable extends Base {
    isActive = false;
    activate() {
      this.isActive = true;
      console.log(`${this.name} active`);
    }
    deactivate() {
      this.isActive = false;
    }
  };
}
class User {
  name: string;
  constructor(name: string) {
    this.name = name;
  }
}
const TimestampedActivatableUser = Timestamped(Activatable(User));
const u = new TimestampedActivatableUser('John Doe');
console.log(u.timestamp, u.isActive);
u.activate();
console.log(u.touch().touch().timestamp, u.isActive, u instanceof User);
class Special extends Timestamped(User) {
  constructor() {
    super('special');
    this.timestamp = 5;
  }
  override touch() {
    super.touch();
    return super.touch();
  }
}
console.log(new Special().touch().timestamp, new Special().name);
interface Serializable { serialize(): string }
function SerializableMixin<T extends Constructor>(Base: T) {
  return class extends Base implements Serializable {
    serialize(): string {
      return JSON.stringify(this);
    }
  };
}
const S = SerializableMixin(class Point { constructor(public x = 1, public y = 2) {} });
console.log(new S(3, 4).serialize());
console.log(u, new Special());
