import type { PartName } from '../parts/parts.ts'
import { withPanel } from '../with-panel.ts'
import { Waiting } from './waiting.tsx'

interface LateScreenProps {
  part: PartName
  /** One of the screens that the part brings. */
  name: string
  /** What that one is given. */
  [property: string]: unknown
}

/** A screen, or a piece of one, whose part of the panel is fetched when it is first shown. */
export const LateScreen = withPanel(
  ({ part, name, ...properties }: LateScreenProps, { dispatch, late, t }) => {
    const found = late.get(part)
    if (found === 'failed') {
      // Plainer than `LoadFailure`, which may be what has not come.
      return (
        <div class="screen" role="alert">
          <p>{t('failure.load')}</p>
          <button type="button" class="button" onClick={() => dispatch({ type: 'retried' })}>
            {t('panel.retry')}
          </button>
        </div>
      )
    }
    const Screen = found?.screens?.[name]
    return Screen ? <Screen {...properties} /> : <Waiting />
  },
)
