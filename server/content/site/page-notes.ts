import type { Validators } from '../fetching/polite-client.ts'
import type { PageNotes, PageState } from '../sources/source-memory.ts'

/** Goes up with each change of what is read from a page, so that all are read anew. */
const RULES = 1
/** A sitemap's `lastmod` is not always kept: after this time the page itself is asked. */
const TRUST_LISTING_MS = 7 * 24 * 60 * 60 * 1000

/** What is noted of a page between two runs. */
export interface NotedPage {
  validators: Validators
  /** `lastmod` of the sitemap when the page was read. */
  listedAs: string | null
  /** Milliseconds since the epoch. */
  readAt: number
}

export function notesOf({ validators, listedAs, readAt }: NotedPage): PageNotes {
  return { rules: RULES, ...validators, listedAs, readAt }
}

/** Null where there are none, or other rules read the page. */
export function notedPage(state: PageState | undefined): NotedPage | null {
  const notes = state?.data
  if (!notes || notes.rules !== RULES || typeof notes.readAt !== 'number') return null
  return {
    validators: { etag: textOrNull(notes.etag), lastModified: textOrNull(notes.lastModified) },
    listedAs: textOrNull(notes.listedAs),
    readAt: notes.readAt,
  }
}

/** Whether the sitemap says that the page is what it was, and may be believed. */
export function isListedAsBefore(noted: NotedPage, lastmod: string | null, now: number): boolean {
  return lastmod !== null && noted.listedAs === lastmod && now - noted.readAt < TRUST_LISTING_MS
}

function textOrNull(value: unknown): string | null {
  return typeof value === 'string' ? value : null
}
