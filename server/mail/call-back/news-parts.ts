import type { MessagePart } from '../message-body.ts'
import type { CallBackNews, CallBackReader } from './call-back-news.ts'
import type { CallBackTexts } from './texts/call-back-texts.ts'

/** How to join the call, while there is one. */
export function meetingParts(
  { callBack: { call, meetingUrl } }: CallBackNews,
  texts: CallBackTexts,
  { reader }: CallBackReader,
): MessagePart[] {
  if (call === null) return []
  if (meetingUrl === null)
    return reader === 'contact' ? [{ type: 'paragraph', text: texts.addressComes }] : []
  return [
    { type: 'paragraph', text: texts.joinHere },
    { type: 'links', links: [{ title: texts.join, url: meetingUrl }] },
  ]
}

/** What support wrote to the contact about it. */
export function wordsOfSupport({ text }: CallBackNews, { supportSays }: CallBackTexts): MessagePart[] {
  if (!text) return []
  return [
    { type: 'paragraph', text: supportSays },
    { type: 'quote', text },
  ]
}
