// SPDX-License-Identifier: MIT
// Fields, methods, constructors and identity.
class Point {
  x: number;
  y = 0;
  label?: string;
  constructor(x: number, y?: number) {
    this.x = x;
    if (y !== undefined) this.y = y;
  }
  distanceTo(other: Point): number {
    return Math.hypot(this.x - other.x, this.y - other.y);
  }
  moved(dx: number, dy: number): Point {
    return new Point(this.x + dx, this.y + dy);
  }
}
const origin = new Point(0);
const p = origin.moved(3, 4);
console.log(p, p.distanceTo(origin), p === p, p === origin.moved(3, 4));
p.label = 'P';
p.x += 0.5;
console.log(p, p.label.length, origin);
class Account {
  private balance = 0;
  protected readonly log: string[] = [];
  constructor(public readonly owner: string, initial = 0) {
    this.deposit(initial);
  }
  deposit(amount: number): this {
    this.balance += amount;
    this.log.push(`+${amount}`);
    return this;
  }
  get history(): string {
    return this.log.join(' ');
  }
}
const account = new Account('Ann', 10).deposit(5).deposit(2.5);
console.log(account.owner, account.history, account);
class Empty {}
console.log(new Empty(), [new Empty()], account instanceof Account, origin instanceof Point);
class Node2 {
  next: Node2 | null = null;
  constructor(readonly value: number) {}
}
const head = new Node2(1);
head.next = new Node2(2);
head.next.next = new Node2(3);
let sum = 0;
for (let n: Node2 | null = head; n !== null; n = n.next) sum += n.value;
console.log(sum, head);
