import { callBackInvitation } from './call-back-invitation.ts'
import type { CallBackNews, CallBackReader, NewsParts } from './call-back-news.ts'
import { contactNews } from './contact-news.ts'
import type { Invitation } from './invitation.ts'
import { supportNews } from './support-news.ts'

/** What a message about a call says, between its greeting and its foot. */
export interface CallBackMail extends NewsParts {
  invitation: Invitation | null
}

/** The mail that tells the contact or support of something that has happened to a call. */
export function callBackMail(news: CallBackNews, reading: CallBackReader): CallBackMail {
  const parts = reading.reader === 'contact' ? contactNews(news, reading) : supportNews(news, reading)
  return { ...parts, invitation: callBackInvitation(news, reading) }
}
