import { useEffect, useRef, useState } from 'preact/hooks'
import type { CaseDetail } from '../../api/contract.ts'
import { usePanel } from '../../panel/use-panel.ts'
import { caseFailure } from './case-failure.ts'

/** The end of a case, and its beginning again. */
export function CloseCase({ found }: { found: CaseDetail }) {
  const { state, dispatch, t } = usePanel<'case' | 'cases'>()
  const [asking, setAsking] = useState(false)
  const { number, actions } = found
  const change = state.caseChange?.number === number ? state.caseChange : null
  const busy = change !== null && change.error === null
  const isMine = change?.kind === 'close' || change?.kind === 'reopen'

  useEffect(() => {
    if (found.status === 'closed') setAsking(false)
  }, [found.status])

  return (
    <section class="close-case">
      <div role="alert">
        {isMine && change?.error && <p class="field-error">{t(caseFailure(change.error))}</p>}
      </div>
      {actions.includes('reopen') && (
        <button
          type="button"
          class="button"
          aria-disabled={busy}
          onClick={() =>
            !busy && dispatch({ type: 'case-change-wanted', number, change: { kind: 'reopen' } })
          }
        >
          {t('close.reopen')}
        </button>
      )}
      {actions.includes('close') && !asking && (
        <button type="button" class="button" onClick={() => setAsking(true)}>
          {t('close.ask')}
        </button>
      )}
      {actions.includes('close') && asking && (
        <ConfirmClosing found={found} busy={busy} cancel={() => setAsking(false)} />
      )}
    </section>
  )
}

interface ConfirmClosingProps {
  found: CaseDetail
  busy: boolean
  cancel(): void
}

/** Asks which page solved it, if one did: the next person with the question is to find it. */
function ConfirmClosing({ found, busy, cancel }: ConfirmClosingProps) {
  const { dispatch, t } = usePanel<'case' | 'cases'>()
  const [solvedWith, setSolvedWith] = useState('')
  const title = useRef<HTMLHeadingElement>(null)
  useEffect(() => title.current?.focus(), [])
  const pages = pagesOf(found)

  return (
    <form
      class="confirm"
      onSubmit={(event) => {
        event.preventDefault()
        const change = { kind: 'close' as const, ...(solvedWith && { solvedWith }) }
        if (!busy) dispatch({ type: 'case-change-wanted', number: found.number, change })
      }}
    >
      <h3 ref={title} tabindex={-1} class="confirm-title">
        {t('close.title')}
      </h3>
      <p class="small">{t('close.hint')}</p>
      {pages.length > 0 && (
        <fieldset class="choices">
          <legend>{t('close.which')}</legend>
          {[...pages, { title: t('close.noPage'), value: '' }].map((page) => (
            <label key={page.value} class="choice">
              <input
                type="radio"
                name="guichet-solved-with"
                checked={solvedWith === page.value}
                onChange={() => setSolvedWith(page.value)}
              />
              <span dir="auto">{page.title}</span>
            </label>
          ))}
        </fieldset>
      )}
      <div class="row">
        <button type="submit" class="button button-primary" aria-disabled={busy}>
          {t('close.confirm')}
        </button>
        <button type="button" class="button" onClick={cancel}>
          {t('close.cancel')}
        </button>
      </div>
    </form>
  )
}

/** What support linked to, and what the person read before. */
function pagesOf({ timeline, intent }: CaseDetail): { title: string; value: string }[] {
  const pages = [
    ...timeline.flatMap(({ links }) => links.map(({ title, url }) => ({ title, value: url }))),
    ...(intent?.readings ?? []).map(({ title, articleId }) => ({ title, value: articleId })),
  ]
  return pages.filter(({ title }, index) => pages.findIndex((page) => page.title === title) === index)
}
