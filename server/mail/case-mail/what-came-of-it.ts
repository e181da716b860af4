import type { MailedEntry } from './mailed-case.ts'

type Happened = Pick<MailedEntry, 'id' | 'kind' | 'at' | 'author'>

/**
 * What a contact's words brought about by themselves, in the order of the case: a closed case is open again, a case by mail
 * has its engine or nature. These entries stand right before the words, at the same instant.
 */
export function cameOf<Entry extends Happened>(entries: Entry[], words: Entry): Entry[] {
  const at = entries.findIndex(({ id }) => id === words.id)
  let first = at
  while (first > 0 && isEffectOf(entries[first - 1], words)) first -= 1
  return entries.slice(first, at)
}

/** Whether an entry is told by the mail of the words that it came of, and needs none of its own. */
export function isToldWithWords<Entry extends Happened>(entries: Entry[], entry: Entry): boolean {
  if (entry.author.role !== 'system') return false
  const after = entries.slice(entries.findIndex(({ id }) => id === entry.id) + 1)
  const words = after.find(({ author }) => author.role !== 'system')
  return words !== undefined && cameOf(entries, words).some(({ id }) => id === entry.id)
}

function isEffectOf(entry: Happened | undefined, words: Happened): boolean {
  return (
    words.kind === 'reply' &&
    words.author.role === 'contact' &&
    entry?.author.role === 'system' &&
    (entry.kind === 'reopened' || entry.kind === 'details_given') &&
    entry.at.getTime() === words.at.getTime()
  )
}
