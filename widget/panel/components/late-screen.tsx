import { HelpApiError } from '../../api/help-api-error.ts'
import { usePanel } from '../panel-context.ts'
import type { PartName } from '../parts/parts.ts'
import { LoadFailure } from './load-failure.tsx'
import { Waiting } from './waiting.tsx'

interface LateScreenProps {
  part: PartName
  /** One of the screens that the part brings. */
  name: string
  /** What that one is given. */
  [property: string]: unknown
}

/** A screen, or a piece of one, whose part of the panel is fetched when it is first shown. */
export function LateScreen({ part, name, ...properties }: LateScreenProps) {
  const { late } = usePanel()
  const found = late.get(part)
  if (found === 'failed') return <LoadFailure error={new HelpApiError('network')} />
  const Screen = found?.screens?.[name]
  return Screen ? <Screen {...properties} /> : <Waiting />
}
