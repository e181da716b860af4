import { SuggestionCount } from '../../panel/components/suggestion-count.tsx'
import { SuggestionLanes } from '../../panel/components/suggestion-lanes.tsx'
import { isSensitive } from '../../panel/state/draft.ts'
import { usePanel } from '../../panel/use-panel.ts'

/** Links for what is being written: beside the form where there is room, below it where there is not. */
export function FormSuggestions() {
  const { state, t } = usePanel<'case'>()
  return (
    <aside class="case-form-aside" aria-label={t('form.suggestions')}>
      <p class="aside-title">{t('form.suggestions')}</p>
      {isSensitive(state.draft) && <p class="small">{t('form.sensitiveNote')}</p>}
      {!isSensitive(state.draft) && !state.suggestions.answer && <p class="small">{t('ask.hint')}</p>}
      <SuggestionCount />
      <SuggestionLanes />
    </aside>
  )
}
