import type { MessagePart } from '../message-body.ts'
import { mailTexts } from '../texts/mail-texts.ts'
import {
  type CallBackNews,
  type CallBackReader,
  type NewsParts,
  type TimeSpan,
  topicOf,
} from './call-back-news.ts'
import { meetingParts, wordsOfSupport } from './news-parts.ts'
import { spanText, startText } from './span-text.ts'
import { callBackTexts } from './texts/call-back-texts.ts'

/** What support is told of a call. */
export function supportNews(news: CallBackNews, reading: CallBackReader): NewsParts {
  const { locale, site, case: supportCase } = reading
  const texts = callBackTexts[locale]
  const { askedBy, call, previous, timeZone, medium } = news.callBack
  const person = askedBy.name ?? askedBy.email
  const { subject, opening } = texts.support[topicOf(news)]
  const { dateLocale, labelSeparator, callBackMedia } = mailTexts[locale]
  const show = (span: TimeSpan) => spanText(span, site.businessCalendar.zone, dateLocale)
  const isOff = news.kind === 'call_back_cancelled'
  const facts = [
    ...(call && !isOff
      ? [
          { label: texts.labels.when, value: show(call) },
          { label: texts.labels.whenInZone, value: spanText(call, timeZone, dateLocale) },
        ]
      : []),
    ...(previous
      ? [{ label: isOff ? texts.labels.wasPlanned : texts.labels.previously, value: show(previous) }]
      : []),
    { label: texts.labels.medium, value: callBackMedia[medium] },
    {
      label: texts.labels.contact,
      value: askedBy.name ? `${askedBy.name} (${askedBy.email})` : askedBy.email,
    },
    { label: texts.labels.account, value: supportCase.account.name },
  ]
  const start = call && !isOff ? startText(call, site.businessCalendar.zone, dateLocale) : null
  return {
    subject: start ? `${subject(person)}${labelSeparator}${start}` : subject(person),
    parts: [
      { type: 'paragraph', text: opening(person, supportCase.number) },
      { type: 'facts', facts },
      ...(isOff ? [] : meetingParts(news, texts, reading)),
      ...wordsOfSupport(news, texts),
      ...(isOff ? [] : decisionParts(news, reading)),
    ],
  }
}

/** What support is shown where a call is asked for: each of the times, with a link to the page where it is chosen. */
export function decisionParts(news: Pick<CallBackNews, 'callBack'>, reading: CallBackReader): MessagePart[] {
  const { locale, site, supportPage } = reading
  const { windows, timeZone, call } = news.callBack
  const texts = callBackTexts[locale]
  const { dateLocale } = mailTexts[locale]
  if (supportPage === null) return []
  const keys: MessagePart = { type: 'paragraph', text: texts.linksAreKeys }
  if (call !== null) {
    return [{ type: 'links', links: [{ title: texts.moveOrCancel, url: supportPage }] }, keys]
  }
  const links = windows.map((window) => ({
    title: `${spanText(window, site.businessCalendar.zone, dateLocale)} · ${spanText(window, timeZone, dateLocale)}`,
    url: `${supportPage}?${new URLSearchParams({ window: new Date(window.from).toISOString() })}`,
  }))
  return [
    { type: 'paragraph', text: texts.chooseWindow(timeZone) },
    { type: 'links', links: [...links, { title: texts.allTimes, url: supportPage }] },
    keys,
  ]
}
