import { findSecrets, LIMITS } from '../../api/contract.ts'
import { suggestedQuery } from '../../api/suggested-query.ts'
import type { EffectParts } from '../effects/effect-parts.ts'
import { pageAddressOf } from '../page-address-of.ts'
import type { Action } from '../state/action.ts'
import type { Effect } from '../store.ts'
import { prefilledFields } from './prefilled-fields.ts'
import { sessionFacts } from './session-facts.ts'

const MOST: Record<string, number> = {
  subject: LIMITS.subjectCharacters,
  description: LIMITS.descriptionCharacters,
}

/** A text that holds a case up has to be the person's to put right. */
function maySend(name: string, value: string | number): boolean {
  const text = `${value}`.trim()
  return text !== '' && text.length <= (MOST[name] ?? text.length) && findSecrets(text).length === 0
}

type Said = Extract<Action, { type: 'host-said' }>

/** Makes of what the host page says what the panel can use; tells whoever installed the widget of what it cannot. */
export function hearHost({ store, complain }: Pick<EffectParts, 'store' | 'complain'>): Effect {
  function understood({ verb, what }: Said): Action {
    switch (verb) {
      case 'prefill': {
        const fields = prefilledFields(Object(what))
        return { type: 'prefilled', fields, readOnly: readOnlyOf(fields, Object(what).readOnly) }
      }
      case 'suggest':
        return { type: 'links-suggested', suggested: suggestedQuery(what) }
      case 'session-data': {
        const { sessionData } = store.state().host
        return { type: 'session-stated', sessionData: sessionFacts(sessionData, what, complain) }
      }
      case 'page-view': {
        const { url } = Object(what)
        return { type: 'page-viewed', page: typeof url === 'string' ? pageAddressOf(url) : null }
      }
    }
  }

  function readOnlyOf(fields: ReturnType<typeof prefilledFields>, names: unknown = []) {
    const { question: _, ...ofForm } = fields
    const wanted: unknown[] = Array.isArray(names) ? names : [names]
    const set = Object.entries(ofForm).filter(
      ([name, value]) => wanted.includes(name) && maySend(name, value),
    )
    if (set.length < wanted.length) {
      complain(
        'Guichet: readOnly of prefill takes names of fields that are prefilled with what can be sent, other than question.',
      )
    }
    return Object.fromEntries(set)
  }

  return (action) => {
    if (action.type !== 'host-said') return
    try {
      store.dispatch(understood(action))
    } catch (error) {
      complain((error as Error).message)
    }
  }
}
