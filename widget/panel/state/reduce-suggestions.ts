import type { SuggestionAnswer } from '../../api/contract.ts'
import type { Action } from './action.ts'
import { type Draft, isSensitive } from './draft.ts'
import { NO_SUGGESTIONS, type Suggestions } from './panel-state.ts'

/** What is suggested, for a draft that has seen the action already. */
export function reduceSuggestions(suggestions: Suggestions, action: Action, draft: Draft): Suggestions {
  const next = reduceAnswer(suggestions, action)
  // At once, also from what is on the screen, and whatever an answer on its way still brings.
  if (next.answer && next.answer.community.length > 0 && isSensitive(draft)) {
    return { ...next, answer: withoutCommunity(next.answer) }
  }
  return next
}

function reduceAnswer(suggestions: Suggestions, action: Action): Suggestions {
  switch (action.type) {
    case 'suggestions-asked':
      return { ...suggestions, pending: true, slow: false }
    case 'suggestions-slow':
      return suggestions.pending ? { ...suggestions, slow: true } : suggestions
    case 'suggestions-answered':
      return { answer: action.answer, pending: false, slow: false, failed: false }
    case 'suggestions-failed':
      return { ...NO_SUGGESTIONS, failed: true }
    case 'draft-restored':
      return action.replace ? NO_SUGGESTIONS : suggestions
    case 'suggestions-cleared':
    case 'logged-out':
    case 'case-filed':
      return NO_SUGGESTIONS
    default:
      return suggestions
  }
}

function withoutCommunity(answer: SuggestionAnswer): SuggestionAnswer {
  return { ...answer, community: [] }
}
