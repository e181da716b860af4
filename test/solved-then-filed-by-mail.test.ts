import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { type SignedPerson, signIdentity } from '../server/contacts/sign-identity.ts'
import { swiftypeByMail } from './seed-rules/swiftype-by-mail.ts'
import { contactOf, swiftypeSite } from './seed-rules/swiftype-support.ts'

/** From the widget's word that it is solved to the mail that takes it back, through the real app, mail in, queue and store. */
let support: Awaited<ReturnType<typeof swiftypeByMail>>

beforeAll(async () => {
  support = await swiftypeByMail()
})

afterAll(() => support?.close())

async function solvedBy(person: SignedPerson): Promise<void> {
  const token = await signIdentity(person, { site: swiftypeSite, now: new Date() })
  const event = { at: new Date().toISOString(), articleId: 'keys' }
  const response = await support.app.request('/v1/events', {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'text/plain' },
    body: JSON.stringify({
      site: swiftypeSite.id,
      intent: 'intent-1',
      events: [
        { ...event, id: randomUUID(), type: 'suggestion_clicked' },
        { ...event, id: randomUUID(), type: 'solved' },
      ],
    }),
  })
  expect(response.status).toBe(204)
}

async function outcomes() {
  const { rollUps, reports } = support.stores
  while ((await rollUps.rollUp()) > 0);
  const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)
  const { zone } = swiftypeSite.businessCalendar
  const period = { site: swiftypeSite.id, from: day(-3), to: day(1), zone }
  const { totals } = await reports.overview(period, new Date())
  const { intents, confirmed, reversed, filed, unknown } = totals
  return { intents, confirmed, reversed, filed, unknown }
}

it('counts as reversed what was said to be solved and then filed by mail from the same address', async () => {
  const contact = contactOf('pro')
  await solvedBy(contact)
  expect(await outcomes()).toEqual({ intents: 1, confirmed: 1, reversed: 0, filed: 0, unknown: 0 })
  const from = contact.email.toUpperCase()
  await support.write({ from, subject: 'It is stale again', text: 'The key does not work after all.' })
  await vi.waitFor(async () => {
    expect(await outcomes()).toEqual({ intents: 1, confirmed: 0, reversed: 1, filed: 0, unknown: 0 })
  }, 20_000)
})
