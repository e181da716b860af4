import { mailDomain } from '../reply-address.ts'
import { mailTexts } from '../texts/mail-texts.ts'
import type { CallBackNews, CallBackReader } from './call-back-news.ts'
import { type Invitation, invitation } from './invitation.ts'
import { callBackTexts } from './texts/call-back-texts.ts'

/** What the reader's calendar has to be told of the news; null: nothing. */
export function callBackInvitation(news: CallBackNews, reading: CallBackReader): Invitation | null {
  const method = methodOf(news)
  const { callBack } = news
  const span = method === 'CANCEL' ? callBack.previous : callBack.call
  if (method === null || span === null) return null
  const { reader, locale, site, case: supportCase } = reading
  const { askedBy } = callBack
  const contact = { name: askedBy.name, address: askedBy.email }
  const texts = callBackTexts[locale]
  // Neither the subject of the case nor what was written in it: calendars are shown to colleagues.
  const summary =
    reader === 'contact'
      ? texts.summary.contact(site.name, supportCase.number)
      : texts.summary.support(askedBy.name ?? askedBy.email, supportCase.number)
  return invitation({
    method,
    uid: `${callBack.id}@${mailDomain(site)}`,
    sequence: callBack.sequence,
    decidedAt: news.at,
    from: new Date(span.from),
    to: new Date(span.to),
    organizer: { name: mailTexts[locale].senderName(site.name), address: site.supportEmail },
    attendees: [contact, ...(reader === 'support' ? teamOf(reading) : [])],
    summary,
    description: descriptionOf(news, reading, method).join('\n'),
    location: callBack.meetingUrl,
  })
}

function methodOf({ kind }: CallBackNews): Invitation['method'] | null {
  switch (kind) {
    case 'call_back_confirmed':
    case 'call_back_moved':
      return 'REQUEST'
    case 'call_back_cancelled':
      return 'CANCEL'
    default:
      return null
  }
}

/** The organizer is no attendee of their own invitation. */
function teamOf({ site }: CallBackReader) {
  const addresses = site.supportTeam?.addresses ?? []
  return addresses
    .filter((address) => address.toLowerCase() !== site.supportEmail.toLowerCase())
    .map((address) => ({ name: null, address }))
}

function descriptionOf(
  { callBack: { medium, meetingUrl } }: CallBackNews,
  { locale, reader, case: { number } }: CallBackReader,
  method: Invitation['method'],
): string[] {
  const texts = callBackTexts[locale]
  const { callBackMedia, labelSeparator } = mailTexts[locale]
  if (method === 'CANCEL') return [texts.calledOff, texts.about(number)]
  return [
    texts.about(number),
    `${texts.labels.medium}${labelSeparator}${callBackMedia[medium]}`,
    ...(meetingUrl ? [`${texts.join}${labelSeparator}${meetingUrl}`] : []),
    ...(meetingUrl === null && reader === 'contact' ? [texts.addressComes] : []),
  ]
}
