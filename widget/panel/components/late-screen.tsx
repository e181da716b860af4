import type { PartName } from '../parts/parts.ts'
import { withPanel } from '../with-panel.ts'
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
export const LateScreen = withPanel(({ part, name, ...properties }: LateScreenProps, { late }) => {
  const found = late.get(part)
  if (found === 'failed') return <LoadFailure error={null} />
  const Screen = found?.screens?.[name]
  return Screen ? <Screen {...properties} /> : <Waiting />
})
