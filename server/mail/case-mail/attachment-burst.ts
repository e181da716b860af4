import type { MailedEntry } from './mailed-case.ts'

/** As long as the mail of a file waits: what comes within is told with it. */
const BURST_MS = 20_000

type Added = Pick<MailedEntry, 'id' | 'kind' | 'at' | 'author' | 'attachments'>

/**
 * The files that are told with an entry. Those that somebody adds one after the other are told by one mail, that of the
 * last: null for the others. Any other entry is told with its own.
 */
export function filesToldWith<Entry extends Added>(
  entries: Entry[],
  entry: Entry,
): Entry['attachments'] | null {
  if (entry.kind !== 'attachment') return entry.attachments
  const at = entries.findIndex(({ id }) => id === entry.id)
  const next = entries[at + 1]
  if (next && isSameBurst(entry, next)) return null
  let first = at
  for (; first > 0; first -= 1) {
    const [earlier, later] = [entries[first - 1], entries[first]]
    if (!earlier || !later || !isSameBurst(earlier, later)) break
  }
  return entries.slice(first, at + 1).flatMap(({ attachments }) => attachments)
}

function isSameBurst(earlier: Added, later: Added): boolean {
  return (
    earlier.kind === 'attachment' &&
    later.kind === 'attachment' &&
    earlier.author.role === later.author.role &&
    earlier.author.email === later.author.email &&
    later.at.getTime() - earlier.at.getTime() < BURST_MS
  )
}
