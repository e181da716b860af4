import { withPanel } from '../with-panel.ts'
import { Icon } from './icon.tsx'

/** Back, the person's cases, and close unless it stands in the page. */
export const PanelHeader = withPanel(({ inline }: { inline: boolean }, { state, dispatch, t }) => {
  return (
    <div class="header">
      {state.trail.length > 0 ? (
        <button type="button" class="button-quiet" onClick={() => dispatch({ type: 'went-back' })}>
          <Icon name="back" />
          {t('panel.back')}
        </button>
      ) : (
        <p class="brand">{t('panel.label')}</p>
      )}
      <div class="header-actions">
        {state.screen.name !== 'my-cases' && (
          <button type="button" class="button-quiet" onClick={() => dispatch({ type: 'my-cases-wanted' })}>
            <Icon name="cases" />
            {t('panel.myCases')}
          </button>
        )}
        {!inline && (
          <button
            type="button"
            class="icon-button"
            aria-label={t('panel.close')}
            onClick={() => dispatch({ type: 'closed' })}
          >
            <Icon name="close" />
          </button>
        )}
      </div>
    </div>
  )
})
