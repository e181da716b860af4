import { createHash } from 'node:crypto'
import type { MailMessage, RefusedRecipient } from '../mailer.ts'
import type { MessagePart } from '../message-body.ts'
import { messageId } from '../message-ids.ts'
import { mailTexts } from '../texts/mail-texts.ts'
import { caseFacts } from './case-facts.ts'
import { caseMail, type MailSender } from './case-mail-frame.ts'
import { caseSubject } from './case-subject.ts'
import type { MailedCase } from './mailed-case.ts'

/**
 * Tells support that a mail of a case did not arrive at an address, so that it does not wait for an answer in vain.
 * Null: the site has no support team that is told by mail.
 */
export function refusedMailNotice(
  supportCase: MailedCase,
  { entry, refused }: { entry: string | null; refused: RefusedRecipient },
  sender: MailSender,
): MailMessage | null {
  const { site } = sender
  if (!site.supportTeam) return null
  const { addresses, locale } = site.supportTeam
  const texts = mailTexts[locale]
  const copy = texts.supportCopy
  const parts: MessagePart[] = [
    { type: 'paragraph', text: copy.undelivered(refused.address, supportCase.number) },
    {
      type: 'facts',
      facts: [
        { label: copy.undeliveredReply, value: refused.reply },
        ...caseFacts(supportCase, ['subject', 'account', 'openedBy'], texts),
      ],
    },
    { type: 'paragraph', text: copy.undeliveredAdvice },
    { type: 'note', text: copy.whySent(site.name) },
  ]
  const { number: caseNumber } = supportCase
  const about = `${entry ?? 'mail'}_${addressMark(refused.address)}`
  const root = messageId(site, { caseNumber, entry: null, receiver: 'support' })
  return caseMail(
    {
      caseNumber,
      reader: 'support',
      to: addresses.map((address) => ({ name: null, address })),
      thread: {
        messageId: messageId(site, { caseNumber, entry: about, receiver: 'support' }),
        inReplyTo: root,
        references: [root],
      },
      subject: caseSubject(supportCase, { isAnswer: true, marks: [copy.undeliveredSubject] }),
      locale,
      parts,
      isNotice: true,
    },
    sender,
  )
}

/** One notice for each address, whichever way its refusal becomes known. */
function addressMark(address: string): string {
  return createHash('sha256').update(address.toLowerCase()).digest('hex').slice(0, 12)
}
