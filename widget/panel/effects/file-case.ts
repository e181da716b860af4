import type { NewCaseInput } from '../../api/contract.ts'
import { toHelpApiError } from '../../api/help-api-error.ts'
import { toJson } from '../../api/to-json.ts'
import { checkCase } from '../../screens/case-form/check-case.ts'
import { browserName } from '../page-address.ts'
import { keyFor } from '../state/submission-key.ts'
import type { Effect } from '../store.ts'
import { caseInput } from './case-input.ts'
import type { EffectParts } from './effect-parts.ts'

/** Sends the case: one attempt at a time, under a key that opens it once however often it is sent. */
export function fileCase({ store, api, locale, page, newId }: EffectParts): Effect {
  async function send(content: string, input: NewCaseInput) {
    const { owner } = store.state()
    const somebodyElse = () => store.state().owner !== owner
    const key = keyFor(store.state().submission.key, { content, body: toJson(input) }, newId())
    store.dispatch({ type: 'case-sending', key })
    try {
      const filed = await api.openCase(JSON.parse(key.body), key.value)
      if (somebodyElse()) return
      store.dispatch({ type: 'case-filed', filed })
    } catch (caught) {
      if (somebodyElse()) return
      const error = toHelpApiError(caught)
      store.dispatch({ type: 'case-refused', error })
      if (error.kind === 'identity') store.dispatch({ type: 'identity-lost' })
    }
  }

  return (action, before, { draft, person, intent, consoleErrors, host }) => {
    if (action.type !== 'case-submitted' || before.submission.status === 'sending') return
    if (person.status !== 'known') return
    const { me } = person
    const input = caseInput({
      draft,
      me,
      intent,
      locale: locale(),
      page: page(),
      browser: browserName(),
      consoleErrors,
      sessionData: host.sessionData,
    })
    if (!input || checkCase(draft, me).length > 0) {
      store.dispatch({ type: 'case-incomplete' })
      return
    }
    const { question: _, ...content } = draft
    send(toJson(content), input)
  }
}
