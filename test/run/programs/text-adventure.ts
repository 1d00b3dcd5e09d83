// SPDX-License-Identifier: MIT
// A tiny text adventure with a parser of two-word commands.
type Direction = 'north' | 'south' | 'east' | 'west';
interface Room {
  title: string;
  text: string;
  exits: Partial<Record<Direction, string>>;
  items: Set<string>;
  onEnter?: (game: Game) => string | undefined;
}
type Verb = (game: Game, noun?: string) => string;

const opposite: { readonly [D in Direction]: Direction } = { north: 'south', south: 'north', east: 'west', west: 'east' };
const isDirection = (word: string): word is Direction => word in opposite;

class Game {
  here = 'hall';
  readonly bag = new Set<string>();
  moves = 0;
  over = false;
  constructor(readonly rooms: Map<string, Room>) {}
  get room(): Room {
    const room = this.rooms.get(this.here);
    if (room === undefined) throw new Error(`no room ${this.here}`);
    return room;
  }
  describe(): string {
    const { title, text, exits, items } = this.room;
    const lines = [title.toUpperCase(), text];
    if (items.size) lines.push('You see: ' + [...items].join(', ') + '.');
    lines.push(`Exits: ${Object.keys(exits).join(' ')}`);
    return lines.join('\n');
  }
  execute(line: string): string {
    const [verb = '', noun] = line.trim().toLowerCase().split(/\s+/);
    this.moves++;
    if (isDirection(verb)) return verbs.go!(this, verb);
    const action = verbs[verb];
    return action ? action(this, noun) : `I do not know how to ${JSON.stringify(verb)}.`;
  }
}

const verbs: Record<string, Verb> = {
  look: (game) => game.describe(),
  go(game, where) {
    if (!where || !isDirection(where)) return 'Go where?';
    const target = game.room.exits[where];
    if (target === undefined) return `You cannot go ${where}.`;
    game.here = target;
    return game.room.onEnter?.(game) ?? game.describe();
  },
  take: (game, noun) => {
    if (noun === 'all') {
      const all = [...game.room.items];
      all.forEach((item) => (game.room.items.delete(item), game.bag.add(item)));
      return all.length > 0 ? `Taken: ${all.join(' and ')}.` : 'Nothing here.';
    }
    if (!noun || !game.room.items.delete(noun)) return `There is no ${noun ?? 'such thing'} here.`;
    game.bag.add(noun);
    return 'Taken.';
  },
  drop(game, noun = '') {
    if (!game.bag.delete(noun)) return 'You do not have that.';
    game.room.items.add(noun);
    return 'Dropped.';
  },
  inventory: ({ bag }) => (bag.size === 0 ? 'You carry nothing.' : `You carry ${Array.from(bag, (x) => `a ${x}`).join(', ')}.`),
  quit(game) {
    game.over = true;
    return `Good bye after ${game.moves} moves.`;
  },
};
verbs['i'] = verbs['inventory']!;

const world = new Map<string, Room>([
  ['hall', { title: 'Hall', text: 'A dusty hall.', exits: { north: 'library', east: 'cellar' }, items: new Set(['lamp']) }],
  ['library', { title: 'Library', text: 'Books everywhere.', exits: { south: 'hall' }, items: new Set(['book', 'key']) }],
  ['cellar', {
    title: 'Cellar', text: 'Cold and damp.', exits: { west: 'hall' }, items: new Set(),
    onEnter: (game) => (game.bag.has('lamp') ? undefined : (game.here = 'hall', 'It is too dark. You stumble back.')),
  }],
]);
const game = new Game(world);
const script = `look
take sword
east
take lamp
GO north
take all
take all
up
i
south
  east
drop   book
look
go
quit
look`;
for (const line of script.split('\n')) {
  if (game.over) break;
  console.log(`> ${line.trim()}`);
  console.log(game.execute(line));
}
console.log(game.moves, [...game.rooms.values()].map(({ title, items }) => ({ title, items })));
