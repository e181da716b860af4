import type { Action } from './action.ts'
import type { PanelState } from './panel-state.ts'
import { reduceScreen } from './reduce-screen.ts'

/** The slices of the state that a part of the panel sees to which loads later. `at` is the instant of the action, ISO. */
export type LateReducer = (state: PanelState, action: Action, at: string) => Partial<PanelState>

/** The whole panel as one pure function: the first panel's slices, and those of the parts that have loaded. */
export function reduce(
  former: PanelState,
  action: Action,
  at: string,
  late: readonly LateReducer[] = [],
): PanelState {
  const leaves = leavesSeat(former, action)
  const state = leaves ? reduce(former, { type: 'logged-out' }, at, late) : former
  const { screen, trail } = reduceScreen(state, action)
  const next: PanelState = {
    ...state,
    screen,
    trail,
    open: action.type === 'opened' || action.type === 'searched' || (state.open && action.type !== 'closed'),
    site: action.type === 'site-changed' ? action.site : state.site,
    draft:
      action.type === 'question-typed' || action.type === 'searched'
        ? { ...state.draft, question: action.question }
        : state.draft,
  }
  for (const each of late) Object.assign(next, each(state, action, at))
  return next
}

/** Another person has come, who starts with nothing of the former one's. */
export function leavesSeat({ owner }: PanelState, action: Action): boolean {
  return (
    action.type === 'seat-taken' ||
    (action.type === 'person-changed' && owner !== null && action.owner !== owner)
  )
}
