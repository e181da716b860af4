import { LIMITS, type SuggestionDraft } from '../api/contract.ts'
import { maskForSearch } from '../panel/secrets/mask-for-search.ts'
import { cut } from '../panel/state/cut.ts'

export type DraftRequest = Pick<SuggestionDraft, 'subject' | 'description'>

/** Shorter drafts find everything and nothing. */
const MIN_CHARACTERS = 3

/** What is written in a form as it is searched with, without what may be a secret; null for nothing worth a search. */
export function draftRequest(subject: string, description: string): DraftRequest | null {
  const [about, rest] = [subject, description].map((text) => maskForSearch(text).trim()) as [string, string]
  if (about.length + rest.length < MIN_CHARACTERS) return null
  return {
    ...(about && { subject: cut(about, LIMITS.subjectCharacters) }),
    ...(rest && { description: cut(rest, LIMITS.descriptionCharacters) }),
  }
}
