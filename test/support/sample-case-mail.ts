import type { CaseEntry, SupportCase } from '../../server/cases/case.ts'
import { noticesOf } from '../../server/cases/notices.ts'
import {
  type CaseMailRequest,
  type ComposedMail,
  composeCaseMail,
} from '../../server/mail/case-mail/compose-case-mail.ts'
import type { MailMessage } from '../../server/mail/mailer.ts'
import type { Site } from '../../server/sites/site.ts'
import { openedCase } from './opened-case.ts'
import { sampleSite } from './sample-site.ts'

export const replyKey = new Uint8Array(32).fill(7)

/** A site whose support team gets copies. */
export const teamSite: Site = {
  ...sampleSite,
  supportTeam: { addresses: ['team@elastic.co', 'lead@elastic.co'], locale: 'en' },
}

let entries = 0

/** Something that happened in a case, after its opening. */
export function sampleEntry(changes: Partial<CaseEntry> = {}): CaseEntry {
  entries += 1
  return {
    id: `00000000-0000-4000-8000-${String(entries).padStart(12, '0')}`,
    kind: 'reply',
    at: new Date('2026-06-06T08:30:00Z'),
    author: { role: 'support', name: 'Sam', email: 'sam@elastic.co' },
    channel: 'email',
    text: 'Please rebuild the index.',
    links: [],
    original: null,
    supportOnly: false,
    attachments: [],
    ...changes,
  }
}

export const contactAuthor = { role: 'contact', name: 'Ada Ångström', email: 'ada@acme.example' } as const

export function caseWith(added: CaseEntry[], changes: Partial<SupportCase> = {}): SupportCase {
  return { ...openedCase, ...changes, entries: [...openedCase.entries, ...added] }
}

/** The mails that tell of the case's last entry, or of another. */
export function composed(
  supportCase: SupportCase,
  changes: Partial<Omit<CaseMailRequest, 'entry'>> & { entry?: CaseEntry } = {},
): ComposedMail[] {
  const entry = changes.entry ?? (supportCase.entries.at(-1) as CaseEntry)
  const site = changes.site ?? teamSite
  return composeCaseMail({
    supportCase,
    reader: 'contact',
    isTold: ({ id }, reader) =>
      noticesOf(supportCase.entries.find((known) => known.id === id) as CaseEntry, site).includes(reader),
    files: { attached: [], left: [] },
    colleagues: [],
    engines: [],
    supportPage: null,
    replyKey,
    ...changes,
    site,
    entry,
  })
}

/** The one mail, or the first of two. */
export function mailOf(...given: Parameters<typeof composed>): MailMessage {
  const [first] = composed(...given)
  if (!first) throw new Error('Nobody is told')
  return first.message
}

export function confirmation(changes: Partial<SupportCase> = {}, site: Site = sampleSite): MailMessage {
  return mailOf({ ...openedCase, ...changes }, { site })
}
