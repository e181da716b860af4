import type { Locale } from '../../contract/vocabulary.ts'
import { callBackMail } from '../call-back/call-back-mail.ts'
import { decisionParts } from '../call-back/support-news.ts'
import type { MailMessage } from '../mailer.ts'
import type { MessagePart } from '../message-body.ts'
import { type MailReceiver, messageId } from '../message-ids.ts'
import { plainLine } from '../plain-text.ts'
import { type MailTexts, mailTexts } from '../texts/mail-texts.ts'
import { type CaseMailContent, caseMail, type MailSender } from './case-mail-frame.ts'
import { caseSubject } from './case-subject.ts'
import { confirmationParts } from './confirmation-parts.ts'
import { answerParts, partsForContact, partsForSupport } from './entry-parts.ts'
import { type FilesOfMail, fileParts } from './file-parts.ts'
import { historyParts } from './history-parts.ts'
import type { IsTold, MailedCase, MailedEntry, ToldReader } from './mailed-case.ts'
import { contactName } from './names.ts'
import { newCaseParts } from './new-case-parts.ts'
import { threadOf } from './thread-of.ts'

export interface CaseMailRequest extends MailSender {
  supportCase: MailedCase
  /** One of the case's. */
  entry: MailedEntry
  reader: ToldReader
  isTold: IsTold
  files: FilesOfMail
  /** Who else of the account is told what support says. */
  colleagues: { email: string; name: string | null }[]
  /** The account's engines: a case by mail that has not stated one is asked which. */
  engines: { name: string }[]
  /** Where support decides on a call; null: there is no such page. */
  supportPage: string | null
}

export interface ComposedMail {
  receiver: MailReceiver
  message: MailMessage
}

/** The mails that tell a reader of an entry, as a rule one; none for an entry that is not theirs to know. */
export function composeCaseMail(request: CaseMailRequest): ComposedMail[] {
  const { supportCase, entry, reader, site } = request
  const to = reader === 'contact' ? contactOf(request) : teamOf(request)
  const told = to.length === 0 ? null : contentOf(request)
  if (told === null) return []
  const message = caseMail(
    {
      caseNumber: supportCase.number,
      reader,
      to,
      thread: threadOf(supportCase, entry, reader, { site, isTold: request.isTold }),
      locale: localeOf(request),
      attachments: request.files.attached,
      answersMail: entry.kind === 'opened' && entry.messageId !== undefined && reader === 'contact',
      ...told,
    },
    request,
  )
  const accountCopy = entry.kind === 'opened' && reader === 'contact' ? copyForAccount(request) : []
  return [{ receiver: reader, message }, ...accountCopy]
}

type Told = Pick<CaseMailContent, 'subject' | 'parts' | 'invitation'>

function contentOf(request: CaseMailRequest): Told | null {
  const { supportCase, entry, reader, files, site } = request
  const locale = localeOf(request)
  const texts = mailTexts[locale]
  const subject = subjectOf(request, texts)
  if (entry.kind === 'opened') {
    const parts =
      reader === 'contact'
        ? confirmationParts(request, texts)
        : newCaseParts(supportCase, { site, files, locale, callParts: askedCallParts(request) }, texts)
    return { subject, parts }
  }
  const call = callBackNews(request)
  if (call) {
    const news = caseSubject({ ...supportCase, subject: call.subject }, { isAnswer: false })
    return {
      subject: news,
      parts: framed([...call.parts, ...fileParts(files, texts)], request, texts),
      invitation: call.invitation,
    }
  }
  const parts = reader === 'contact' ? partsForContact(request, texts) : partsForSupport(request, texts)
  return parts && { subject, parts: framed(parts, request, texts) }
}

/** What stands below the news: how to answer, the last words of the conversation, and why the mail is sent. */
function framed(parts: MessagePart[], request: CaseMailRequest, texts: MailTexts): MessagePart[] {
  const { supportCase, entry, reader, site } = request
  const isForSupport = reader === 'support'
  const why = isForSupport
    ? texts.supportCopy.whySent(site.name)
    : texts.conversation.whySent(site.name, supportCase.number)
  return [
    ...parts,
    ...(isForSupport ? answerParts(supportCase, localeOf(request), texts) : []),
    ...historyParts(supportCase, entry, reader, texts),
    { type: 'note', text: why },
  ]
}

function callBackNews({ supportCase, entry, reader, site, supportPage, ...rest }: CaseMailRequest) {
  switch (entry.kind) {
    case 'call_back_requested':
    case 'call_back_confirmed':
    case 'call_back_moved':
    case 'call_back_cancelled': {
      if (!entry.callBack) return null
      const { kind, at, author, text, callBack } = entry
      const locale = localeOf({ supportCase, reader, site, ...rest })
      const greeting: MessagePart[] =
        reader === 'contact'
          ? [{ type: 'paragraph', text: mailTexts[locale].greeting(callBack.askedBy.name) }]
          : []
      const news = callBackMail(
        { kind, at, author, text, callBack },
        { reader, locale, case: supportCase, site, supportPage: reader === 'support' ? supportPage : null },
      )
      return { ...news, parts: [...greeting, ...news.parts] }
    }
    default:
      return null
  }
}

/** Support chooses the time of a call that a new case asks for from the copy of the case. */
function askedCallParts({ supportCase, entry, site, supportPage }: CaseMailRequest): MessagePart[] {
  if (!entry.callBack) return []
  const { callBack } = entry
  const locale = site.supportTeam?.locale ?? 'en'
  return decisionParts({ callBack }, { reader: 'support', locale, case: supportCase, site, supportPage })
}

function subjectOf({ supportCase, entry, reader }: CaseMailRequest, texts: MailTexts): string {
  if (reader === 'contact') {
    const isFirst = entry.kind === 'opened' && entry.messageId === undefined
    return caseSubject(supportCase, { isAnswer: !isFirst })
  }
  const { marks } = texts.supportCopy
  return caseSubject(supportCase, {
    isAnswer: entry.kind !== 'opened',
    marks: [
      texts.severities[supportCase.severity],
      ...(supportCase.confidential ? [marks.confidential] : []),
      ...(entry.kind === 'target_near' ? [marks.targetNear] : []),
      ...(entry.kind === 'target_missed' ? [marks.targetMissed] : []),
    ],
  })
}

/**
 * A call concerns who asked for it; all else who opened the case: its opening the account's primary email too, and what support
 * says the colleagues in it. One mail for all of them, so that whoever answers it is in one conversation.
 */
function contactOf({ supportCase, entry, colleagues }: CaseMailRequest): MailMessage['to'] {
  const { openedBy, primaryEmail, confidential } = supportCase
  const { kind, callBack } = entry
  if (kind === 'opened') {
    const withPrimaryEmail = !confidential && !isSame(openedBy.email, primaryEmail)
    return [recipient(openedBy), ...(withPrimaryEmail ? [{ name: null, address: primaryEmail }] : [])]
  }
  if (callBack) return [recipient(callBack.askedBy)]
  return [openedBy, ...colleagues].map(recipient)
}

function recipient({ email, name }: { email: string; name: string | null }): MailMessage['to'][number] {
  return { name: name && plainLine(name), address: email }
}

function teamOf({ site }: CaseMailRequest): MailMessage['to'] {
  return (site.supportTeam?.addresses ?? []).map((address) => ({ name: null, address }))
}

/**
 * The primary email belongs on every case, and what a confidential one is about does not belong to whoever reads the
 * account's mail: it learns that there is a case, its number and who opened it.
 */
function copyForAccount(request: CaseMailRequest): ComposedMail[] {
  const { supportCase, site } = request
  const { number, primaryEmail, openedBy, confidential, locale } = supportCase
  if (!confidential || isSame(primaryEmail, openedBy.email)) return []
  const texts = mailTexts[locale]
  const { accountCopy } = texts
  const parts: MessagePart[] = [
    { type: 'paragraph', text: texts.greeting(null) },
    {
      type: 'paragraph',
      text: accountCopy.opened(contactName(supportCase), supportCase.account.name, number),
    },
    { type: 'paragraph', text: accountCopy.withheld },
    { type: 'note', text: texts.whySent(site.name) },
  ]
  const message = caseMail(
    {
      caseNumber: number,
      reader: 'contact',
      to: [{ name: null, address: primaryEmail }],
      thread: { messageId: messageId(site, { caseNumber: number, entry: null, receiver: 'account' }) },
      subject: caseSubject({ number, subject: accountCopy.subject }, { isAnswer: false }),
      locale,
      parts,
      isNotice: true,
    },
    request,
  )
  return [{ receiver: 'account', message }]
}

function localeOf({
  supportCase,
  reader,
  site,
}: Pick<CaseMailRequest, 'supportCase' | 'reader' | 'site'>): Locale {
  return reader === 'contact' ? supportCase.locale : (site.supportTeam?.locale ?? 'en')
}

function isSame(address: string, other: string): boolean {
  return address.toLowerCase() === other.toLowerCase()
}
