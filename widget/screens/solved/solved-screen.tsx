import { Heading } from '../../panel/components/heading.tsx'
import { Icon } from '../../panel/components/icon.tsx'
import { usePanel } from '../../panel/use-panel.ts'

/** A page solved it. Thanks, and a way back for who clicked too soon. */
export function SolvedScreen() {
  const { dispatch, t } = usePanel()
  return (
    <div class="screen solved">
      <span class="seal">
        <Icon name="check" />
      </span>
      <Heading>{t('solved.title')}</Heading>
      <p>{t('solved.text')}</p>
      <div class="stack">
        <button type="button" class="button button-primary" onClick={() => dispatch({ type: 'closed' })}>
          {t('solved.close')}
        </button>
        <button type="button" class="button" onClick={() => dispatch({ type: 'started-over' })}>
          {t('solved.again')}
        </button>
        <button type="button" class="button-quiet" onClick={() => dispatch({ type: 'solved-undone' })}>
          {t('solved.undo')}
        </button>
      </div>
    </div>
  )
}
