import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import type { CaseToOpen, SupportCase } from '../../server/cases/case.ts'
import type { Idempotency, OpenOutcome } from '../../server/cases/case-store.ts'
import { sampleCase } from '../support/sample-case.ts'
import { type StoresUnderTest, unique } from './store-suite.ts'

function keyed(key = unique('key'), requestDigest = 'digest'): Idempotency {
  return { key, requestDigest }
}

/** A case of a person that no other test has. */
function caseOfSomebody(changes: Partial<CaseToOpen> = {}): CaseToOpen {
  return sampleCase({
    openedBy: { subject: unique('user'), email: 'tess@acme.example', name: null },
    ...changes,
  })
}

function opened(outcome: OpenOutcome): SupportCase {
  if (outcome.outcome !== 'opened') throw new Error(`The case was not opened but ${outcome.outcome}`)
  return outcome.case
}

export function describeCaseStore(stores: () => StoresUnderTest): void {
  describe('the cases', () => {
    const confirmations: string[] = []
    const confirmationsOf = (number: string) => confirmations.filter((confirmed) => confirmed === number)

    beforeAll(async () => {
      await stores().jobs.start({
        'send-case-confirmation': async ({ caseNumber }) => void confirmations.push(caseNumber),
      })
    })

    afterAll(() => stores().jobs.stop())

    it('open with a number, a first timeline entry and a confirmation job', async () => {
      const toOpen = caseOfSomebody()
      const supportCase = opened(await stores().cases.open(toOpen, keyed()))

      expect(supportCase).toEqual({
        ...toOpen,
        number: expect.stringMatching(/^C-\d{5,}$/),
        status: 'open',
        timeline: [{ kind: 'opened', at: '2026-06-05T10:02:03.456Z' }],
      })
      expect(await stores().cases.findByNumber(supportCase.number)).toEqual(supportCase)
      await vi.waitFor(() => expect(confirmationsOf(supportCase.number)).toHaveLength(1), 10_000)
    })

    it('keep what is left out as left out', async () => {
      const toOpen = caseOfSomebody({ callBack: null, intent: null })
      const { number } = opened(await stores().cases.open(toOpen, keyed()))
      expect(await stores().cases.findByNumber(number)).toMatchObject({ callBack: null, intent: null })
    })

    it('are found by the person who opened them, and by nobody else', async () => {
      const mine = caseOfSomebody()
      const { number } = opened(await stores().cases.open(mine, keyed()))
      const { subject } = mine.openedBy

      expect(await stores().cases.find(mine.site, subject, number)).toMatchObject({ number })
      expect(await stores().cases.find(mine.site, unique('user'), number)).toBeNull()
      expect(await stores().cases.find(unique('site'), subject, number)).toBeNull()
    })

    it.each([
      'C-1',
      'C-99999999999999999999',
      'C--1',
      'C-1.5',
      'c-10001',
      '10001',
      '',
      'C-\u0000',
      "C-1' or 1=1",
    ])('have none with the number %j', async (number) => {
      expect(await stores().cases.findByNumber(number)).toBeNull()
      expect(await stores().cases.find('pub_test', 'user-1', number)).toBeNull()
    })

    it('are listed newest first, the person’s own only', async () => {
      const toOpen = caseOfSomebody()
      const first = opened(await stores().cases.open(toOpen, keyed()))
      const second = opened(await stores().cases.open(toOpen, keyed()))
      await stores().cases.open(caseOfSomebody(), keyed())
      await stores().cases.open({ ...toOpen, site: 'pub_other' }, keyed())

      expect(await stores().cases.listOf(toOpen.site, toOpen.openedBy.subject)).toEqual([second, first])
      expect(await stores().cases.listOf(toOpen.site, unique('user'))).toEqual([])
    })

    it('open once for a key, and answer it as at the opening whatever has happened since', async () => {
      const toOpen = caseOfSomebody()
      const idempotency = keyed()
      const first = opened(await stores().cases.open(toOpen, idempotency))
      await stores().cases.addTimelineEntry(first.number, 'confirmation_sent', new Date())

      expect(await stores().cases.open(toOpen, idempotency)).toEqual({ outcome: 'replayed', case: first })
      expect(await stores().cases.listOf(toOpen.site, toOpen.openedBy.subject)).toHaveLength(1)
    })

    it('refuse a key with another request', async () => {
      const toOpen = caseOfSomebody()
      const { key } = keyed()
      await stores().cases.open(toOpen, keyed(key))

      expect(await stores().cases.open(toOpen, keyed(key, 'another'))).toEqual({ outcome: 'key_reused' })
      expect(await stores().cases.listOf(toOpen.site, toOpen.openedBy.subject)).toHaveLength(1)
    })

    it('keep the keys of persons and of sites apart', async () => {
      const toOpen = caseOfSomebody()
      const idempotency = keyed()
      const numbers = [
        opened(await stores().cases.open(toOpen, idempotency)).number,
        opened(await stores().cases.open(caseOfSomebody(), idempotency)).number,
        opened(await stores().cases.open({ ...toOpen, site: 'pub_other' }, idempotency)).number,
      ]
      expect(new Set(numbers).size).toBe(3)
    })

    it('open once, with one confirmation, when fifty calls come at once with one key', async () => {
      const toOpen = caseOfSomebody()
      const idempotency = keyed()
      const outcomes = await Promise.all(
        Array.from({ length: 50 }, () => stores().cases.open(toOpen, idempotency)),
      )

      const first = outcomes.find(({ outcome }) => outcome === 'opened')
      expect(outcomes.filter(({ outcome }) => outcome === 'opened')).toHaveLength(1)
      const replayed = outcomes.filter(({ outcome }) => outcome === 'replayed')
      expect(replayed).toHaveLength(49)
      for (const outcome of replayed) expect(outcome).toEqual({ ...first, outcome: 'replayed' })
      expect(await stores().cases.listOf(toOpen.site, toOpen.openedBy.subject)).toHaveLength(1)

      const { number } = opened(first as OpenOutcome)
      const afterwards = opened(await stores().cases.open(caseOfSomebody(), keyed())).number
      await vi.waitFor(() => expect(confirmationsOf(afterwards)).toHaveLength(1), 10_000)
      expect(confirmationsOf(number)).toHaveLength(1)
    })

    it('open each, under numbers of their own, when many calls come at once with different keys', async () => {
      const toOpen = caseOfSomebody()
      const outcomes = await Promise.all(
        Array.from({ length: 30 }, () => stores().cases.open(toOpen, keyed())),
      )
      expect(new Set(outcomes.map((outcome) => opened(outcome).number)).size).toBe(30)
      expect(await stores().cases.listOf(toOpen.site, toOpen.openedBy.subject)).toHaveLength(30)
    })

    it('leave nothing behind when one part cannot be stored, and the key is free again', async () => {
      const toOpen = caseOfSomebody()
      const idempotency = keyed()
      const impossible = { ...toOpen, severity: 70_000 as 3 }

      await expect(stores().cases.open(impossible, idempotency)).rejects.toThrow()
      expect(await stores().cases.listOf(toOpen.site, toOpen.openedBy.subject)).toEqual([])
      expect(await stores().cases.open(toOpen, idempotency)).toMatchObject({ outcome: 'opened' })
    })

    it('take a timeline entry of a kind once', async () => {
      const { number } = opened(await stores().cases.open(caseOfSomebody(), keyed()))
      const sentAt = new Date('2026-06-05T10:03:00.000Z')
      await stores().cases.addTimelineEntry(number, 'confirmation_sent', sentAt)
      await stores().cases.addTimelineEntry(number, 'confirmation_sent', new Date())

      expect((await stores().cases.findByNumber(number))?.timeline).toEqual([
        { kind: 'opened', at: '2026-06-05T10:02:03.456Z' },
        { kind: 'confirmation_sent', at: sentAt.toISOString() },
      ])
    })

    it('refuse a timeline entry for a case that is not there', async () => {
      const entry = stores().cases.addTimelineEntry('C-1', 'confirmation_sent', new Date())
      await expect(entry).rejects.toThrow()
    })

    it('open with text that the database cannot hold as it is, and answer what is stored', async () => {
      const toOpen = caseOfSomebody({
        subject: 'It says \u0000',
        description: 'lone \ud800 surrogate',
        intent: { id: 'i', searches: [{ query: '\udc00\u0000', at: '2026-06-05T10:00:00Z' }], readings: [] },
      })
      const idempotency = keyed(unique('key\u0000'))
      const supportCase = opened(await stores().cases.open(toOpen, idempotency))

      expect(supportCase).toMatchObject({
        subject: 'It says \uFFFD',
        description: 'lone \uFFFD surrogate',
        intent: { searches: [{ query: '\uFFFD\uFFFD' }] },
      })
      expect(await stores().cases.findByNumber(supportCase.number)).toEqual(supportCase)
      expect(await stores().cases.open(toOpen, idempotency)).toEqual({
        outcome: 'replayed',
        case: supportCase,
      })
    })
  })
}
