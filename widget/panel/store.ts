import type { Action } from './state/action.ts'
import type { PanelState } from './state/panel-state.ts'
import { reduce } from './state/reduce.ts'

export type Dispatch = (action: Action) => void

/** Called after each action, with the state before it and after it. */
export type Effect = (action: Action, before: PanelState, after: PanelState) => void

export interface Store {
  state(): PanelState
  dispatch: Dispatch
  addEffect(effect: Effect): void
  /** Answers the way to end the subscription. */
  subscribe(listener: () => void): () => void
}

/** The state, changed by actions alone; effects follow each change and dispatch further ones. */
export function createStore(initial: PanelState, now: () => Date = () => new Date()): Store {
  let state = initial
  const effects: Effect[] = []
  const listeners = new Set<() => void>()

  const waiting: Action[] = []
  let running = false

  /** An action that an effect dispatches waits its turn: every effect sees every action, in one order. */
  function dispatch(action: Action) {
    waiting.push(action)
    if (running) return
    running = true
    try {
      for (let next = waiting.shift(); next; next = waiting.shift()) carryOut(next)
    } finally {
      // A fault in one effect or in the view must not silence every later action.
      running = false
    }
  }

  function carryOut(action: Action) {
    const before = state
    state = reduce(before, action, now().toISOString())
    for (const effect of effects) effect(action, before, state)
    for (const listener of listeners) listener()
  }

  return {
    state: () => state,
    dispatch,
    addEffect: (effect) => effects.push(effect),
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
