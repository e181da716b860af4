import type { Action } from '../state/action.ts'
import { hasIntentEnded } from '../state/intent.ts'
import type { PanelState } from '../state/panel-state.ts'
import type { Effect } from '../store.ts'
import type { EffectParts } from './effect-parts.ts'

/** Begins another intent when one is over: solved, filed, left for long, or when somebody else takes the seat. */
export function keepIntent({ store, newId }: Pick<EffectParts, 'store' | 'newId'>): Effect {
  return (action, before) => {
    if (isOver(action, before)) store.dispatch({ type: 'intent-began', id: newId() })
  }
}

function isOver(action: Action, { intent, screen }: PanelState): boolean {
  switch (action.type) {
    case 'case-filed':
    case 'started-over':
    case 'logged-out':
    case 'seat-taken':
      return true
    case 'closed':
      return screen.name === 'solved'
    case 'draft-restored':
      if (action.kept) return hasIntentEnded(action.kept.intent, new Date().toISOString())
      return action.replace
    case 'opened':
    case 'searched':
    case 'question-typed':
    case 'draft-changed':
    case 'case-wanted':
      return hasIntentEnded(intent, new Date().toISOString())
    default:
      return false
  }
}
