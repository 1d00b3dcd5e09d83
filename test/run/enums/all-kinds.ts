// SPDX-License-Identifier: MIT
// Numeric, string, mixed, computed and const enums; reverse mapping; enums as values and types.
enum Direction {
  Up,
  Down,
  Left = 10,
  Right,
}
enum Colour {
  Red = 'RED',
  Green = 'GREEN',
}
enum Flags {
  None = 0,
  Read = 1 << 0,
  Write = 1 << 1,
  All = Read | Write,
  Length = 'four'.length,
}
const enum Small {
  A = 1,
  B = A * 2,
}
console.log(Direction.Up, Direction.Right, Direction[10], Direction[Direction.Down], Colour.Green, Flags.All, Flags.Length, Small.B);
console.log(Direction, Colour, Object.keys(Direction), Object.values(Colour));
function turn(d: Direction): Direction {
  switch (d) {
    case Direction.Up:
      return Direction.Right;
    case Direction.Right:
      return Direction.Down;
    case Direction.Down:
      return Direction.Left;
    default:
      return Direction.Up;
  }
}
let d = Direction.Up;
const path: string[] = [];
for (let i = 0; i < 5; i++) {
  path.push(Direction[d]);
  d = turn(d);
}
console.log(path.join(' > '));
let permissions = Flags.Read;
permissions |= Flags.Write;
console.log(permissions === Flags.All, (permissions & Flags.Write) !== 0, permissions & ~Flags.Read);
const names: Record<Colour, number> = { [Colour.Red]: 1, [Colour.Green]: 2 };
for (const colour of Object.values(Colour)) console.log(colour, names[colour], `${colour}`.toLowerCase());
const isColour = (text: string): text is Colour => (Object.values(Colour) as string[]).includes(text);
console.log(isColour('RED'), isColour('BLUE'), Direction.Left + 1 === Direction.Right);
class Light {
  state: Colour = Colour.Red;
  toggle(): void {
    this.state = this.state === Colour.Red ? Colour.Green : Colour.Red;
  }
}
const light = new Light();
light.toggle();
console.log(light, JSON.stringify({ d: Direction.Left, c: Colour.Red }), new Map([[Direction.Up, Colour.Red]]));
enum Mixed {
  No = 0,
  Yes = 'YES',
}
const m: Mixed[] = [Mixed.No, Mixed.Yes];
console.log(m, m.map((x) => typeof x), Mixed[0]);
