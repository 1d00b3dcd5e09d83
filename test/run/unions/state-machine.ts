// SPDX-License-Identifier: MIT
// A reducer and a state machine over discriminated unions.
type State =
  | { status: 'idle' }
  | { status: 'loading'; url: string; attempt: number }
  | { status: 'done'; data: readonly string[] }
  | { status: 'failed'; reason: string };
type Action =
  | { type: 'fetch'; url: string }
  | { type: 'success'; data: string[] }
  | { type: 'error'; reason: string }
  | { type: 'reset' };
function reduce(state: State, action: Action): State {
  switch (action.type) {
    case 'fetch':
      return { status: 'loading', url: action.url, attempt: state.status === 'loading' ? state.attempt + 1 : 1 };
    case 'success':
      return state.status === 'loading' ? { status: 'done', data: action.data } : state;
    case 'error':
      if (state.status !== 'loading') return state;
      return state.attempt < 3 ? { ...state, attempt: state.attempt + 1 } : { status: 'failed', reason: action.reason };
    case 'reset':
      return { status: 'idle' };
  }
}
const describe = (s: State): string => {
  switch (s.status) {
    case 'idle':
      return 'idle';
    case 'loading':
      return `loading ${s.url} (${s.attempt})`;
    case 'done':
      return `done with ${s.data.length}`;
    case 'failed':
      return `failed: ${s.reason}`;
  }
};
const actions: Action[] = [
  { type: 'success', data: ['ignored'] },
  { type: 'fetch', url: '/a' },
  { type: 'error', reason: 'one' },
  { type: 'error', reason: 'two' },
  { type: 'error', reason: 'three' },
  { type: 'reset' },
  { type: 'fetch', url: '/b' },
  { type: 'fetch', url: '/b' },
  { type: 'success', data: ['x', 'y'] },
];
let state: State = { status: 'idle' };
for (const action of actions) {
  state = reduce(state, action);
  console.log(action.type.padEnd(8), describe(state));
}
console.log(actions.reduce(reduce, { status: 'idle' } as State));
const transitions: Record<string, Partial<Record<string, string>>> = {
  green: { timer: 'yellow' },
  yellow: { timer: 'red' },
  red: { timer: 'green', fault: 'blinking' },
  blinking: {},
};
let light = 'green';
const history = [light];
for (const event of ['timer', 'fault', 'timer', 'fault', 'timer']) {
  light = transitions[light]?.[event] ?? light;
  history.push(light);
}
console.log(history.join(' > '));
