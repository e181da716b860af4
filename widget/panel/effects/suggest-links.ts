import type { SuggestionAnswer } from '../../api/contract.ts'
import { latestOnly, SUPERSEDED } from '../latest-only.ts'
import { recentAnswers } from '../recent-answers.ts'
import type { Effect } from '../store.ts'
import type { EffectParts } from './effect-parts.ts'
import { type SuggestionRequest, searchedWords, suggestionRequest } from './suggestion-request.ts'
import { typingRhythm } from './typing-rhythm.ts'

/** A whole draft changes more slowly than a question, and costs more to search with: in milliseconds. */
const DRAFT_DEBOUNCE_MS = 400
/** Links in a lane: a few are read beside a form, many are not. */
const LINKS_BESIDE_FORM = 3

/**
 * Asks for links whenever what is written, or what may be shown of it, changes. The latest question alone is answered; one
 * that was answered a moment ago is answered at once.
 */
export function suggestLinks({ store, api, locale, page }: EffectParts): Effect {
  const latest = latestOnly()
  const recent = recentAnswers<SuggestionAnswer>()
  const pause = typingRhythm()
  let asked = 'null'
  let debounce: ReturnType<typeof setTimeout> | undefined

  const keyOf = (request: SuggestionRequest) => JSON.stringify([request, locale()])

  function answer(request: SuggestionRequest, answer: SuggestionAnswer) {
    store.dispatch({ type: 'suggestions-answered', query: searchedWords(request), answer })
  }

  async function ask(request: SuggestionRequest) {
    const key = keyOf(request)
    try {
      const found = await latest.run((signal) =>
        request.by === 'question'
          ? api.suggest(
              {
                q: request.q,
                locale: locale(),
                ...(request.page && { page: request.page }),
                ...request.suggested,
                ...(request.asPerson && { asPerson: true }),
                ...(request.requested && { requested: 'true' }),
              },
              signal,
            )
          : api.suggestForDraft(
              {
                ...request.draft,
                locale: locale(),
                page: page(),
                limit: LINKS_BESIDE_FORM,
                ...(request.requested && { requested: true }),
              },
              signal,
            ),
      )
      if (found === SUPERSEDED) return
      // A draft is nobody's to keep, and never the same twice.
      if (request.by === 'question' && !found.degraded) recent.keep(key, found)
      answer(request, found)
    } catch {
      store.dispatch({ type: 'suggestions-failed' })
    }
  }

  return (action, before, after) => {
    // What is private was answered to one person.
    if (after.seat !== before.seat) recent.clear()
    const request = suggestionRequest(after, page())
    const wanted = JSON.stringify(request)
    // A tried-again failure asks anew although the question is the same.
    if (wanted === asked && !(action.type === 'retried' && after.suggestions.failed)) return
    const former = asked
    asked = wanted
    clearTimeout(debounce)
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
    const wait = pause()
    const known = recent.get(keyOf(request))
    if (known) return answer(request, known)
    store.dispatch({ type: 'suggestions-asked' })
    debounce = setTimeout(ask, request.by === 'draft' ? DRAFT_DEBOUNCE_MS : wait, request)
  }
}
