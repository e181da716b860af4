import type { MessagePart } from '../message-body.ts'
import { plainText } from '../plain-text.ts'
import type { MailTexts } from '../texts/mail-texts.ts'
import { utcInstant } from './case-facts.ts'
import type { MailedCase, MailedEntry, ToldReader } from './mailed-case.ts'
import { authorName } from './names.ts'

/** In moderation: the whole conversation is in the widget, and in the mails before. */
const MOST_MESSAGES = 3
const MOST_LINES = 12
const MOST_CHARACTERS = 1_000

/** The last words in the case before an entry, the newest first, as its reader may see them. */
export function historyParts(
  supportCase: MailedCase,
  entry: MailedEntry,
  reader: ToldReader,
  texts: MailTexts,
): MessagePart[] {
  const { openedBy, openedAt, description } = supportCase
  const opening = { name: openedBy.name ?? openedBy.email, at: openedAt, text: description }
  const before = supportCase.entries.slice(
    0,
    supportCase.entries.findIndex(({ id }) => id === entry.id),
  )
  const replies = before.flatMap((earlier) =>
    earlier.text && (reader === 'support' || !earlier.supportOnly)
      ? [{ name: authorName(earlier, texts), at: earlier.at, text: earlier.text }]
      : [],
  )
  const shown = [opening, ...replies].toReversed().slice(0, MOST_MESSAGES)
  return [
    { type: 'heading', text: texts.conversation.earlier },
    ...shown.flatMap(({ name, at, text }): MessagePart[] => [
      { type: 'paragraph', text: texts.conversation.wrote(name, utcInstant(at, texts)) },
      { type: 'quote', text: cut(text, texts.conversation.cut) },
    ]),
  ]
}

function cut(text: string, mark: string): string {
  const lines = plainText(text).split('\n')
  const first = lines.slice(0, MOST_LINES).join('\n')
  // A character of two code units is not taken apart.
  const short = first.slice(0, MOST_CHARACTERS).replace(/[\uD800-\uDBFF]$/, '')
  return short.length < first.length || lines.length > MOST_LINES ? `${short.trimEnd()} ${mark}` : short
}
