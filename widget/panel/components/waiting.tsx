import { usePanel } from '../panel-context.ts'
import { Skeleton } from './skeleton.tsx'

/** Stands where something is on its way: a part of the panel, or who is asking. */
export function Waiting() {
  const { t } = usePanel()
  return (
    <>
      <p class="unseen">{t('panel.loading')}</p>
      <Skeleton lines={6} />
    </>
  )
}
