import type { Action } from './state/action.ts'
import type { FirstState, PanelState } from './state/panel-state.ts'
import { type LateReducer, leavesSeat, reduce } from './state/reduce.ts'

export type Dispatch = (action: Action) => void

/** One action, with the state before it and after it. `at`: when, an ISO instant. */
export type Happening = [action: Action, before: PanelState, after: PanelState, at: string]

/** Called after each action. */
export type Effect = (...happening: Happening) => void

/** What has loaded later: the beginning of its slices of the state, what reduces them, and what follows. */
export interface LateAddition {
  initial?: Partial<PanelState> | undefined
  reduce?: LateReducer | undefined
  effects?: readonly Effect[] | undefined
}

export interface Store {
  state(): PanelState
  dispatch: Dispatch
  addEffect(effect: Effect): void
  /** Adds what has loaded later. First it is taken through what it has missed, as if it had been there. */
  extend(late: LateAddition, missed: readonly Happening[]): void
  /** Answers the way to end the subscription. */
  subscribe(listener: () => void): () => void
}

/** The state, changed by actions alone; effects follow each change and dispatch further ones. */
export function createStore(initial: FirstState, now: () => Date = () => new Date()): Store {
  let state = initial as PanelState
  /** How slices began that came later: they were so all the time before. */
  let begun: Partial<PanelState> = {}
  const reducers: LateReducer[] = []
  const effects: Effect[] = []
  const listeners = new Set<() => void>()

  /** Each changes the state and answers what follows. */
  const waiting: (() => (() => void)[])[] = []
  let running = false

  /** An action that an effect dispatches waits its turn: every effect sees every action, in one order. */
  function take(turn: () => (() => void)[]) {
    waiting.push(turn)
    if (running) return
    running = true
    try {
      for (let next = waiting.shift(); next; next = waiting.shift()) {
        for (const follow of next()) follow()
        for (const listener of listeners) listener()
      }
    } finally {
      // A fault in one effect or in the view must not silence every later action.
      running = false
    }
  }

  return {
    state: () => state,
    dispatch(action) {
      take(() => {
        const before = state
        const at = now().toISOString()
        state = reduce(before, action, at, reducers)
        const after = state
        return effects.map((effect) => () => effect(action, before, after, at))
      })
    },
    addEffect: (effect) => effects.push(effect),
    extend({ initial = {}, reduce: late = () => ({}), effects: added = [] }, missed) {
      take(() => {
        let slices = initial
        begun = { ...begun, ...initial }
        const happenings = missed.map(([action, before, after, at]): Happening => {
          const known = () => ({ ...begun, ...before, ...slices })
          if (leavesSeat(known(), action)) {
            slices = { ...slices, ...late(known(), { type: 'logged-out' }, at) }
          }
          const then = known()
          slices = { ...slices, ...late(then, action, at) }
          return [action, then, { ...begun, ...after, ...slices }, at]
        })
        state = { ...state, ...slices }
        reducers.push(late)
        effects.push(...added)
        return happenings.flatMap((happening) => added.map((effect) => () => effect(...happening)))
      })
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
