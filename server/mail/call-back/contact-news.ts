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
import { type CallBackTexts, callBackTexts } from './texts/call-back-texts.ts'

/** What the contact is told of a call. */
export function contactNews(news: CallBackNews, reading: CallBackReader): NewsParts {
  const { locale, site, case: supportCase } = reading
  const texts = callBackTexts[locale]
  const { subject, opening } = texts.contact[topicOf(news)]
  const show = (span: TimeSpan) => spanText(span, news.callBack.timeZone, mailTexts[locale].dateLocale)
  const showForSupport = (span: TimeSpan) =>
    spanText(span, site.businessCalendar.zone, mailTexts[locale].dateLocale)
  const { call, previous, medium } = news.callBack
  const isOff = news.kind === 'call_back_cancelled'
  const facts = [
    ...(call && !isOff
      ? [
          { label: texts.labels.when, value: show(call) },
          { label: texts.labels.supportTime, value: showForSupport(call) },
        ]
      : []),
    ...(previous
      ? [{ label: isOff ? texts.labels.wasPlanned : texts.labels.previously, value: show(previous) }]
      : []),
    { label: texts.labels.medium, value: mailTexts[locale].callBackMedia[medium] },
  ]
  const start = call && !isOff ? startText(call, news.callBack.timeZone, mailTexts[locale].dateLocale) : null
  return {
    subject: start ? `${subject}${mailTexts[locale].labelSeparator}${start}` : subject,
    parts: [
      { type: 'paragraph', text: opening(supportCase.number) },
      { type: 'facts', facts },
      ...(isOff ? [] : meetingParts(news, texts, reading)),
      ...wordsOfSupport(news, texts),
      ...calendarParts(news, texts),
    ],
  }
}

function calendarParts(news: CallBackNews, texts: CallBackTexts): MessagePart[] {
  const topic = topicOf(news)
  switch (topic) {
    case 'confirmed':
    case 'moved':
      return [{ type: 'paragraph', text: texts.invitationAttached }]
    case 'cancelled':
    case 'withdrawn':
    case 'closed': {
      const withdrawn: MessagePart[] = news.callBack.previous
        ? [{ type: 'paragraph', text: texts.invitationWithdrawn }]
        : []
      return topic === 'closed' ? withdrawn : [...withdrawn, { type: 'paragraph', text: texts.askAgain }]
    }
    default:
      return []
  }
}
