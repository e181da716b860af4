import type { Locale, SupportEntryKind } from '../../contract/vocabulary.ts'
import type { Site } from '../../sites/site.ts'
import type { MessagePart } from '../message-body.ts'
import { SUPPORT_COMMAND_WORDS } from '../support-commands.ts'
import type { MailTexts } from '../texts/mail-texts.ts'
import { caseFacts, supportInstant } from './case-facts.ts'
import { type FilesOfMail, fileParts } from './file-parts.ts'
import type { MailedCase, MailedEntry } from './mailed-case.ts'
import { authorName, contactName } from './names.ts'
import { cameOf } from './what-came-of-it.ts'

interface Told {
  supportCase: MailedCase
  entry: MailedEntry
  files: FilesOfMail
  site: Site
}

/** What the contact is told of what support did; null for what is nobody's business but support's. */
export function partsForContact({ supportCase, entry, files }: Told, texts: MailTexts): MessagePart[] | null {
  const { conversation } = texts
  const said: MessagePart[] = [...wordsParts(entry, texts), ...fileParts(files, texts)]
  // Who writes to somebody greets them.
  const greets = entry.author.role === 'support' && entry.text !== null && entry.kind !== 'closed'
  const greeting: MessagePart[] = greets
    ? []
    : [{ type: 'paragraph', text: texts.greeting(supportCase.openedBy.name) }]
  const toContinue: MessagePart = { type: 'paragraph', text: conversation.toContinue }
  switch (entry.kind) {
    case 'reply':
    case 'engine_analysis':
    case 'recommended_action':
    case 'follow_up':
    case 'links':
    case 'attachment':
      return [...greeting, ...supportHeading(entry, texts), ...said, toContinue]
    case 'closed':
      return [
        ...greeting,
        { type: 'paragraph', text: conversation.closedBySupport(supportCase.number) },
        ...(said.length > 0 ? [...supportHeading(entry, texts), ...said] : []),
        { type: 'paragraph', text: conversation.toReopen },
      ]
    case 'reopened':
      return [
        ...greeting,
        { type: 'paragraph', text: conversation.reopened(supportCase.number) },
        ...(said.length > 0 ? [...supportHeading(entry, texts), ...said] : []),
        toContinue,
      ]
    default:
      return null
  }
}

/** What the support team is told of what the contact did, or of what time did. */
export function partsForSupport(
  { supportCase, entry, files, site }: Told,
  texts: MailTexts,
): MessagePart[] | null {
  const { conversation, supportCopy } = texts
  const name = authorName(entry, texts) || contactName(supportCase)
  const heading: MessagePart = { type: 'paragraph', text: conversation.contactAnswers(name) }
  const said: MessagePart[] = [...wordsParts(entry, texts), ...fileParts(files, texts)]
  const due = supportInstant(supportCase.respondBy, site, texts)
  switch (entry.kind) {
    case 'reply':
      return [...effectParts(supportCase, entry, texts), heading, ...said]
    case 'attachment':
      return [{ type: 'paragraph', text: supportCopy.addedFiles(name) }, ...said]
    case 'closed':
      return [
        { type: 'paragraph', text: conversation.closedByContact(name, supportCase.number) },
        ...(said.length > 0 ? [heading, ...said] : []),
      ]
    case 'reopened':
      return [
        { type: 'paragraph', text: conversation.reopened(supportCase.number) },
        ...(said.length > 0 ? [heading, ...said] : []),
      ]
    case 'details_given':
      return detailParts(supportCase, texts)
    case 'target_near':
    case 'target_missed':
      return [
        {
          type: 'paragraph',
          text: entry.kind === 'target_near' ? supportCopy.targetNear(due) : supportCopy.targetMissed(due),
        },
        {
          type: 'facts',
          facts: caseFacts(
            supportCase,
            ['number', 'severity', 'subject', 'account', 'plan', 'openedBy'],
            texts,
          ),
        },
      ]
    default:
      return null
  }
}

/** How support answers a copy: in short, for the copy of the new case has said it at length. */
export function answerParts(supportCase: MailedCase, locale: Locale, texts: MailTexts): MessagePart[] {
  const { howToAnswer, firstLineShort } = texts.supportCopy
  const words = Object.values(SUPPORT_COMMAND_WORDS).map((word) => word[locale])
  return [
    { type: 'paragraph', text: howToAnswer(contactName(supportCase)) },
    { type: 'paragraph', text: firstLineShort(words.join(', ')) },
  ]
}

function supportHeading(entry: MailedEntry, { conversation }: MailTexts): MessagePart[] {
  const from: MessagePart = { type: 'paragraph', text: conversation.supportAnswers(entry.author.name) }
  const isPlain = entry.kind === 'reply' || !(entry.kind in conversation.kinds)
  if (isPlain) return [from]
  return [{ type: 'heading', text: conversation.kinds[entry.kind as SupportEntryKind] }, from]
}

function wordsParts({ kind, text, links }: MailedEntry, { conversation }: MailTexts): MessagePart[] {
  return [
    ...(text ? [{ type: 'words' as const, text }] : []),
    ...(links.length > 0
      ? [
          ...(kind === 'links' ? [] : [{ type: 'heading' as const, text: conversation.links }]),
          { type: 'links' as const, links },
        ]
      : []),
  ]
}

/** What the contact's words brought about by themselves. */
function effectParts(supportCase: MailedCase, words: MailedEntry, texts: MailTexts): MessagePart[] {
  return cameOf(supportCase.entries, words).flatMap(({ kind }) =>
    kind === 'details_given'
      ? detailParts(supportCase, texts)
      : [{ type: 'paragraph', text: texts.conversation.reopenedByAnswer }],
  )
}

function detailParts(supportCase: MailedCase, texts: MailTexts): MessagePart[] {
  return [
    { type: 'paragraph', text: texts.supportCopy.detailsGiven },
    { type: 'facts', facts: caseFacts(supportCase, ['engine', 'nature'], texts) },
  ]
}
