import { withPanel } from '../with-panel.ts'
import { Skeleton } from './skeleton.tsx'

/** Stands where something is on its way: a part of the panel, or who is asking. Names the dialog meanwhile. */
export const Waiting = withPanel((_: object, { t }) => {
  return (
    <>
      <h2 class="unseen" id="guichet-heading" tabindex={-1}>
        {t('panel.loading')}
      </h2>
      <Skeleton lines={6} />
    </>
  )
})
