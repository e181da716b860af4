import { useState } from 'preact/hooks'
import type { Failure } from '../../api/staff-api.ts'
import { FailureNotice } from '../../components/failure-notice.tsx'
import { Notice } from '../../components/notice.tsx'
import { useSpeech } from '../../i18n/use-speech.ts'
import { useSession } from '../../session/session.ts'
import { donePath } from './done-path.ts'
import type { Topic } from './topic-card.tsx'

interface TopicDoneProps {
  id: string
  done: NonNullable<Topic['done']>
  site: string
  zone: string
  reload(): void
}

/** Content has shipped for it: what that has gained, when the same questions were asked again. */
export function TopicDone({ id, done: { at, by, articleIds, gain }, site, zone, reload }: TopicDoneProps) {
  const { t, formats } = useSpeech()
  const { api, person } = useSession()
  const [failure, setFailure] = useState<Failure | null>(null)

  async function reopen() {
    const answer = await api.send('DELETE', donePath(id, site))
    setFailure(answer.ok ? null : answer.failure)
    if (answer.ok) reload()
  }

  return (
    <Notice tone="good" title={t('gaps.done', { by, at: formats.instant(at, zone) })}>
      <p class="break">{t('gaps.done-articles', { articles: formats.list(articleIds) })}</p>
      {gain === null ? (
        <p>{t('gaps.gain-awaited')}</p>
      ) : (
        <p>{t('gaps.gain', { count: gain.asked, before: gain.answeredBefore, now: gain.answeredNow })}</p>
      )}
      {gain === null && (
        <button type="button" class="button-quiet" onClick={reload}>
          {t('gaps.look-again')}
        </button>
      )}
      {person.role === 'admin' && (
        <button type="button" class="button-quiet" onClick={() => void reopen()}>
          {t('gaps.reopen')}
        </button>
      )}
      {failure && <FailureNotice failure={failure} />}
    </Notice>
  )
}
