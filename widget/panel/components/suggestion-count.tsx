import { useEffect, useState } from 'preact/hooks'
import { usePanel } from '../use-panel.ts'

/** After the last change, in milliseconds: a person who types hears one count and not one a keystroke. */
const PAUSE_MS = 900

/** Says politely, once the suggestions have settled, how many there are. */
export function SuggestionCount({ hint }: { hint?: string }) {
  const { state, t } = usePanel()
  const { answer, pending, failed } = state.suggestions
  const isAsked = [state.draft.question, state.draft.subject, state.draft.description].some((text) =>
    text.trim(),
  )
  const [said, setSaid] = useState('')
  const text = announcement()

  useEffect(() => {
    if (pending) return
    const timer = setTimeout(setSaid, PAUSE_MS, text)
    return () => clearTimeout(timer)
  }, [text, pending])

  function announcement(): string {
    if (failed) return t('ask.degraded')
    if (!answer || answer.heldOut) return ''
    const count = answer.documentation.length + answer.community.length
    if (answer.degraded) return count === 0 ? t('ask.degraded') : t('ask.degradedPartly')
    if (count === 0) return isAsked ? t('ask.noneTitle') : ''
    return [`${t('ask.results', { count })}.`, hint].filter(Boolean).join(' ')
  }

  return (
    <p class="unseen" aria-live="polite">
      {said}
    </p>
  )
}
