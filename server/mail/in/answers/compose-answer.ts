import { LIMITS } from '../../../contract/limits.ts'
import type { Locale, Plan } from '../../../contract/vocabulary.ts'
import type { Site } from '../../../sites/site.ts'
import type { MailMessage } from '../../mailer.ts'
import { type MessagePart, renderHtml, renderText } from '../../message-body.ts'
import { quietHeaders } from '../../quiet-headers.ts'
import { mailDomain } from '../../reply-address.ts'
import { SUPPORT_COMMAND_WORDS } from '../../support-commands.ts'
import { MAIL_BYTES } from '../mail-limits.ts'
import { answerId } from './answer-ids.ts'
import { answerTexts } from './answer-texts.ts'

/** What a mail is answered with. */
export type Answer =
  | { kind: 'not-a-contact' }
  | { kind: 'too-large' }
  | { kind: 'which-account'; accounts: { name: string; primaryEmail: string }[] }
  | { kind: 'not-kept'; caseNumber: string; files: string[] }
  | { kind: 'severity'; caseNumber: string; plan: Plan }
  | { kind: 'unclear-command'; caseNumber: string; line: string }

interface Answered {
  site: Site
  /** Of the mail that is answered. */
  mail: { id: string; messageId: string | null }
  to: { address: string; name: string | null }
  locale: Locale
}

const MEGABYTE = 1024 * 1024
/** A mail may be made of thousands of parts. */
const MOST_NAMES = 50

/** The mail that answers a mail. Its Message-ID is made of that one and of what it says. */
export function composeAnswer(answer: Answer, { site, mail, to, locale }: Answered): MailMessage {
  const texts = answerTexts[locale]
  const { subject, parts } = contentOf(answer, site, to.address, locale)
  const body: MessagePart[] = [
    { type: 'paragraph', text: texts.greeting },
    ...parts,
    { type: 'note', text: texts.why(site.name) },
  ]
  return {
    messageId: answerId(mailDomain(site), { mail: mail.id, kind: answer.kind }),
    from: { name: texts.senderName(site.name), address: site.supportEmail },
    to: [to],
    ...(mail.messageId && { inReplyTo: mail.messageId, references: [mail.messageId] }),
    subject,
    text: renderText(body, texts.labelSeparator),
    html: renderHtml(body, { title: subject, language: locale }),
    language: locale,
    headers: quietHeaders('auto-replied'),
  }
}

function contentOf(
  answer: Answer,
  site: Site,
  address: string,
  locale: Locale,
): { subject: string; parts: MessagePart[] } {
  const texts = answerTexts[locale]
  const paragraphs = (...lines: string[]): MessagePart[] => lines.map((text) => ({ type: 'paragraph', text }))
  switch (answer.kind) {
    case 'not-a-contact': {
      const { subject, noCase, whoMay, whatToDo, readyToSend, message, otherWays } = texts.notAContact
      return {
        subject,
        parts: [
          ...paragraphs(noCase(site.name), whoMay, whatToDo, readyToSend),
          { type: 'quote', text: message(site.name, address) },
          ...paragraphs(otherWays(site.portal?.url ?? null)),
        ],
      }
    }
    case 'too-large': {
      const { subject, text, whatToDo } = texts.tooLarge
      return { subject, parts: paragraphs(text(MAIL_BYTES / MEGABYTE), whatToDo) }
    }
    case 'which-account': {
      const { subject, text, whatToDo, account } = texts.whichAccount
      const items = answer.accounts.map(({ name, primaryEmail }) => account(name, primaryEmail))
      return { subject, parts: [...paragraphs(text, whatToDo), { type: 'list', items }] }
    }
    case 'not-kept': {
      const { subject, text, limits } = texts.notKept
      return {
        subject: subject(answer.caseNumber),
        parts: [
          ...paragraphs(text(answer.caseNumber)),
          { type: 'list', items: namesOf(answer.files) },
          ...paragraphs(limits(LIMITS.attachmentsPerMessage, LIMITS.attachmentBytes / MEGABYTE)),
        ],
      }
    }
    case 'severity': {
      const { subject, text, hint } = texts.severity
      return {
        subject: subject(answer.caseNumber),
        parts: paragraphs(text(answer.caseNumber, answer.plan), hint),
      }
    }
    case 'unclear-command': {
      const { subject, text, whatToDo } = texts.unclearCommand
      const items = Object.values(SUPPORT_COMMAND_WORDS).map((words) => words[locale])
      return {
        subject: subject(answer.caseNumber),
        parts: [...paragraphs(text(answer.caseNumber, answer.line), whatToDo), { type: 'list', items }],
      }
    }
  }
}

function namesOf(files: string[]): string[] {
  return files.length > MOST_NAMES ? [...files.slice(0, MOST_NAMES), '…'] : files
}
