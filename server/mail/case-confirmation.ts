import { DateTime } from 'luxon'
import type { CallBackRequest } from '../contract/types.ts'
import type { Locale, Nature, Severity } from '../contract/vocabulary.ts'
import type { Site } from '../sites/site.ts'
import type { MailMessage } from './mailer.ts'
import { type MessagePart, renderHtml, renderText } from './message-body.ts'
import { plainLine } from './plain-text.ts'
import { type MailTexts, mailTexts } from './texts/mail-texts.ts'

/** What a confirmation tells of a case. */
export interface ConfirmedCase {
  number: string
  account: { name: string }
  openedBy: { email: string; name: string | null }
  primaryEmail: string
  engine: { name: string }
  nature: Nature
  severity: Severity
  subject: string
  description: string
  confidential: boolean
  callBack: CallBackRequest | null
  locale: Locale
  respondBy: Date
}

/**
 * The mail that says a case is open: to the person who opened it, and to the account's primary email, which belongs on
 * every case. Its Message-ID is made of the number alone, so a confirmation sent twice can be told for one.
 */
export function caseConfirmation(confirmed: ConfirmedCase, site: Site): MailMessage {
  const texts = mailTexts[confirmed.locale]
  const subject = texts.subject(confirmed.number, plainLine(confirmed.subject))
  const parts = messageParts(confirmed, site, texts)
  return {
    messageId: `<case.${confirmed.number}@${domainOf(site.supportEmail)}>`,
    from: { name: texts.senderName(site.name), address: site.supportEmail },
    to: recipients(confirmed),
    subject,
    text: renderText(parts, texts.labelSeparator),
    html: renderHtml(parts, { title: subject, language: confirmed.locale }),
    language: confirmed.locale,
    headers: {
      // RFC 3834, and what Exchange reads in its place: no holiday note shall answer into the case.
      'Auto-Submitted': 'auto-generated',
      'X-Auto-Response-Suppress': 'All',
    },
  }
}

function recipients({ openedBy, primaryEmail }: ConfirmedCase): MailMessage['to'] {
  const contact = { name: openedBy.name && plainLine(openedBy.name), address: openedBy.email }
  const isSame = openedBy.email.toLowerCase() === primaryEmail.toLowerCase()
  return isSame ? [contact] : [contact, { name: null, address: primaryEmail }]
}

function messageParts(confirmed: ConfirmedCase, site: Site, texts: MailTexts): MessagePart[] {
  return [
    { type: 'paragraph', text: texts.greeting(confirmed.openedBy.name) },
    { type: 'paragraph', text: texts.opened(confirmed.number) },
    { type: 'paragraph', text: answerBy(confirmed, site, texts) },
    { type: 'facts', facts: facts(confirmed, texts) },
    ...callBackParts(confirmed.callBack, texts),
    { type: 'heading', text: texts.whatYouWrote },
    { type: 'quote', text: confirmed.description },
    { type: 'paragraph', text: texts.toAdd(confirmed.number) },
    ...portalParts(site, texts),
    ...communityParts(confirmed, site, texts),
    { type: 'note', text: texts.whySent(site.name) },
  ]
}

/** The person's own zone is not known, so the instant stands in support's zone, by name, and in UTC. */
function answerBy({ respondBy }: ConfirmedCase, site: Site, texts: MailTexts): string {
  const instant = DateTime.fromJSDate(respondBy).setLocale(texts.dateLocale)
  return texts.answerBy(
    instant.setZone(site.businessCalendar.zone).toLocaleString(DateTime.DATETIME_HUGE),
    instant.toUTC().toLocaleString({ ...DateTime.DATETIME_FULL, timeZoneName: 'short' }),
  )
}

function facts(confirmed: ConfirmedCase, { labels, natures, severities }: MailTexts) {
  const { openedBy } = confirmed
  return [
    { label: labels.number, value: confirmed.number },
    { label: labels.account, value: confirmed.account.name },
    { label: labels.primaryEmail, value: confirmed.primaryEmail },
    {
      label: labels.openedBy,
      value: openedBy.name ? `${openedBy.name} (${openedBy.email})` : openedBy.email,
    },
    { label: labels.engine, value: confirmed.engine.name },
    { label: labels.nature, value: natures[confirmed.nature] },
    { label: labels.severity, value: severities[confirmed.severity] },
    { label: labels.subject, value: confirmed.subject },
  ]
}

function callBackParts(callBack: CallBackRequest | null, texts: MailTexts): MessagePart[] {
  if (!callBack) return []
  const format = (instant: string) =>
    DateTime.fromISO(instant, { zone: callBack.timeZone, locale: texts.dateLocale }).toLocaleString(
      DateTime.DATETIME_FULL,
    )
  return [
    { type: 'paragraph', text: texts.callBack(texts.callBackMedia[callBack.medium]) },
    { type: 'list', items: callBack.windows.map(({ from, to }) => texts.window(format(from), format(to))) },
  ]
}

function portalParts({ portal }: Site, texts: MailTexts): MessagePart[] {
  if (!portal) return []
  const reminder: MessagePart[] = portal.separateLogin
    ? [{ type: 'paragraph', text: texts.portalSeparateLogin }]
    : []
  return [
    { type: 'paragraph', text: texts.portal },
    { type: 'links', links: [{ title: new URL(portal.url).host, url: portal.url }] },
    ...reminder,
  ]
}

/** Urgent and confidential matters are never sent to the forums. */
function communityParts(confirmed: ConfirmedCase, { communities }: Site, texts: MailTexts): MessagePart[] {
  if (confirmed.severity === 1 || confirmed.confidential || communities.length === 0) return []
  return [
    { type: 'paragraph', text: texts.community },
    { type: 'links', links: communities },
  ]
}

function domainOf(address: string): string {
  return address.slice(address.lastIndexOf('@') + 1)
}
