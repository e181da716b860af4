import type { CaseDetail, NewCaseInput } from '../../server/contract/types.ts'
import { demoCase, demoClient } from './demo-client.ts'
import { PATIENCE_MS } from './patience.ts'

const CASES: NewCaseInput[] = [
  {
    ...demoCase,
    severity: 2,
    subject: 'Search is slow since the deploy',
    description:
      'Since we deployed on Monday every search takes two seconds and more. Nothing changed in the engine.\n\nhttps://www.maison-aubier.example/recherche?q=lampe',
  },
  {
    ...demoCase,
    engine: 'journal',
    nature: 'question',
    severity: 3,
    subject: 'May the journal and the shop share synonyms?',
    description: 'Both have the same words for the same things.',
  },
  {
    ...demoCase,
    subject: 'An API key is in a public repository',
    description: 'We have removed the commit. Is the key safe to rotate during the day?',
    severity: 1,
    confidential: true,
  },
]

const ANSWERS = [
  `#analysis

The engine is healthy: 40 ms at the median. The two seconds are spent in the page, which waits for a font before it asks.`,
  `#action

Load the search script before the fonts; our page on slow searches shows how.

https://docs.example.com/slow-search`,
]

/**
 * Puts cases into a running demo, so that the screens that list and show them have something to show: three of the premium
 * contact, the first of them answered by support. `beforeAnswers` is called when they are open.
 */
export async function seedScreenCases(url: string, beforeAnswers: () => void = () => {}): Promise<void> {
  const client = await demoClient(url, 'premium')
  const opened = []
  for (const [index, newCase] of CASES.entries()) {
    opened.push((await client.post(newCase, `screen-${index}`)).opened)
  }
  const first = opened[0]?.number ?? ''
  const mail = await eventually(() => mailToSupport(url, first))
  beforeAnswers()
  const { read } = await demoClient(url, 'premium')
  for (const [index, text] of ANSWERS.entries()) {
    await answer(url, mail.id, text)
    await eventually(async () => supportEntries((await read(first)).timeline) > index)
  }
}

const supportEntries = (timeline: CaseDetail['timeline']) =>
  timeline.filter(({ author }) => author.role === 'support').length

async function mailToSupport(url: string, number: string): Promise<{ id: string } | undefined> {
  const { messages } = await (await fetch(`${url}/demo/mail.json`)).json()
  return messages.find(
    ({ to, subject }: { to: { address: string }[]; subject: string }) =>
      to[0]?.address === 'team@support.example' && subject.includes(number),
  )
}

/** As support would, from the mail that tells it of the case. */
async function answer(url: string, mail: string, text: string): Promise<void> {
  const taken = await fetch(`${url}/demo/mail/${mail}/answer`, {
    method: 'POST',
    headers: { origin: url },
    body: new URLSearchParams({ from: 'team@support.example', text }),
    redirect: 'manual',
  })
  if (taken.status !== 303) throw new Error(`Support's answer was not taken: ${taken.status}.`)
}

async function eventually<T>(look: () => Promise<T>): Promise<NonNullable<T>> {
  const giveUpAt = Date.now() + PATIENCE_MS
  for (;;) {
    const found = await look()
    if (found) return found
    if (Date.now() > giveUpAt) throw new Error('What was waited for did not come.')
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}
