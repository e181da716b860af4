import { latestOnly, SUPERSEDED } from '../latest-only.ts'
import type { Effect } from '../store.ts'
import type { EffectParts } from './effect-parts.ts'
import { type SuggestionRequest, searchedWords, suggestionRequest } from './suggestion-request.ts'

/** From the last keystroke to the question, in milliseconds. */
const DEBOUNCE_MS = 120
/** A whole draft changes more slowly, and costs more to search with. */
const DRAFT_DEBOUNCE_MS = 400
/** Links in a lane: a few are read beside a form, many are not. */
const LINKS_BESIDE_FORM = 3
/** An answer that takes longer is announced by placeholders; a faster one is not, so that nothing flickers. */
const SLOW_MS = 200

/** Asks for links whenever what is written, or what may be shown of it, changes. The latest question alone is answered. */
export function suggestLinks({ store, api, locale, page }: EffectParts): Effect {
  const latest = latestOnly()
  let asked = 'null'
  let debounce: ReturnType<typeof setTimeout> | undefined
  let slow: ReturnType<typeof setTimeout> | undefined

  async function ask(request: SuggestionRequest) {
    clearTimeout(slow)
    slow = setTimeout(() => store.dispatch({ type: 'suggestions-slow' }), SLOW_MS)
    try {
      const answer = await latest.run((signal) =>
        request.by === 'question'
          ? api.suggest(
              {
                q: request.q,
                locale: locale(),
                ...(request.withPage && { page: page() }),
                ...(request.asPerson && { asPerson: true }),
              },
              signal,
            )
          : api.suggestForDraft(
              { ...request.draft, locale: locale(), page: page(), limit: LINKS_BESIDE_FORM },
              signal,
            ),
      )
      if (answer === SUPERSEDED) return
      store.dispatch({ type: 'suggestions-answered', query: searchedWords(request), answer })
    } catch {
      store.dispatch({ type: 'suggestions-failed' })
    }
    clearTimeout(slow)
  }

  return (action, _before, after) => {
    const request = suggestionRequest(after)
    const wanted = JSON.stringify(request)
    // A tried-again failure asks anew although the question is the same.
    if (wanted === asked && !(action.type === 'retried' && after.suggestions.failed)) return
    const former = asked
    asked = wanted
    clearTimeout(debounce)
    clearTimeout(slow)
    latest.cancel()
    if (request === null) {
      if (after.open && (after.screen.name === 'ask' || after.screen.name === 'case')) {
        store.dispatch({ type: 'suggestions-cleared' })
      } else if (after.suggestions.answer && !after.suggestions.pending) {
        // The links wait for the person to come back to them.
        asked = former
      }
      return
    }
    store.dispatch({ type: 'suggestions-asked' })
    debounce = setTimeout(ask, after.screen.name === 'case' ? DRAFT_DEBOUNCE_MS : DEBOUNCE_MS, request)
  }
}
