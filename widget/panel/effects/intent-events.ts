import type { EventBatch } from '../../api/contract.ts'
import type { Action } from '../state/action.ts'
import type { PanelState } from '../state/panel-state.ts'

/** One thing that happened, before it gets its id. */
export type IntentEvent = Omit<EventBatch['events'][number], 'id'>

/** What one action tells about the intent. Carries no text that a person typed. */
export function intentEvents(
  action: Action,
  before: PanelState,
  after: PanelState,
  at: string,
): IntentEvent[] {
  switch (action.type) {
    case 'suggestions-answered': {
      const { queryId, documentation, community } = after.suggestions.answer ?? action.answer
      const viewed = [...documentation, ...community].map(
        ({ id }): IntentEvent => ({ type: 'suggestion_viewed', at, articleId: id, queryId }),
      )
      return [{ type: 'search', at, queryId }, ...viewed]
    }
    case 'link-followed':
      return [{ type: 'suggestion_clicked', at, articleId: action.id }]
    case 'solved':
      return before.screen.name === 'article' ? [{ type: 'solved', at, articleId: before.screen.id }] : []
    case 'case-wanted':
    case 'matter-declared':
      return before.screen.name === 'case' ? [] : [{ type: 'case_started', at }]
    case 'case-filed':
      return [{ type: 'case_created', at }]
    default:
      return []
  }
}
