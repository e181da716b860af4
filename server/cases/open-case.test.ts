import { describe, expect, it } from 'vitest'
import { MemoryCaseStore } from '../../test/support/memory-case-store.ts'
import { entitledTo, sampleIdentity } from '../../test/support/sample-people.ts'
import { sampleSite } from '../../test/support/sample-site.ts'
import { newCase } from '../contract/schemas/cases.ts'
import type { NewCase, NewCaseInput } from '../contract/types.ts'
import { PLANS, SEVERITIES } from '../contract/vocabulary.ts'
import type { Entitlement } from '../support-rules/account.ts'
import { openCase } from './open-case.ts'

const friday = new Date('2026-06-06T00:30:00Z') // 17:30 Pacific

function request(changes: Partial<NewCaseInput> = {}): NewCase {
  const question = { nature: 'question', subject: 'How do I reindex?', description: 'My engine is stale.' }
  return newCase.parse({ ...question, ...changes })
}

function desk(entitlement: Entitlement) {
  const store = new MemoryCaseStore()
  const dependencies = { store, entitlementOf: async () => entitlement, clock: () => friday }
  const open = (changes: Partial<NewCaseInput> = {}, idempotencyKey = 'key-1') =>
    openCase(dependencies, {
      identity: sampleIdentity,
      site: sampleSite,
      newCase: request(changes),
      idempotencyKey,
      locale: 'fr',
    })
  return { store, open }
}

const callBack = {
  timeZone: 'Europe/Paris',
  windows: [{ from: '2026-06-09T07:00:00Z', to: '2026-06-09T09:00:00Z' }],
}

describe('who may open a case', () => {
  it('only a named technical contact may open a case', async () => {
    const { store, open } = desk({ ...entitledTo('premium'), technicalContact: false })
    expect(await open()).toEqual({ ok: false, failure: { code: 'not_technical_contact' } })
    expect(store.cases).toEqual([])
  })

  it('the primary owner may not either, until they name themselves', async () => {
    const { open } = desk({ ...entitledTo('premium'), technicalContact: false, primaryOwner: true })
    expect(await open()).toMatchObject({ failure: { code: 'not_technical_contact' } })
  })
})

describe('the severity', () => {
  const cells = PLANS.flatMap((plan) => SEVERITIES.map((severity) => ({ plan, severity })))

  it.each(cells)('severity 1 and 2 are for premium alone: $plan, $severity', async ({ plan, severity }) => {
    const { store, open } = desk(entitledTo(plan))
    const opened = await open({ severity })
    const allowed = severity === 3 || plan === 'premium'
    expect(opened.ok).toBe(allowed)
    expect(store.cases).toHaveLength(allowed ? 1 : 0)
    if (!opened.ok) {
      expect(opened.failure).toEqual({
        code: 'severity_not_in_plan',
        fields: [{ field: 'severity', code: 'invalid' }],
      })
    }
  })

  it('is normal (3) when the client does not say', async () => {
    expect(await desk(entitledTo('standard')).open()).toMatchObject({ value: { case: { severity: 3 } } })
  })

  it('decides, with the plan, by when support answers', async () => {
    const urgent = await desk(entitledTo('premium')).open({ severity: 1 })
    expect(urgent).toMatchObject({ value: { case: { respondBy: new Date('2026-06-08T18:30:00Z') } } })
    const normal = await desk(entitledTo('standard')).open()
    expect(normal).toMatchObject({ value: { case: { respondBy: new Date('2026-06-11T00:30:00Z') } } })
  })
})

describe('the engine', () => {
  const several = {
    engines: [
      { id: 'shop', name: 'Shop' },
      { id: 'blog', name: 'Blog' },
    ],
  }

  it('is asked only when there are several', async () => {
    expect(await desk(entitledTo('pro')).open()).toMatchObject({
      value: { case: { engine: { id: 'shop', name: 'Shop' } } },
    })
    expect(await desk(entitledTo('pro', several)).open()).toEqual({
      ok: false,
      failure: { code: 'engine_required', fields: [{ field: 'engine', code: 'required' }] },
    })
  })

  it('is the one that is named', async () => {
    expect(await desk(entitledTo('pro', several)).open({ engine: 'blog' })).toMatchObject({
      value: { case: { engine: { id: 'blog', name: 'Blog' } } },
    })
  })

  it("must be one of the account's own", async () => {
    expect(await desk(entitledTo('pro', several)).open({ engine: 'somebody-elses' })).toEqual({
      ok: false,
      failure: { code: 'engine_unknown', fields: [{ field: 'engine', code: 'invalid' }] },
    })
  })

  it('gives way to the account when the account has none yet', async () => {
    const { open } = desk(entitledTo('pro', { engines: [] }))
    expect(await open()).toMatchObject({ value: { case: { engine: { id: 'acme', name: 'Acme Ltd' } } } })
    expect(await open({ engine: 'shop' }, 'key-2')).toMatchObject({ failure: { code: 'engine_unknown' } })
  })
})

describe('the call-back', () => {
  it('is for premium', async () => {
    expect(await desk(entitledTo('premium')).open({ callBack })).toMatchObject({
      value: { case: { callBack: { medium: 'voice', ...callBack } } },
    })
    expect(await desk(entitledTo('pro')).open({ callBack })).toEqual({
      ok: false,
      failure: { code: 'call_back_not_in_plan', fields: [{ field: 'callBack', code: 'invalid' }] },
    })
  })
})

describe('a case', () => {
  it("states the account's primary email, whoever opens it", async () => {
    expect(await desk(entitledTo('pro')).open()).toMatchObject({
      value: { case: { primaryEmail: 'it@acme.example', openedBy: { email: 'ada@acme.example' } } },
    })
  })

  it('keeps what the person had searched and read', async () => {
    const intent = {
      id: 'intent-1',
      page: 'https://console.example.com/engines',
      searches: [{ query: 'reindex', at: '2026-06-06T00:20:00Z' }],
      readings: [
        { articleId: 'a1', title: 'Reindex', url: 'https://x.example/a1', at: '2026-06-06T00:21:00Z' },
      ],
    }
    const { store, open } = desk(entitledTo('pro'))
    await open({ intent })
    expect(store.cases).toMatchObject([{ intent }])
  })
})

describe('the same key', () => {
  it('opens one case and gives the same answer again', async () => {
    const { store, open } = desk(entitledTo('pro'))
    const first = await open()
    const second = await open()
    expect(first).toMatchObject({ value: { replayed: false, case: { number: 'C-10001' } } })
    expect(second).toMatchObject({ value: { replayed: true, case: { number: 'C-10001' } } })
    expect(store.cases).toHaveLength(1)
  })

  it('with another request is refused', async () => {
    const { store, open } = desk(entitledTo('pro'))
    await open()
    expect(await open({ description: 'Something else.' })).toEqual({
      ok: false,
      failure: { code: 'idempotency_key_reused' },
    })
    expect(store.cases).toHaveLength(1)
  })

  it('with a default spelt out is the same request', async () => {
    const { open } = desk(entitledTo('pro'))
    await open()
    expect(await open({ severity: 3, confidential: false })).toMatchObject({ value: { replayed: true } })
  })
})
