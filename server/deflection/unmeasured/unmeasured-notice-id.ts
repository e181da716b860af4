import { createHmac } from 'node:crypto'

/** For an intent that must not be followed, so that it counts once: nobody can tell from it which intent it was. */
export type UnmeasuredNoticeId = (site: string, intent: string) => string

export function createUnmeasuredNoticeId(key: Uint8Array): UnmeasuredNoticeId {
  return (site, intent) =>
    createHmac('sha256', key)
      .update(JSON.stringify([site, intent]))
      .digest('base64url')
}
