// SPDX-License-Identifier: MIT
// A store with reducers, middleware and selectors.
interface Action { type: string }
interface AddTodo extends Action { type: 'todos/add'; text: string }
interface Toggle extends Action { type: 'todos/toggle'; id: number }
interface SetFilter extends Action { type: 'filter/set'; filter: 'all' | 'open' | 'done' }
type AppAction = AddTodo | Toggle | SetFilter;
interface Todo { id: number; text: string; done: boolean }
type Reducer<S, A extends Action = AppAction> = (state: S | undefined, action: A) => S;
type StateOf<R> = { [K in keyof R]: R[K] extends Reducer<infer S> ? S : never };
const todos: Reducer<readonly Todo[]> = (state = [], action) => {
  switch (action.type) {
    case 'todos/add': return [...state, { id: state.length + 1, text: action.text, done: false }];
    case 'todos/toggle': return state.map((t) => (t.id === action.id ? { ...t, done: !t.done } : t));
    default: return state;
  }
};
const filter: Reducer<'all' | 'open' | 'done'> = (state = 'all', action) => (action.type === 'filter/set' ? action.filter : state);
function combine<R extends Record<string, Reducer<any>>>(reducers: R): Reducer<StateOf<R>> {
  return (state, action) => {
    const next = {} as StateOf<R>;
    for (const key of Object.keys(reducers) as (keyof R)[]) next[key] = reducers[key]!(state?.[key], action);
    return next;
  };
}
type Dispatch = (a: AppAction) => AppAction;
type Middleware<S> = (api: { getState(): S; dispatch: Dispatch }) => (next: Dispatch) => Dispatch;
class Store<S> {
  private subs: (() => void)[] = [];
  readonly dispatch: Dispatch;
  private state: S;
  constructor(private reducer: Reducer<S>, middleware: Middleware<S>[] = []) {
    this.state = reducer(undefined, { type: 'filter/set', filter: 'all' });
    let d: Dispatch = (a) => { this.state = this.reducer(this.state, a); this.subs.forEach((s) => s()); return a; };
    for (const m of [...middleware].reverse()) d = m({ getState: () => this.state, dispatch: (a) => this.dispatch(a) })(d);
    this.dispatch = d;
  }
  getState(): S { return this.state; }
  subscribe(f: () => void): () => void { this.subs.push(f); return () => { this.subs = this.subs.filter((x) => x !== f); }; }
}
const logger: Middleware<{ todos: readonly Todo[] }> = ({ getState }) => (next) => (a) => { console.log('->', a.type); const r = next(a); console.log('<-', getState().todos.length); return r; };
interface AppState { todos: readonly Todo[]; filter: 'all' | 'open' | 'done' }
const root: Reducer<AppState> = (state, action) => ({ todos: todos(state?.todos, action), filter: filter(state?.filter, action) });
const store = new Store(root, [logger]);
const off = store.subscribe(() => console.log('changed', store.getState().todos.filter((t) => t.done).length));
store.dispatch({ type: 'todos/add', text: 'a' });
store.dispatch({ type: 'todos/add', text: 'b' });
store.dispatch({ type: 'todos/toggle', id: 2 });
off();
store.dispatch({ type: 'filter/set', filter: 'open' });
console.log(store.getState());
const select = (s: AppState): Todo[] => s.todos.filter((t) => (s.filter === 'all' ? true : s.filter === 'done' ? t.done : !t.done));
console.log(select(store.getState()));
const combined = combine({ todos, filter });
let st = combined(undefined, { type: 'todos/add', text: 'q' });
st = combined(st, { type: 'filter/set', filter: 'done' });
console.log(st.filter, st.todos.length);
