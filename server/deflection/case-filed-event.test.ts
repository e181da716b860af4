import { describe, expect, it } from 'vitest'
import { sampleSite, sampleSites } from '../../test/support/sample-site.ts'
import { createSiteDirectory } from '../sites/site-directory.ts'
import { type CaseFilingDependencies, createCaseFilings, type FiledCase } from './case-filed-event.ts'
import { createContactPseudonym } from './contact-pseudonym.ts'

const contactOf = createContactPseudonym(new Uint8Array(32))
const filed: FiledCase = {
  site: sampleSite.id,
  account: { id: 'acme' },
  plan: 'pro',
  openedBy: { email: 'Ada@acme.example' },
  engine: { id: 'shop' },
  severity: 3,
  confidential: false,
  channel: 'widget',
  locale: 'fr',
  intent: { id: 'intent-1' },
  openedAt: new Date('2026-06-08T15:00:00Z'),
}

async function eventOf(changes: Partial<FiledCase> = {}, dependencies: Partial<CaseFilingDependencies> = {}) {
  const filings = createCaseFilings({
    sites: sampleSites,
    contactOf,
    armOf: async () => null,
    ...dependencies,
  })
  return (await filings.prepare({ ...filed, ...changes }))('C-10001')
}

describe('a case that was filed', () => {
  it('belongs to the attempt that it ends, and to the same pseudonym as its events', async () => {
    expect(await eventOf({}, { armOf: async () => 'holdout' })).toMatchObject({
      id: 'case:C-10001',
      intent: 'intent-1',
      type: 'case_filed',
      at: filed.openedAt,
      contact: contactOf(sampleSite.id, 'ada@acme.example'),
      account: 'acme',
      plan: 'pro',
      engine: 'shop',
      language: 'fr',
      channel: 'widget',
      arm: 'holdout',
      exclusion: null,
    })
  })

  it('stands alone when it came without one, as by mail', async () => {
    const event = await eventOf({ intent: null, channel: 'email', engine: null })
    expect(event).toMatchObject({ intent: 'case:C-10001', channel: 'email', engine: null })
  })

  it('says nothing of what is in it', async () => {
    expect(await eventOf()).toMatchObject({ question: null, page: null, visitor: null })
  })

  it.each([
    [{ severity: 1 as const }, 'urgent'],
    [{ severity: 2 as const }, null],
    [{ confidential: true }, 'confidential'],
    [{ openedBy: { email: 'Sam@support.example' } }, 'staff'],
  ])('counts nowhere, or does: %j %s', async (changes, exclusion) => {
    const supportTeam = { addresses: ['sam@support.example'], locale: 'en' as const }
    const sites = createSiteDirectory([{ ...sampleSite, supportTeam }])
    expect((await eventOf(changes, { sites })).exclusion).toBe(exclusion)
  })

  it('is filed all the same when its side of the experiment cannot be looked up', async () => {
    const armOf = () => Promise.reject(new Error('down'))
    expect((await eventOf({}, { armOf })).arm).toBeNull()
  })
})
