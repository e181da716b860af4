import { usePanel } from '../panel-context.ts'

/** The way to a case, on every screen before it is sent. */
export function OpenCaseBar() {
  const { t, dispatch } = usePanel()
  return (
    <footer class="bar">
      <p class="small">{t('panel.inDoubt')}</p>
      <button type="button" class="button button-primary" onClick={() => dispatch({ type: 'case-wanted' })}>
        {t('panel.openCase')}
      </button>
    </footer>
  )
}
