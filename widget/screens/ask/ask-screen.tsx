import { Heading } from '../../panel/components/heading.tsx'
import { Icon } from '../../panel/components/icon.tsx'
import { Places } from '../../panel/components/places.tsx'
import { SuggestionCount } from '../../panel/components/suggestion-count.tsx'
import { SuggestionLanes } from '../../panel/components/suggestion-lanes.tsx'
import { usePanel } from '../../panel/panel-context.ts'
import { moveThroughLinks } from './move-through-links.ts'
import { SensitiveMatter } from './sensitive-matter.tsx'

/** The first screen: one field, links that answer it, and the ways on. */
export function AskScreen() {
  const { state, dispatch, t } = usePanel()
  const { question } = state.draft
  const { answer } = state.suggestions
  const nothingFound = answer !== null && answer.documentation.length + answer.community.length === 0

  function type(value: string) {
    dispatch({ type: 'question-typed', question: value })
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: arrow keys are a shortcut; each link is in the tab order
    <div class="screen" onKeyDown={(event) => moveThroughLinks(event)}>
      <Heading>{t('ask.title')}</Heading>
      <div class="ask-field">
        <Icon name="search" />
        <input
          type="text"
          // An empty field has its placeholder in the panel's language.
          dir={question ? 'auto' : undefined}
          class="input ask-input"
          data-autofocus
          aria-label={t('ask.label')}
          aria-describedby="guichet-ask-hint"
          placeholder={t('ask.placeholder')}
          autocomplete="off"
          enterkeyhint="search"
          value={question}
          onInput={(event) => type(event.currentTarget.value)}
        />
        {question !== '' && (
          <button
            type="button"
            class="icon-button"
            aria-label={t('ask.clear')}
            onClick={(event) => {
              type('')
              event.currentTarget.parentElement?.querySelector('input')?.focus()
            }}
          >
            <Icon name="close" />
          </button>
        )}
      </div>
      <p id="guichet-ask-hint" class="unseen">
        {t('ask.hint')}
      </p>
      <SensitiveMatter />
      <SuggestionCount hint={t('ask.resultsHint')} />
      <SuggestionLanes />
      {(question.trim() === '' || nothingFound) && <Places title={t('places.title')} />}
    </div>
  )
}
