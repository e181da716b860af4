import { LIMITS, type SuggestionAnswer } from '../../api/contract.ts'
import type { IntentEvent } from '../../events/event-outbox.ts'
import { maskForSearch } from '../secrets/mask-for-search.ts'
import type { Action } from '../state/action.ts'
import { cut } from '../state/cut.ts'
import type { PanelState } from '../state/panel-state.ts'

/**
 * What one action tells about the intent. Of what a person typed it carries the question alone, without what may be a
 * secret; never a word of a case that is being written.
 */
export function intentEvents(
  action: Action,
  before: PanelState,
  after: PanelState,
  at: string,
): IntentEvent[] {
  const { answer } = after.suggestions
  switch (action.type) {
    case 'suggestions-answered':
      // What a page shows by itself is no search, and a draft is its writer's.
      return action.query === '' || after.screen.name !== 'ask'
        ? []
        : [{ type: 'search', at, queryId: action.answer.queryId, ...questionOf(after) }]
    case 'link-seen':
      // Nobody has asked for what a page shows by itself.
      return after.screen.name === 'ask' && after.draft.question.trim() === ''
        ? []
        : [{ type: 'suggestion_viewed', at, articleId: action.id, ...placeOf(action.id, answer) }]
    case 'link-followed':
      return [{ type: 'suggestion_clicked', at, articleId: action.id, ...placeOf(action.id, answer) }]
    case 'links-requested':
      return [{ type: 'suggestions_requested', at }]
    case 'article-read':
      return [{ type: 'article_read', at, articleId: action.id, readMs: action.ms }]
    case 'solved':
      return before.screen.name === 'article'
        ? [{ type: 'solved', at, articleId: before.screen.id, ...questionOf(before) }]
        : []
    case 'not-solved':
      return [{ type: 'not_solved', at, articleId: action.id }]
    case 'case-wanted':
    case 'matter-declared':
      return before.screen.name === 'case' ? [] : [{ type: 'case_started', at }]
    case 'case-filed':
      return [
        { type: 'case_created', at },
        ...(before.draft.callBack ? [{ type: 'call_back_requested', at } as const] : []),
      ]
    default:
      return []
  }
}

function questionOf({ draft }: PanelState): Pick<IntentEvent, 'question'> {
  const question = cut(maskForSearch(draft.question).trim(), LIMITS.queryCharacters)
  return question === '' ? {} : { question }
}

/** Where a link stands among what is suggested now. */
function placeOf(
  id: string,
  answer: SuggestionAnswer | null,
): Pick<IntentEvent, 'lane' | 'position' | 'queryId'> {
  for (const lane of ['documentation', 'community'] as const) {
    const index = answer?.[lane].findIndex((link) => link.id === id) ?? -1
    if (answer && index >= 0) return { lane, position: index + 1, queryId: answer.queryId }
  }
  return {}
}
