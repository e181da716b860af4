import { useEffect, useRef } from 'preact/hooks'
import { usePanel } from '../../panel/use-panel.ts'
import type { CaseField } from './check-case.ts'
import { fieldId } from './field-id.ts'

/** What keeps the case from being sent; takes the focus after an attempt, and leads to each field. */
export function ProblemSummary({ problems }: { problems: Map<CaseField, string> }) {
  const { state, t } = usePanel<'case'>()
  const box = useRef<HTMLElement>(null)
  const { status, attempts } = state.submission
  const any = problems.size > 0

  useEffect(() => {
    if (attempts > 0 && any && status !== 'sending') box.current?.focus()
  }, [attempts, status])

  if (!any) return null
  return (
    <section ref={box} class="notice notice-danger" tabindex={-1} aria-labelledby="guichet-problems">
      <div class="notice-body">
        <p id="guichet-problems" class="notice-title">
          {t('invalid.title', { count: problems.size })}
        </p>
        <ul>
          {[...problems].map(([field, text]) => (
            <li key={field}>
              <a
                class="link"
                href={`#${fieldId(field)}`}
                onClick={(event) => {
                  // An address with a fragment would change the host page's; and ids live in the shadow root.
                  event.preventDefault()
                  const root = event.currentTarget.getRootNode() as ShadowRoot | Document
                  root.getElementById(fieldId(field))?.focus()
                }}
              >
                {text}
              </a>
            </li>
          ))}
        </ul>
      </div>
    </section>
  )
}
