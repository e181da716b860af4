import type { Action } from './action.ts'
import { beginIntent, type Intent, rememberReading, rememberSearch } from './intent.ts'

/** What was searched and read on the way to a case. `at` is an ISO instant. */
export function reduceIntent(intent: Intent, action: Action, at: string): Intent {
  switch (action.type) {
    case 'suggestions-answered':
      return rememberSearch(intent, action.query, at)
    case 'link-followed':
      return rememberReading(intent, action, action.title, at)
    case 'question-typed':
    case 'draft-changed':
    case 'case-wanted':
    case 'matter-declared':
    case 'article-read':
    case 'not-solved':
      return { ...intent, lastActiveAt: at }
    case 'links-requested':
      return { ...intent, lastActiveAt: at, requested: true }
    case 'draft-restored':
      return action.kept && (action.replace || intent.searches.length === 0) ? action.kept.intent : intent
    case 'intent-began':
      return beginIntent(action.id, at)
    default:
      return intent
  }
}
