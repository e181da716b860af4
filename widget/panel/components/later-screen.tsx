import type { FunctionComponent } from 'preact'
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks'
import { HelpApiError } from '../../api/help-api-error.ts'
import type { LaterGroup } from '../../i18n/translate.ts'
import { usePanel } from '../panel-context.ts'
import { LoadFailure } from './load-failure.tsx'
import { Skeleton } from './skeleton.tsx'

/** What a file that loads later exports as `later`. */
export interface LaterModule<Props> {
  Screen: FunctionComponent<Props>
  styles: string
}

/** A part of the panel whose code, words (in `groups`) and styles are fetched when it is first shown. */
export function laterScreen<Props extends object>(
  groups: readonly LaterGroup[],
  load: () => Promise<LaterModule<Props>>,
): FunctionComponent<Props> {
  let loaded: LaterModule<Props> | null = null
  return function Later(props: Props) {
    const { later } = usePanel()
    const [module, setModule] = useState(loaded)
    const [failed, setFailed] = useState(false)
    const place = useRef<HTMLDivElement>(null)
    const hasWords = later.hasWords(groups)
    const ready = module !== null && hasWords

    async function fetchAll() {
      setFailed(false)
      try {
        const [found] = await Promise.all([load(), later.loadWords(groups)])
        loaded = found
        later.adoptStyles(found.styles)
        setModule(found)
      } catch {
        setFailed(true)
      }
    }
    useEffect(() => {
      if (module && hasWords) later.adoptStyles(module.styles)
      else fetchAll()
    }, [hasWords])

    useLayoutEffect(() => {
      if (ready) focusBeginning(place.current)
    }, [ready])

    if (failed) return <LoadFailure error={new HelpApiError('network')} onRetry={fetchAll} />
    return (
      <div ref={place} class="later">
        {ready ? <module.Screen {...props} /> : <Skeleton lines={6} />}
      </div>
    )
  }
}

/** The screen had nothing to begin with when it was turned to, so the panel itself took the focus. */
function focusBeginning(place: HTMLElement | null) {
  const root = place?.getRootNode() as ShadowRoot | undefined
  if (!root?.activeElement?.matches('[role=dialog]')) return
  const begin = place?.querySelector<HTMLElement>('[data-autofocus]')
  const target = begin ?? place?.querySelector<HTMLElement>('#guichet-heading')
  target?.focus({ preventScroll: true })
}
