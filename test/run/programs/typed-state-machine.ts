// SPDX-License-Identifier: MIT
// A typed finite state machine: transitions as a mapped type, guards, effects, history, and a table printed from it.
type Spec<S extends string, E extends string, C> = { [K in S]: { on?: { [T in E]?: S | { to: S; when?: (c: C) => boolean; do?: (c: C) => void } }; enter?: (c: C) => void; final?: true } };
class Machine<S extends string, E extends string, C> {
  readonly history: S[]; private listeners: ((from: S, event: E, to: S) => void)[] = [];
  constructor(private readonly spec: Spec<S, E, C>, private current: S, readonly context: C) { this.history = [current]; }
  get state(): S { return this.current; } get isFinal(): boolean { return this.spec[this.current].final === true; }
  onChange(f: (from: S, event: E, to: S) => void): () => void { this.listeners.push(f); return () => { this.listeners = this.listeners.filter((l) => l !== f); }; }
  send(event: E): boolean { const from = this.current; const t = this.spec[from].on?.[event]; if (t === undefined) return false; const { to, when, do: effect } = (typeof t === 'object' ? t : { to: t }) as { to: S; when?: (c: C) => boolean; do?: (c: C) => void }; if (when && !when(this.context)) return false; effect?.(this.context); this.current = to; this.history.push(to); this.spec[to].enter?.(this.context); for (const l of this.listeners) l(from, event, to); return true; }
  static table<S extends string, E extends string, C>(spec: Spec<S, E, C>): string[] { const rows: string[] = []; for (const state of Object.keys(spec) as S[]) for (const [event, t] of Object.entries(spec[state].on ?? {}) as [E, S | { to: S }][]) rows.push(`${state} --${event}--> ${typeof t === 'string' ? t : t.to}`); return rows; }
}
type State = 'idle' | 'paid' | 'vending' | 'broken'; type Ev = 'coin' | 'push' | 'done' | 'kick' | 'refund'; interface Ctx { coins: number; sold: number; log: string[] }
const spec: Spec<State, Ev, Ctx> = { idle: { on: { coin: { to: 'paid', do: (c) => { c.coins++; } }, kick: 'broken' } }, paid: { on: { coin: { to: 'paid', do: (c) => void c.coins++ }, push: { to: 'vending', when: (c) => c.coins >= 2 }, refund: { to: 'idle', do: (c) => { c.log.push(`refund ${c.coins}`); c.coins = 0; } } } }, vending: { enter: (c) => { c.coins -= 2; c.sold += 1; }, on: { done: { to: 'paid', when: (c) => c.coins > 0 }, refund: 'idle' } }, broken: { final: true, enter: ({ log }) => void log.push('CRASH') } };
const m = new Machine(spec, 'idle', { coins: 0, sold: 0, log: [] } as Ctx); const changes: string[] = []; const off = m.onChange((f, e, t) => changes.push(`${f}/${e}/${t}`));
const events: Ev[] = ['push', 'coin', 'push', 'coin', 'coin', 'push', 'done', 'refund', 'coin']; console.log(events.map((e) => m.send(e)), m.state, m.context); off(); console.log(m.send('refund'), m.send('kick'), m.isFinal, m.send('coin'), m.history.join('>'), changes.length, m.context.log); console.log(Machine.table(spec));
