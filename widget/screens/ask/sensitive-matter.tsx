import { Icon } from '../../panel/components/icon.tsx'
import { LateScreen } from '../../panel/components/late-screen.tsx'
import { isSensitive } from '../../panel/state/draft.ts'
import { withPanel } from '../../panel/with-panel.ts'

/** "Urgent or confidential?", for everybody and every plan: one click to the form. */
export const SensitiveMatter = withPanel((_: object, { state, dispatch, t }) => {
  // Once a question is typed, the room is for its answers.
  const asking = state.draft.question.trim() !== ''
  return (
    <section class="row sensitive" aria-labelledby="guichet-sensitive">
      <h3 id="guichet-sensitive" class={asking ? 'unseen' : 'subheading'}>
        {t('sensitive.title')}
      </h3>
      <div class="row">
        <button
          type="button"
          class="chip"
          onClick={() => dispatch({ type: 'matter-declared', matter: 'urgent' })}
        >
          <Icon name="bolt" />
          {t('sensitive.urgent')}
        </button>
        <button
          type="button"
          class="chip"
          onClick={() => dispatch({ type: 'matter-declared', matter: 'confidential' })}
        >
          <Icon name="lock" />
          {t('sensitive.confidential')}
        </button>
      </div>
      {isSensitive(state.draft) ? (
        <LateScreen part="draft" name="sensitive" />
      ) : (
        !asking && <p class="small">{t('sensitive.hint')}</p>
      )}
    </section>
  )
})
