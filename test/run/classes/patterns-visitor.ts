// SPDX-License-Identifier: MIT
// The visitor pattern with generic results over a class hierarchy.
interface Visitor<R> {
  visitNumber(node: NumberNode): R;
  visitBinary(node: BinaryNode): R;
  visitUnary(node: UnaryNode): R;
}
abstract class Expr {
  abstract accept<R>(visitor: Visitor<R>): R;
}
class NumberNode extends Expr {
  constructor(readonly value: number) {
    super();
  }
  accept<R>(visitor: Visitor<R>): R {
    return visitor.visitNumber(this);
  }
}
class BinaryNode extends Expr {
  constructor(readonly left: Expr, readonly operator: '+' | '*', readonly right: Expr) {
    super();
  }
  accept<R>(visitor: Visitor<R>): R {
    return visitor.visitBinary(this);
  }
}
class UnaryNode extends Expr {
  constructor(readonly operand: Expr) {
    super();
  }
  accept<R>(visitor: Visitor<R>): R {
    return visitor.visitUnary(this);
  }
}
class Evaluator implements Visitor<number> {
  visitNumber({ value }: NumberNode): number {
    return value;
  }
  visitBinary({ left, operator, right }: BinaryNode): number {
    const [l, r] = [left.accept(this), right.accept(this)];
    return operator === '+' ? l + r : l * r;
  }
  visitUnary(node: UnaryNode): number {
    return -node.operand.accept(this);
  }
}
class Printer implements Visitor<string> {
  visitNumber(node: NumberNode): string {
    return `${node.value}`;
  }
  visitBinary(node: BinaryNode): string {
    return `(${node.left.accept(this)} ${node.operator} ${node.right.accept(this)})`;
  }
  visitUnary(node: UnaryNode): string {
    return `-${node.operand.accept(this)}`;
  }
}
class Simplifier implements Visitor<Expr> {
  visitNumber(node: NumberNode): Expr {
    return node;
  }
  visitBinary(node: BinaryNode): Expr {
    const left = node.left.accept(this);
    const right = node.right.accept(this);
    if (node.operator === '*' && (isNumber(left, 0) || isNumber(right, 0))) return new NumberNode(0);
    if (node.operator === '*' && isNumber(left, 1)) return right;
    if (node.operator === '+' && isNumber(left, 0)) return right;
    return new BinaryNode(left, node.operator, right);
  }
  visitUnary(node: UnaryNode): Expr {
    const operand = node.operand.accept<Expr>(this);
    return operand instanceof UnaryNode ? operand.operand : new UnaryNode(operand);
  }
}
const isNumber = (e: Expr, value: number): boolean => e instanceof NumberNode && e.value === value;
const n = (value: number): Expr => new NumberNode(value);
const tree = new BinaryNode(new BinaryNode(n(1), '*', n(7)), '+', new UnaryNode(new UnaryNode(new BinaryNode(n(0), '+', n(3.5)))));
console.log(tree.accept(new Evaluator()), tree.accept(new Printer()), tree.accept(new Simplifier()).accept(new Printer()));
