import { setTimeout as delay } from 'node:timers/promises'
import type { CaseDetail } from '../../server/contract/types.ts'
import { readMessageId } from '../../server/mail/message-ids.ts'
import { swiftypePreset } from '../../server/sites/presets/swiftype.ts'
import type { Ledger } from './ledger.ts'
import type { ReceivedPost } from './received-post.ts'
import type { ServerClient } from './server-client.ts'

/** What the server has of what it was asked. */
export interface Conversations {
  cases: CaseDetail[]
  /** Acknowledged, and not there. */
  lost: string[]
  /** There more than once. */
  doubled: string[]
  /** Asked again after all kills by its old key, and not answered as at first. */
  doneAnew: string[]
}

/**
 * Looks for what was acknowledged; asks again what was cut off, as a client would; and, once all mail has gone out or
 * would not for a long time, looks again.
 */
export async function checkConversations(
  client: ServerClient,
  ledger: Ledger,
  post: ReceivedPost,
): Promise<Conversations> {
  const before = countNames(await readCases(client))
  const lost = [...ledger.acknowledged.keys()].filter((name) => !before.has(name))
  for (const operation of ledger.takeCutOff()) ledger.acknowledge(operation, await client.ask(operation))
  const doneAnew = await askAllAgain(client, ledger)
  const cases = await untilPosted(client, post)
  const after = countNames(cases)
  return {
    cases,
    lost: [...lost, ...[...ledger.asked.keys()].filter((name) => !after.has(name) && !lost.includes(name))],
    doubled: [...after].filter(([, count]) => count > 1).map(([name]) => name),
    doneAnew,
  }
}

async function askAllAgain(client: ServerClient, ledger: Ledger): Promise<string[]> {
  const doneAnew: string[] = []
  for (const [name, { operation, by }] of ledger.acknowledged) {
    const again = await client.ask(operation)
    const isSame = again.replayed && again.caseNumber === by.caseNumber
    // An opened case is answered as it was at its opening; what adds to one shows the case as it is now.
    if (!isSame || (operation.kind === 'case' && again.answer !== by.answer)) doneAnew.push(name)
  }
  return doneAnew
}

/** A job of a server that died on PostgreSQL is missed after a while, and tried again later. */
const LONGEST_DRAIN_MS = 5 * 60_000
const LOOK_EVERY_MS = 1_000

/** The cases, once all that must go out for them has been received and noted, or after so long. */
async function untilPosted(client: ServerClient, post: ReceivedPost): Promise<CaseDetail[]> {
  const giveUpAt = Date.now() + LONGEST_DRAIN_MS
  for (;;) {
    const cases = await readCases(client)
    if (Date.now() > giveUpAt || isAllPosted(cases, post)) return cases
    await delay(LOOK_EVERY_MS)
  }
}

function isAllPosted(cases: CaseDetail[], post: ReceivedPost): boolean {
  const { mails, deliveries } = expectedPost(cases)
  const received = new Set([...post.mails.keys()].map((id) => mailName(id, cases)))
  return (
    cases.every(({ timeline }) => timeline.some(({ kind }) => kind === 'confirmation_sent')) &&
    mails.isSubsetOf(received) &&
    deliveries.isSubsetOf(new Set(post.deliveries.keys()))
  )
}

async function readCases(client: ServerClient): Promise<CaseDetail[]> {
  const cases: CaseDetail[] = []
  for (const { number } of await client.listCases()) cases.push(await client.readCase(number))
  return cases
}

/** How often each name stands in a case: as its subject, or as the text of an entry. */
function countNames(cases: CaseDetail[]): Map<string, number> {
  const counts = new Map<string, number>()
  const names = cases.flatMap(({ subject, timeline }) => [subject, ...timeline.map(({ text }) => text)])
  for (const name of names) if (name !== null) counts.set(name, (counts.get(name) ?? 0) + 1)
  return counts
}

/** What must have gone out for the entries of the cases, once each. Its parts are apart by spaces. */
export interface ExpectedPost {
  /** `C-10001 ENTRY contact`; of the opening, `opened` stands for the entry. */
  mails: Set<string>
  /** Ids of entries. */
  deliveries: Set<string>
}

export function expectedPost(cases: CaseDetail[]): ExpectedPost {
  const mails = new Set<string>()
  const deliveries = new Set<string>()
  for (const { number, timeline } of cases) {
    for (const { id, kind, author, channel } of timeline) {
      if (kind === 'opened') {
        mails.add(`${number} opened contact`).add(`${number} opened support`)
        deliveries.add(id)
      } else if (kind === 'reply') {
        mails.add(`${number} ${id} ${author.role === 'support' ? 'contact' : 'support'}`)
        if (channel !== 'desk') deliveries.add(id)
      }
    }
  }
  return { mails, deliveries }
}

/** What a mail that was received tells to whom, as `expectedPost` names it. */
export function mailName(messageId: string, cases: CaseDetail[]): string {
  const read = readMessageId(swiftypePreset, messageId)
  if (!read) return messageId
  const opening = cases.find(({ number }) => number === read.caseNumber)?.timeline[0]?.id
  const entry = read.entry === null || read.entry === opening ? 'opened' : read.entry
  return `${read.caseNumber} ${entry} ${read.receiver}`
}
