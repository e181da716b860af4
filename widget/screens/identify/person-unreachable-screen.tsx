import { Heading } from '../../panel/components/heading.tsx'
import { LoadFailure } from '../../panel/components/load-failure.tsx'
import { Places } from '../../panel/components/places.tsx'
import type { Person } from '../../panel/state/panel-state.ts'
import { usePanel } from '../../panel/use-panel.ts'
import { personFailure } from './person-failure.ts'

/** The server could not say who is asking. */
export function PersonUnreachableScreen({
  person: { error },
}: {
  person: Extract<Person, { status: 'unreachable' }>
}) {
  const { t } = usePanel<'case'>()
  return (
    <div class="screen">
      <Heading>{t('panel.openCase')}</Heading>
      <LoadFailure error={error} text={t(personFailure(error))} />
      <Places title={t('places.title')} />
    </div>
  )
}
