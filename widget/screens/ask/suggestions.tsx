import { useEffect, useRef } from 'preact/hooks'
import { SuggestionCount } from '../../panel/components/suggestion-count.tsx'
import { SuggestionLanes } from '../../panel/components/suggestion-lanes.tsx'
import { usePanel } from '../../panel/use-panel.ts'
import { moveThroughLinks } from './move-through-links.ts'

/** What answers the question, and the arrow keys from its field through the links. */
export function Suggestions() {
  const { state, t } = usePanel()
  const { documentation = [], community = [] } = state.suggestions.answer ?? {}
  const unasked = state.draft.question.trim() === '' && documentation.length + community.length > 0
  const place = useRef<HTMLSpanElement>(null)
  useEffect(() => {
    const screen = place.current?.parentElement
    screen?.addEventListener('keydown', moveThroughLinks)
    return () => screen?.removeEventListener('keydown', moveThroughLinks)
  }, [])
  return (
    <>
      <span ref={place} hidden />
      <SuggestionCount hint={t('ask.resultsHint')} />
      {unasked && <p class="strong">{t('ask.forPage')}</p>}
      <SuggestionLanes />
    </>
  )
}
