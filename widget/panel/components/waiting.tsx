import { withPanel } from '../with-panel.ts'
import { Skeleton } from './skeleton.tsx'

/** Stands where something is on its way: a part of the panel, or who is asking. */
export const Waiting = withPanel((_: object, { t }) => {
  return (
    <>
      <p class="unseen">{t('panel.loading')}</p>
      <Skeleton lines={6} />
    </>
  )
})
