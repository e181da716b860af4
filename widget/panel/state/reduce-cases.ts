import type { CaseDetail } from '../../api/contract.ts'
import type { Action } from './action.ts'
import { IDLE } from './loadable.ts'
import type { PanelState } from './panel-state.ts'

type Cases = Pick<PanelState, 'cases' | 'casesOf' | 'caseDetail'>

/** The person's cases, and the one that is being read. */
export function reduceCases(state: PanelState, action: Action): Cases {
  const { cases, casesOf, caseDetail } = state
  switch (action.type) {
    case 'cases-changed':
      return { cases: action.cases, casesOf, caseDetail }
    case 'cases-of-chosen':
      return { cases: casesOf === action.of ? cases : IDLE, casesOf: action.of, caseDetail }
    case 'case-detail-changed':
      return { cases, casesOf, caseDetail: action.caseDetail }
    case 'reply-sent':
    case 'case-changed':
      return { cases, casesOf, caseDetail: withDetail(state, action.detail) }
    case 'logged-out':
      return { cases: IDLE, casesOf: 'me', caseDetail: IDLE }
    default:
      return { cases, casesOf, caseDetail }
  }
}

/** An answer about another case than the one on the screen changes nothing of it. */
function withDetail({ screen, caseDetail }: PanelState, detail: CaseDetail): PanelState['caseDetail'] {
  const isShown = screen.name === 'case-detail' && screen.number === detail.number
  return isShown ? { status: 'ready', value: detail } : caseDetail
}
