import type { Site } from '../../sites/site.ts'
import { foldAddress } from '../../support-rules/contact-roles.ts'
import { readMessageId } from '../message-ids.ts'
import { mailDomain } from '../reply-address.ts'
import { readAnswerId } from './answers/answer-ids.ts'
import { composeAnswer } from './answers/compose-answer.ts'
import { findCase } from './find-case.ts'
import type { InboundMail } from './inbound-mail-store.ts'
import { automaticSign } from './is-automatic.ts'
import { contentOf, type Handled, type MailInHand, type ReceiveMailDependencies } from './mail-in-hand.ts'
import { mailLanguage } from './mail-language.ts'
import { STRANGER_ANSWERS_AN_HOUR } from './mail-limits.ts'
import { readBounce } from './read-bounce.ts'
import { type ReadMail, readMail } from './read-mail.ts'
import { receiveFromContact } from './receive-from-contact.ts'
import { receiveFromSupport } from './receive-from-support.ts'

/**
 * Does with a mail what it is for. It may be run again for the same mail, and does everything once: a case takes each mail
 * once, and an answer goes out once.
 *
 * Rejects when something is away that it needs: the mail stays, and is handled later.
 */
export function createReceiveMail(dependencies: ReceiveMailDependencies) {
  const { inbox, sites, clock, log } = dependencies
  return async (id: string): Promise<void> => {
    const kept = await inbox.find(id)
    if (!kept || kept.outcome !== null) return
    const site = sites.find(kept.site)
    if (!site) throw new Error(`The site ${kept.site} of a mail is not configured`)
    const read = await readMail(await contentOf(dependencies, kept.blob))
    const { recipients, references, subject } = read
    const meant = findCase(site, dependencies.replyKey, {
      recipients: [...kept.recipients, ...recipients],
      references,
      subject,
    })
    const mail: MailInHand = {
      kept,
      site,
      read,
      meant,
      answer: answering(dependencies, { kept, site, read }),
    }
    const handled = await handle(dependencies, mail)
    await inbox.finish(id, { textDigest: null, ...handled }, clock())
    // Never what anybody wrote, nor who.
    log.info(
      { mail: id, site: site.id, outcome: handled.outcome, case: handled.caseNumber },
      'a mail was handled',
    )
  }
}

async function handle(dependencies: ReceiveMailDependencies, mail: MailInHand): Promise<Handled> {
  const { kept, site, read, meant } = mail
  const bounce = await noteBounce(dependencies, mail)
  if (bounce) return bounce
  const sign = automaticSign(read, {
    mailFrom: kept.mailFrom,
    isOurMessageId: (messageId) =>
      readMessageId(site, messageId) !== null || readAnswerId(mailDomain(site), messageId) !== null,
  })
  if (sign !== null || meant?.role === 'bounce' || isCalendarReply(read)) {
    return { outcome: 'automatic', caseNumber: meant?.signed ? meant.caseNumber : null }
  }
  if (kept.tooLarge) return answerStranger(dependencies, mail, 'too-large')
  if (!kept.authenticated || kept.sender === null) return answerStranger(dependencies, mail, 'not-a-contact')
  if (meant?.role === 'support' && meant.signed) {
    return isOfTeam(site, kept.sender)
      ? receiveFromSupport(dependencies, mail, meant.caseNumber)
      : answerStranger(dependencies, mail, 'not-a-contact')
  }
  return (
    (await receiveFromContact(dependencies, mail, kept.sender)) ??
    answerStranger(dependencies, mail, 'not-a-contact')
  )
}

/** A report says that a mail of ours did not arrive: it is noted with that mail, for support, and never answered. */
async function noteBounce(
  { deliveries, clock, log }: ReceiveMailDependencies,
  { read, meant }: MailInHand,
): Promise<Handled | null> {
  const bounce = readBounce(read)
  if (!bounce) return null
  if (bounce.action === 'failed') {
    const reply = [bounce.status, bounce.diagnostic].filter(Boolean).join(' ') || 'returned'
    for (const messageId of bounce.messageIds) {
      for (const address of bounce.recipients) {
        const noted = await deliveries.noteBounce(messageId, { address, reply }, clock())
        if (noted) log.warn({ messageId, case: noted.caseNumber, status: bounce.status }, 'a mail came back')
      }
    }
  }
  return { outcome: 'bounce', caseNumber: meant?.caseNumber ?? null }
}

/**
 * Calendars answer an invitation so; their people wrote nothing. Who declines, or counters, has something to say: support has to
 * hear that the call will not be.
 */
function isCalendarReply({ parts, text }: ReadMail): boolean {
  const calendar = parts.find(({ type }) => type === 'text/calendar' || type === 'application/ics')
  if (!calendar) return false
  const folded = new TextDecoder().decode(calendar.bytes.subarray(0, 16_384))
  const content = folded.replaceAll(/\r?\n[ \t]/g, '')
  if (/^METHOD:COUNTER\s*$|PARTSTAT=DECLINED\b/im.test(content) && text.trim() !== '') return false
  return /^METHOD:(REPLY|COUNTER|REFRESH)\s*$/im.test(content) && text.length < 2_000
}

function isOfTeam({ supportTeam }: Site, sender: string): boolean {
  return supportTeam?.addresses.some((address) => foldAddress(address) === sender) ?? false
}

/**
 * Tells who may not write, or wrote too much, why nothing came of it: the same to everybody, none more than once a day,
 * and so many in an hour. Beyond that a flood of forged mail would become a flood of answers to people who wrote nothing.
 */
async function answerStranger(
  { inbox, clock }: ReceiveMailDependencies,
  { kept, read, site, answer }: MailInHand,
  kind: 'not-a-contact' | 'too-large',
): Promise<Handled> {
  const address = strangerAddress(kept, read)
  const mayAnswer =
    address !== null &&
    (await inbox.mayAnswerStranger(
      { mail: kept.id, site: site.id, address, mostAnHour: STRANGER_ANSWERS_AN_HOUR },
      clock(),
    ))
  if (mayAnswer) await answer({ kind })
  return { outcome: kind === 'too-large' ? 'too_large' : 'not_a_contact', caseNumber: null }
}

/** The one address that a mail says it is from; where it says several, the one that handed it over. */
function strangerAddress({ sender, mailFrom }: InboundMail, { from }: ReadMail): string | null {
  const [only, ...others] = from
  return sender ?? (only && others.length === 0 ? only.address : mailFrom?.toLowerCase() || null)
}

function answering(
  { deliverMail }: ReceiveMailDependencies,
  { kept, site, read }: Omit<MailInHand, 'answer' | 'meant'>,
): MailInHand['answer'] {
  return async (answer, about) => {
    const address = strangerAddress(kept, read)
    if (address === null) return
    const message = composeAnswer(answer, {
      site,
      mail: kept,
      // A stranger's name is theirs to choose: it is not repeated.
      to: { address, name: null },
      locale: mailLanguage(read.subject, read.text),
    })
    const caseNumber = about?.caseNumber ?? null
    await deliverMail(message, { site: site.id, caseNumber, entry: null, receiver: 'person' })
  }
}
