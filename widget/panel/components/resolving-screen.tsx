import { usePanel } from '../panel-context.ts'
import { Heading } from './heading.tsx'
import { Skeleton } from './skeleton.tsx'

/** It is not known yet who is asking. */
export function ResolvingScreen() {
  const { state, t } = usePanel()
  return (
    <div class="screen" aria-busy="true">
      <Heading>{t(state.screen.name === 'case' ? 'panel.openCase' : 'panel.myCases')}</Heading>
      <p class="unseen">{t('panel.loading')}</p>
      <Skeleton lines={8} />
    </div>
  )
}
