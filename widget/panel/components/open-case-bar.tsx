import { withPanel } from '../with-panel.ts'

/** The way to a case, on every screen before it is sent. */
export const OpenCaseBar = withPanel((_: object, { t, dispatch }) => {
  return (
    <div class="bar">
      <p class="small">{t('panel.inDoubt')}</p>
      <button type="button" class="button button-primary" onClick={() => dispatch({ type: 'case-wanted' })}>
        {t('panel.openCase')}
      </button>
    </div>
  )
})
