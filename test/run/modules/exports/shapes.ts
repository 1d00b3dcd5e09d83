// SPDX-License-Identifier: MIT
export const PI = 3.14159;
export interface Shape {
  kind: 'circle' | 'square';
  size: number;
}
export function area(shape: Shape): number {
  return shape.kind === 'circle' ? PI * shape.size ** 2 : shape.size ** 2;
}
export default function describe(text: string): string {
  return `<${text}>`;
}
const internal = 'internal value';
export { internal as renamed };
export const list = [1, 2],
  other = list.length;
