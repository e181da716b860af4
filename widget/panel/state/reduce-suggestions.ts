import type { Action } from './action.ts'
import { NO_SUGGESTIONS } from './late-state.ts'
import type { Suggestions } from './panel-state.ts'

/** What is suggested; nothing of the community for what is pressing or confidential (`sensitive`). */
export function reduceSuggestions(suggestions: Suggestions, action: Action, sensitive: boolean): Suggestions {
  const next = reduceAnswer(suggestions, action)
  // At once, also from what is on the screen, and whatever an answer on its way still brings.
  if (sensitive && next.answer?.community.length) {
    return { ...next, answer: { ...next.answer, community: [] } }
  }
  return next
}

function reduceAnswer(suggestions: Suggestions, action: Action): Suggestions {
  switch (action.type) {
    case 'suggestions-asked':
      return { ...suggestions, pending: true }
    case 'suggestions-answered':
      return { answer: action.answer, pending: false, failed: false }
    case 'suggestions-failed':
      return { ...NO_SUGGESTIONS, failed: true }
    case 'suggestions-cleared':
    case 'logged-out':
    case 'case-filed':
      return NO_SUGGESTIONS
    default:
      return suggestions
  }
}
