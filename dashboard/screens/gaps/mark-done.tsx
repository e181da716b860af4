import { useId, useState } from 'preact/hooks'
import type { Failure } from '../../api/staff-api.ts'
import { FailureNotice } from '../../components/failure-notice.tsx'
import { useSpeech } from '../../i18n/use-speech.ts'
import { useSession } from '../../session/session.ts'
import { donePath } from './done-path.ts'

interface MarkDoneProps {
  id: string
  site: string
  reload(): void
}

/** Says which articles answer a topic from now on; its questions are then asked again. */
export function MarkDone({ id, site, reload }: MarkDoneProps) {
  const { t } = useSpeech()
  const { api, person } = useSession()
  const [open, setOpen] = useState(false)
  const [text, setText] = useState('')
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)
  const hint = useId()
  const articleIds = text.split(/[\s,]+/).filter(Boolean)

  async function submit(event: Event) {
    event.preventDefault()
    if (busy || articleIds.length === 0) return
    setBusy(true)
    const answer = await api.send('POST', donePath(id, site), { articleIds })
    setBusy(false)
    setFailure(answer.ok ? null : answer.failure)
    if (answer.ok) reload()
  }

  if (person.role !== 'admin') return null
  if (!open) {
    return (
      <button type="button" class="button no-print" onClick={() => setOpen(true)}>
        <span aria-hidden="true">✓</span> {t('gaps.mark-done')}
      </button>
    )
  }
  return (
    <form class="stack no-print" onSubmit={submit}>
      <label class="field">
        {t('gaps.article-ids')}
        <textarea
          class="input"
          rows={2}
          aria-describedby={hint}
          value={text}
          onInput={({ currentTarget }) => setText(currentTarget.value)}
        />
      </label>
      <p id={hint} class="small">
        {t('gaps.article-ids-hint')}
      </p>
      {failure && <FailureNotice failure={failure} />}
      <div class="row">
        <button type="submit" class="button button-primary" aria-disabled={busy || articleIds.length === 0}>
          {t(busy ? 'state.saving' : 'gaps.mark-done')}
        </button>
        <button type="button" class="button-quiet" onClick={() => setOpen(false)}>
          {t('state.cancel')}
        </button>
      </div>
    </form>
  )
}
