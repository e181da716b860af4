import type { CaseDetail } from '../../api/contract.ts'
import { Heading } from '../../panel/components/heading.tsx'
import { LateScreen } from '../../panel/components/late-screen.tsx'
import { LoadFailure } from '../../panel/components/load-failure.tsx'
import { Skeleton } from '../../panel/components/skeleton.tsx'
import type { Screen } from '../../panel/state/screen.ts'
import { usePanel } from '../../panel/use-panel.ts'
import { CaseFacts } from './case-facts.tsx'
import { caseFailure } from './case-failure.ts'
import { CaseStanding } from './case-standing.tsx'
import { CloseCase } from './close-case.tsx'
import { Conversation } from './conversation.tsx'
import { ReplyBox } from './reply-box.tsx'

/** One case: how it stands, what has been said in it, and the way to say more. */
export function CaseScreen({ screen: { number } }: { screen: Extract<Screen, { name: 'case-detail' }> }) {
  const { state, t } = usePanel<'case' | 'cases'>()
  const { caseDetail } = state
  return (
    <div class="screen">
      <Heading>{t('case.title', { number })}</Heading>
      {(caseDetail.status === 'loading' || caseDetail.status === 'idle') && <Skeleton lines={7} />}
      {caseDetail.status === 'failed' && (
        <LoadFailure error={caseDetail.error} text={t(caseFailure(caseDetail.error))} />
      )}
      {caseDetail.status === 'ready' && <Shown found={caseDetail.value} />}
    </div>
  )
}

function Shown({ found }: { found: CaseDetail }) {
  return (
    <>
      <CaseStanding found={found} />
      <CaseFacts found={found} />
      {(found.callBack || found.actions.includes('call_back')) && (
        <LateScreen part="calls" name="of-case" found={found} />
      )}
      <Conversation found={found} />
      {found.actions.includes('reply') && <ReplyBox found={found} />}
      <CloseCase found={found} />
    </>
  )
}
