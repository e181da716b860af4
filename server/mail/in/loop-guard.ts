import type { InboundMailStore, MailsLike } from './inbound-mail-store.ts'
import { CASES_AN_HOUR, REPLIES_AN_HOUR, SAME_WORDS_A_DAY } from './mail-limits.ts'

interface LoopGuardDependencies {
  inbox: Pick<InboundMailStore, 'countLike'>
  clock: () => Date
}

const HOUR_MS = 60 * 60 * 1_000
const DAY_MS = 24 * HOUR_MS

type Mails = Omit<MailsLike, 'since'>

/**
 * Whether the person has sent the very same words so often that a machine must be writing, one of those that do not say
 * so. A second case with the words of the first is one already: what they say is kept there.
 */
export async function isRepeated({ inbox, clock }: LoopGuardDependencies, mails: Mails): Promise<boolean> {
  const since = new Date(clock().getTime() - DAY_MS)
  const before = await inbox.countLike({ ...mails, since })
  return before >= (mails.outcome === 'opened' ? 1 : SAME_WORDS_A_DAY)
}

/**
 * Rejects when the person's mails come faster than people write: the mail is handled later, so a loop that nothing else has
 * ended goes on at this pace at the most, and nothing of a person's is lost.
 */
export async function waitsItsTurn({ inbox, clock }: LoopGuardDependencies, mails: Mails): Promise<void> {
  const since = new Date(clock().getTime() - HOUR_MS)
  const most = mails.outcome === 'opened' ? CASES_AN_HOUR : REPLIES_AN_HOUR
  if ((await inbox.countLike({ ...mails, since })) >= most) {
    throw new Error('Mails of one person come too fast; this one waits')
  }
}
