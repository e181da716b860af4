import { Heading } from '../../panel/components/heading.tsx'
import { Icon } from '../../panel/components/icon.tsx'
import { LateScreen } from '../../panel/components/late-screen.tsx'
import { Places } from '../../panel/components/places.tsx'
import { withPanel } from '../../panel/with-panel.ts'
import { SensitiveMatter } from './sensitive-matter.tsx'

/** The first screen: one field, links that answer it, and the ways on. */
export const AskScreen = withPanel((_: object, { state, dispatch, t }) => {
  const { question } = state.draft
  const answer = state.suggestions?.answer
  const asking = question.trim() !== ''
  const nothingFound = answer && answer.documentation.length + answer.community.length === 0

  function type(value: string) {
    dispatch({ type: 'question-typed', question: value })
  }

  return (
    <div class="screen">
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
      {(asking || answer) && <LateScreen part="draft" name="suggestions" />}
      {(!asking || nothingFound) && <Places title={t('places.title')} />}
    </div>
  )
})
