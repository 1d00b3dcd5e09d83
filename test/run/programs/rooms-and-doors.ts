// SPDX-License-Identifier: MIT
// A text adventure driven by a script: rooms as a record, commands parsed to a union.
type Direction = 'north' | 'south' | 'east' | 'west';
type RoomName = 'hall' | 'cellar' | 'garden' | 'tower';
interface Item { readonly name: string; readonly weight: number; use?(game: Game): string }
interface Room { readonly title: string; readonly exits: Partial<Record<Direction, RoomName>>; items: Item[]; locked?: boolean; onEnter?: (game: Game) => void }
type Command = { verb: 'go'; direction: Direction } | { verb: 'take' | 'drop' | 'use'; item: string } | { verb: 'look' | 'inventory' | 'quit' } | { verb: 'unknown'; text: string };
const directions: readonly Direction[] = ['north', 'south', 'east', 'west'];
const isDirection = (s: string | undefined): s is Direction => directions.some((d) => d === s);
const opposite: Readonly<Record<Direction, Direction>> = { north: 'south', south: 'north', east: 'west', west: 'east' };
function parse(line: string): Command {
  const [verb = '', ...rest] = line.trim().toLowerCase().split(/\s+/);
  const [first] = rest;
  switch (verb) {
    case 'go': case 'walk': return isDirection(first) ? { verb: 'go', direction: first } : { verb: 'unknown', text: line };
    case 'n': case 's': case 'e': case 'w': { const d = directions.find((x) => x[0] === verb); return d ? { verb: 'go', direction: d } : { verb: 'unknown', text: line }; }
    case 'take': case 'drop': case 'use': return first === undefined ? { verb: 'unknown', text: line } : { verb, item: rest.join(' ') };
    case 'look': case 'inventory': case 'quit': return { verb };
    default: return { verb: 'unknown', text: line };
  }
}
class Game {
  static readonly MAX_WEIGHT = 10;
  private at: RoomName = 'hall'; private readonly bag: Item[] = []; private visited = new Set<RoomName>(['hall']); over = false; score = 0;
  constructor(private readonly world: Record<RoomName, Room>) {}
  get room(): Room { return this.world[this.at]; }
  get load(): number { return this.bag.reduce((sum, { weight }) => sum + weight, 0); }
  private pick(from: Item[], name: string): Item | undefined { const i = from.findIndex((x) => x.name === name); return i < 0 ? undefined : from.splice(i, 1)[0]; }
  execute(command: Command): string {
    switch (command.verb) {
      case 'go': {
        const to = this.room.exits[command.direction];
        if (!to) return `There is no way ${command.direction}.`;
        const next = this.world[to];
        if (next.locked) return `The ${next.title} is locked.`;
        this.at = to;
        if (!this.visited.has(to)) { this.visited.add(to); this.score += 5; }
        next.onEnter?.(this);
        return `${next.title} (back: ${opposite[command.direction]})`;
      }
      case 'take': {
        const item = this.pick(this.room.items, command.item);
        if (!item) return `No ${command.item} here.`;
        if (this.load + item.weight > Game.MAX_WEIGHT) { this.room.items.push(item); return 'Too heavy.'; }
        this.bag.push(item); this.score += item.weight;
        return `Taken: ${item.name}.`;
      }
      case 'drop': { const item = this.pick(this.bag, command.item); if (!item) return 'You do not have that.'; this.room.items.push(item); return `Dropped ${item.name}.`; }
      case 'use': { const item = this.bag.find((x) => x.name === command.item); return item?.use?.(this) ?? (item ? 'Nothing happens.' : 'Use what?'); }
      case 'look': return `${this.room.title}: ${this.room.items.map((i) => i.name).join(', ') || 'nothing'}; exits ${Object.keys(this.room.exits).join('/')}`;
      case 'inventory': return this.bag.length ? this.bag.map((i) => `${i.name}(${i.weight})`).join(' ') : 'empty hands';
      case 'quit': this.over = true; return `Score ${this.score}.`;
      case 'unknown': return `What is '${command.text}'?`;
    }
  }
  unlock(name: RoomName): boolean { const room = this.world[name]; const was = room.locked === true; delete room.locked; return was; }
}
const world: Record<RoomName, Room> = {
  hall: { title: 'Hall', exits: { north: 'garden', east: 'tower', south: 'cellar' }, items: [{ name: 'lamp', weight: 2 }] },
  cellar: { title: 'Cellar', exits: { north: 'hall' }, items: [{ name: 'iron key', weight: 1, use(game) { return game.unlock('tower') ? 'Click.' : 'It is open already.'; } }, { name: 'anvil', weight: 50 }] },
  garden: { title: 'Garden', exits: { south: 'hall' }, items: [{ name: 'stone', weight: 9 }] },
  tower: { title: 'Tower', exits: { west: 'hall' }, items: [], locked: true, onEnter: (game) => { game.score *= 2; } },
};
const game = new Game(world);
for (const line of ['look', 'go up', 'e', 'take lamp', 'go north', 'take stone', 's', 'walk south', 'take anvil', 'take iron key', 'use iron key', 'use iron key', 'n', 'E', 'use lamp', 'inventory', 'drop lamp', 'drop lamp', 'look', 'dance', 'quit', 'look']) {
  console.log(`> ${line}\n${game.execute(parse(line))}`);
  if (game.over) break;
}
console.log(world.tower, 'locked' in world.tower);
