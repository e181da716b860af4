import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import type { PersonOfSite } from '../../server/privacy/personal-data-store.ts'
import { RECORD_PARTS } from '../../server/privacy/personal-record.ts'
import { sampleArticle } from '../support/sample-article.ts'
import { sampleCase } from '../support/sample-case.ts'
import { sampleContactOf } from '../support/sample-filings.ts'
import { sampleIntentEvent } from '../support/sample-intent-event.ts'
import { type StoresUnderTest, unique } from './store-suite.ts'

const NOW = new Date('2026-06-08T15:00:00Z')

function personOf(site: string, email = 'tess@acme.example'): PersonOfSite {
  return { site, email, pseudonym: sampleContactOf(site, email) }
}

/** Two people of one site who have done the same; what tells them apart is their address alone. */
async function twoPeople({ accounts, articles, answers, cases, deliveries, events, inbox }: StoresUnderTest) {
  const site = unique('site')
  const account = {
    id: 'acme',
    name: 'Acme',
    plan: 'pro' as const,
    primaryEmail: 'it@acme.example',
    engines: [],
  }
  const people = ['tess', 'bob'].map((name) => personOf(site, `${name}@acme.example`))
  await accounts.put({
    ...account,
    site,
    contacts: people.map(({ email }) => ({ email, name: 'N', roles: ['technical_contact' as const] })),
  })
  const articleId = unique('article')
  await articles.put('test', [sampleArticle(articleId)])
  const numbers: string[] = []
  for (const { email, pseudonym } of people) {
    const intent = `${email}-asked`
    const at = new Date(NOW.getTime() - 60_000)
    const event = { site, intent, contact: pseudonym, account: 'acme', plan: 'pro' as const, at }
    await events.append([
      sampleIntentEvent({ ...event, question: 'how do I reindex', visitor: 'visitor-1' }),
      sampleIntentEvent({ ...event, type: 'solved' }),
    ])
    await answers.keep(
      {
        origin: 'solved',
        key: `${site}:${intent}`,
        articleId,
        giver: 'g',
        question: `reindex ${email}`,
        weight: 1,
        at,
      },
      ['everyone'],
    )
    for (const [channel, openedIntent] of [
      ['widget', { id: intent, searches: [{ query: 'reindex', at: at.toISOString() }], readings: [] }],
      ['email', null],
    ] as const) {
      const opened = await cases.open(
        sampleCase({
          site,
          channel,
          account,
          openedAt: NOW,
          openedBy: { subject: email, email, name: 'N' },
          intent: openedIntent && { ...openedIntent, searches: [...openedIntent.searches], readings: [] },
        }),
        { key: randomUUID(), requestDigest: '' },
      )
      if (opened.outcome !== 'opened') throw new Error(opened.outcome)
      numbers.push(opened.case.number)
    }
    const mail = { site, blob: randomUUID(), tooLarge: false, recipients: [], mailFrom: email, sender: email }
    const kept = { ...mail, messageId: null, authenticated: true, receivedAt: NOW }
    await inbox.keep({ ...kept, digest: randomUUID() })
    const messageId = `<${randomUUID()}@x>`
    await deliveries.begin(
      messageId,
      { site, caseNumber: null, entry: null, receiver: 'person', to: [email] },
      NOW,
    )
    await deliveries.end(messageId, { state: 'sent', refused: [] }, NOW)
  }
  const [tess, bob] = people
  if (!tess || !bob) throw new Error('nobody')
  return { site, tess, bob, numbers }
}

export function describePersonalData(stores: () => StoresUnderTest): void {
  describe('what is kept of one person', () => {
    it('is found wherever it stands, and nothing of anybody else', async () => {
      const { tess, bob } = await twoPeople(stores())
      const record = await stores().personalData.read(tess)
      expect(record).toMatchObject({
        accounts: [{ account: 'acme', technical_contact: true }],
        cases: [{ channel: 'widget', entries: [{ kind: 'opened' }] }, { channel: 'email' }],
        mailsReceived: [{ sender: tess.email }],
        mailsSent: [{ recipients: [tess.email] }],
        learnedQuestions: [{ question: `reindex ${tess.email}` }],
        auditTrail: [{ action: 'opened' }, { action: 'opened' }],
      })
      expect(record.events).toHaveLength(4)
      expect(JSON.stringify(record)).not.toContain(bob.email)
      expect(JSON.stringify(record)).not.toContain(bob.pseudonym)
      expect(JSON.parse(JSON.stringify(record))).toBeTruthy()
    })

    it('is found in any case of its letters, and is nothing where nobody knows the person', async () => {
      const { site, tess } = await twoPeople(stores())
      const shouted = personOf(site, 'TESS@Acme.example')
      const [loud, quiet] = [
        await stores().personalData.read(shouted),
        await stores().personalData.read(tess),
      ]
      for (const part of RECORD_PARTS) expect(loud[part]).toEqual(quiet[part])
      const nobody = await stores().personalData.read(personOf(site, 'nobody@acme.example'))
      for (const part of RECORD_PARTS) expect(nobody[part]).toEqual([])
    })
  })

  describe('erasing a person', () => {
    it('leaves their cases, and of their events only what counts', async () => {
      const { site, tess, bob } = await twoPeople(stores())
      const { personalData, events, cases } = stores()
      const bobs = await personalData.read(bob)
      expect(await personalData.erase(tess, NOW)).toEqual({
        events: 4,
        learnedQuestions: 1,
        caseIntents: 1,
        mailsReceived: 0,
        mailsSent: 1,
      })
      expect(await personalData.read(tess)).toMatchObject({
        accounts: [{ account: 'acme' }],
        cases: [{ intent: null }, { intent: null }],
        // Not handled yet: it may become a case.
        mailsReceived: [{ sender: tess.email }],
        mailsSent: [],
        events: [],
        learnedQuestions: [],
      })
      const left = await events.listOf(site, `${tess.email}-asked`)
      expect(left.map(({ type }) => type).sort()).toEqual(['case_filed', 'search', 'solved'])
      expect(new Set(left.map(({ contact }) => contact)).size).toBe(1)
      expect(left[0]?.contact).not.toBe(tess.pseudonym)
      expect(left.every(({ question, visitor }) => question === null && visitor === null)).toBe(true)
      expect(await personalData.read(bob)).toEqual(bobs)
      expect(
        await cases.listOf(site, { subject: tess.email, email: tess.email, account: 'acme' }),
      ).toHaveLength(2)
    })

    it('leaves no way from a case to its event: neither the attempt nor the number', async () => {
      const { site, tess, numbers } = await twoPeople(stores())
      await stores().personalData.erase(tess, NOW)
      const [byWidget = '', byMail = ''] = numbers
      const left = await stores().events.listOf(site, `${tess.email}-asked`)
      expect(JSON.stringify(left)).not.toContain(byWidget)
      expect(await stores().events.listOf(site, `case:${byMail}`)).toEqual([])
    })

    it('reaches what was told of their attempt while nobody was signed in, and nobody else’s', async () => {
      const { site, tess, bob } = await twoPeople(stores())
      const { personalData, events } = stores()
      const anonymous = { site, contact: null, question: 'who am I', visitor: 'visitor-2', at: NOW }
      await events.append([
        sampleIntentEvent({ ...anonymous, id: 'before', intent: `${tess.email}-asked` }),
        sampleIntentEvent({ ...anonymous, id: 'of-bob', intent: `${bob.email}-asked` }),
        sampleIntentEvent({ ...anonymous, id: 'of-nobody', intent: 'of-nobody' }),
      ])
      expect((await personalData.read(tess)).events).toContainEqual(expect.objectContaining({ id: 'before' }))
      expect(JSON.stringify(await personalData.read(tess))).not.toMatch(/of-bob|of-nobody/)
      expect(await personalData.erase(tess, NOW)).toMatchObject({ events: 5 })
      const left = await events.listOf(site, `${tess.email}-asked`)
      expect(left.find(({ id }) => id === 'before')).toMatchObject({
        contact: null,
        question: null,
        visitor: null,
      })
      expect(await events.listOf(site, 'of-nobody')).toMatchObject([
        { question: 'who am I', visitor: 'visitor-2' },
      ])
      expect((await personalData.read(bob)).events).toContainEqual(
        expect.objectContaining({ id: 'of-bob', question: 'who am I' }),
      )
    })

    it('has a case counted that waited under its number, also after a rebuild', async () => {
      const { site, tess } = await twoPeople(stores())
      const { rollUps, reports, personalData, cases, events } = stores()
      const account = { id: 'acme', name: 'Acme', plan: 'pro' as const, primaryEmail: null, engines: [] }
      const count = async () => {
        while ((await rollUps.rollUp()) > 0);
        return reports.overview(
          { site, from: '2026-06-01', to: '2026-06-30', zone: 'America/Los_Angeles' },
          NOW,
        )
      }
      const before = await count()
      const opened = await cases.open(
        sampleCase({
          site,
          channel: 'widget',
          account,
          openedAt: NOW,
          openedBy: { subject: tess.email, email: tess.email, name: 'N' },
          intent: null,
        }),
        { key: randomUUID(), requestDigest: '' },
      )
      if (opened.outcome !== 'opened') throw new Error(opened.outcome)
      await personalData.erase(tess, NOW)
      const incremental = await count()
      expect(await events.listOf(site, `case:${opened.case.number}`)).toEqual([])
      expect(incremental).not.toEqual(before)
      await rollUps.rebuild(site)
      expect(await count()).toEqual(incremental)
    })

    it('changes no count, neither now nor after a rebuild', async () => {
      const { site, tess } = await twoPeople(stores())
      const { rollUps, reports, personalData } = stores()
      const count = async () => {
        while ((await rollUps.rollUp()) > 0);
        return reports.overview(
          { site, from: '2026-06-01', to: '2026-06-30', zone: 'America/Los_Angeles' },
          NOW,
        )
      }
      const before = await count()
      expect(before.totals).toMatchObject({ intents: 2, filed: 0, reversed: 2 })
      await personalData.erase(tess, NOW)
      expect(await count()).toEqual(before)
      await rollUps.rebuild(site)
      expect(await count()).toEqual(before)
    })

    it('may be asked for again, and is noted without the address', async () => {
      const { site, tess } = await twoPeople(stores())
      const { personalData } = stores()
      await personalData.erase(tess, NOW)
      expect(Object.values(await personalData.erase(tess, NOW))).toEqual([0, 0, 0, 0, 0])
      expect(await personalData.erase(personOf(site, 'nobody@acme.example'), NOW)).toMatchObject({
        events: 0,
      })
    })
  })
}
