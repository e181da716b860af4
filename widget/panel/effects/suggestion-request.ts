import { LIMITS, type SuggestionDraft } from '../../api/contract.ts'
import type { SuggestedQuery } from '../../api/suggested-query.ts'
import { maskForSearch } from '../secrets/mask-for-search.ts'
import { cut } from '../state/cut.ts'
import { isSensitive } from '../state/draft.ts'
import type { PanelState } from '../state/panel-state.ts'
import { shownScreen } from '../state/screen.ts'

/** What to ask suggestions for, or null for nothing. */
export type SuggestionRequest = (
  | { by: 'question'; q: string; page: string | null; suggested: SuggestedQuery | null; asPerson: boolean }
  | { by: 'draft'; draft: Pick<SuggestionDraft, 'subject' | 'description' | 'severity' | 'confidential'> }
) & {
  /** The person has asked for links, where they do not come by themselves. */
  requested: boolean | undefined
}

/** Shorter questions find everything and nothing. */
const MIN_CHARACTERS = 2

/**
 * The question while it is typed; the whole draft once there is a case, or something to keep private. `page`: the one that
 * the person is on.
 */
export function suggestionRequest(state: PanelState, page: string): SuggestionRequest | null {
  const { draft, person, screen, site, host, intent } = state
  const { requested } = intent
  const onForm = shownScreen(screen, person) === 'case'
  if (!state.open || !(onForm || screen.name === 'ask')) return null

  const subject = maskForSearch(onForm ? draft.subject : draft.question).trim()
  const description = onForm ? maskForSearch(draft.description).trim() : ''
  const settings = site.status === 'ready' ? site.value : null
  const sensitive = isSensitive(draft)
  const tooShort = subject.length + description.length < MIN_CHARACTERS
  // A page may have links of its own, before a word is typed.
  if (tooShort && (onForm || sensitive || !(settings?.pinsPages || host.suggested))) return null

  if (!onForm && !sensitive) {
    // Whether links come by themselves depends on who it is, and that on what the site says.
    if (person.status === 'resolving' && (settings?.experiment || site.status === 'loading')) return null
    return {
      by: 'question',
      requested,
      q: tooShort ? '' : cut(subject, LIMITS.queryCharacters),
      page: settings?.pinsPages ? page : null,
      suggested: tooShort ? host.suggested : null,
      asPerson: !!(settings?.privateContent || settings?.experiment) && person.status === 'known',
    }
  }
  return {
    by: 'draft',
    requested,
    draft: {
      ...fitSubject(subject, description),
      ...(sensitive && { severity: draft.urgent ? 1 : draft.severity, confidential: draft.confidential }),
    },
  }
}

/** A question longer than a subject may be goes as a description. */
function fitSubject(subject: string, description: string): Pick<SuggestionDraft, 'subject' | 'description'> {
  const fits = subject.length <= LIMITS.subjectCharacters
  const text = cut(fits ? description : `${subject}\n${description}`, LIMITS.descriptionCharacters)
  return { ...(fits && subject && { subject }), ...(text && { description: text }) }
}

/** The words that were searched, as a case remembers them. */
export function searchedWords(request: SuggestionRequest): string {
  const words =
    request.by === 'question' ? request.q : (request.draft.subject ?? request.draft.description ?? '')
  return cut(words, LIMITS.queryCharacters)
}
