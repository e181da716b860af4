import type { EventBatch } from '../../api/contract.ts'
import type { Action } from '../state/action.ts'
import { isSensitive } from '../state/draft.ts'
import type { PanelState } from '../state/panel-state.ts'

/** One thing that happened, before it gets its id. */
export type IntentEvent = Omit<EventBatch['events'][number], 'id'>

/**
 * What one action tells about the intent. Carries no text that a person typed, but for the question that a page solved:
 * the next person with the same question is to find that page.
 */
export function intentEvents(
  action: Action,
  before: PanelState,
  after: PanelState,
  at: string,
): IntentEvent[] {
  switch (action.type) {
    case 'suggestions-answered': {
      // What a page shows by itself is no search.
      if (action.query === '') return []
      const { queryId, documentation, community } = after.suggestions.answer ?? action.answer
      const viewed = [...documentation, ...community].map(
        ({ id }): IntentEvent => ({ type: 'suggestion_viewed', at, articleId: id, queryId }),
      )
      return [{ type: 'search', at, queryId }, ...viewed]
    }
    case 'link-followed':
      return [{ type: 'suggestion_clicked', at, articleId: action.id }]
    case 'solved':
      return before.screen.name === 'article'
        ? [{ type: 'solved', at, articleId: before.screen.id, ...solvedQuestion(before) }]
        : []
    case 'case-wanted':
    case 'matter-declared':
      return before.screen.name === 'case' ? [] : [{ type: 'case_started', at }]
    case 'case-filed':
      return [{ type: 'case_created', at }]
    default:
      return []
  }
}

/** Nothing of an urgent or confidential matter. */
function solvedQuestion({ intent, draft }: PanelState): Pick<IntentEvent, 'question'> {
  const question = intent.searches.at(-1)?.query
  return question === undefined || isSensitive(draft) ? {} : { question }
}
