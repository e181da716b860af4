import { createEventOutbox, type EventOutbox } from '../../events/event-outbox.ts'
import type { EffectParts } from './effect-parts.ts'

/** The outbox of the panel: what is told of an intent that began in it. */
export function panelOutbox(parts: EffectParts): EventOutbox {
  const { store, locale, page, container } = parts
  return createEventOutbox({
    ...parts,
    name: 'events',
    settings: () => parts.settings,
    context() {
      const { draft, person } = store.state()
      const engines = person.status === 'known' ? person.me.engines : []
      const engine = draft.engine ?? (engines.length === 1 ? engines[0]?.id : undefined)
      return {
        page: page(),
        locale: locale(),
        source: container ? 'inline' : 'launcher',
        ...(engine && { engine }),
        severity: draft.urgent ? 1 : draft.severity,
        confidential: draft.confidential,
      }
    },
  })
}
