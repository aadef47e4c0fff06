/** A value with listeners, in the form that React's `useSyncExternalStore` takes. */
export interface Store<State> {
  get: () => State;
  /** Listeners hear about every change, with the state before and after. */
  change: (change: Partial<State> | ((state: State) => Partial<State>)) => void;
  subscribe: (listener: (after: State, before: State) => void) => () => void;
}

export function createStore<State extends object>(initial: State): Store<State> {
  let state = initial;
  const listeners = new Set<(after: State, before: State) => void>();
  return {
    get: () => state,
    change: (change) => {
      const before = state;
      state = { ...before, ...(typeof change === "function" ? change(before) : change) };
      for (const listener of listeners) listener(state, before);
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
