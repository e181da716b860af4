import type { Locale } from '../../contract/vocabulary.ts'
import { caseMail, type MailSender } from '../case-mail/case-mail-frame.ts'
import { caseSubject } from '../case-mail/case-subject.ts'
import type { MailMessage } from '../mailer.ts'
import type { MessagePart } from '../message-body.ts'
import { messageId } from '../message-ids.ts'
import { plainLine } from '../plain-text.ts'
import { mailTexts } from '../texts/mail-texts.ts'
import { callBackMail } from './call-back-mail.ts'
import type { CallBackNews } from './call-back-news.ts'

export interface ReminderRequest extends MailSender {
  supportCase: { number: string; locale: Locale; account: { name: string } }
  callBack: Omit<CallBackNews['callBack'], 'previous'>
  /** Which of the reminders of this call it is. */
  notice: 'day' | 'hour'
  reader: 'contact' | 'support'
  supportPage: string | null
  now: Date
}

/**
 * The mail that reminds one of the two of a confirmed call; null when support gets no mail. Its Message-ID is made of the
 * call as it stands and the notice, so that each reminder is sent once.
 */
export function reminderMail(request: ReminderRequest): MailMessage | null {
  const { supportCase, callBack, notice, reader, supportPage, site } = request
  const { number } = supportCase
  const to = receivers(request)
  if (to.length === 0) return null
  const locale = reader === 'contact' ? supportCase.locale : (site.supportTeam?.locale ?? 'en')
  const texts = mailTexts[locale]
  const news = callBackMail(
    {
      kind: 'call_back_reminder',
      at: request.now,
      author: { role: 'system' },
      text: null,
      callBack: { ...callBack, previous: null },
    },
    { reader, locale, case: supportCase, site, supportPage: reader === 'support' ? supportPage : null },
  )
  const greeting: MessagePart[] =
    reader === 'contact' ? [{ type: 'paragraph', text: texts.greeting(callBack.askedBy.name) }] : []
  const why =
    reader === 'support'
      ? texts.supportCopy.whySent(site.name)
      : texts.conversation.whySent(site.name, number)
  return caseMail(
    {
      caseNumber: number,
      reader,
      to,
      thread: {
        messageId: messageId(site, {
          caseNumber: number,
          entry: `call-${callBack.sequence}-${notice}`,
          receiver: reader,
        }),
      },
      subject: caseSubject({ number, subject: news.subject }, { isAnswer: false }),
      locale,
      parts: [...greeting, ...news.parts, { type: 'note', text: why }],
    },
    request,
  )
}

function receivers({ reader, callBack, site }: ReminderRequest): MailMessage['to'] {
  if (reader === 'support') {
    return (site.supportTeam?.addresses ?? []).map((address) => ({ name: null, address }))
  }
  const { name, email } = callBack.askedBy
  return [{ name: name && plainLine(name), address: email }]
}
