import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import type { CaseToOpen, NewEntry, SupportCase } from '../../server/cases/case.ts'
import type { ChangeKey, Idempotency, OpenOutcome, PersonOfCase } from '../../server/cases/case-store.ts'
import { failure, success } from '../../server/contract/result.ts'
import { sampleCase } from '../support/sample-case.ts'
import { sampleContactOf } from '../support/sample-filings.ts'
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

function personOf({ openedBy, account }: CaseToOpen): PersonOfCase {
  return { subject: openedBy.subject, email: openedBy.email, account: account.id }
}

function somebody(): PersonOfCase {
  return { subject: unique('user'), email: 'nobody@acme.example', account: 'acme' }
}

function entryBy(role: 'contact' | 'support', changes: Partial<NewEntry> = {}): NewEntry {
  return {
    kind: 'reply',
    at: new Date('2026-06-05T11:00:00.000Z'),
    author: { role, name: 'Tess', email: 'tess@acme.example' },
    channel: 'email',
    text: 'Thank you.\n\nIt works.',
    links: [],
    original: null,
    supportOnly: false,
    ...changes,
  }
}

function changeKey(key = unique('key'), requestDigest = 'digest'): ChangeKey {
  return { scope: 'mail:pub_test', key, requestDigest }
}

function opened(outcome: OpenOutcome): SupportCase {
  if (outcome.outcome !== 'opened') throw new Error(`The case was not opened but ${outcome.outcome}`)
  return outcome.case
}

export function describeCaseStore(stores: () => StoresUnderTest): void {
  describe('the cases', () => {
    const confirmations: string[] = []
    const mails: { caseNumber: string; entry: string; to: string }[] = []
    const confirmationsOf = (number: string) => confirmations.filter((confirmed) => confirmed === number)

    beforeAll(async () => {
      await stores().jobs.start({
        'send-case-mail': async ({ caseNumber, entry, to }) => {
          mails.push({ caseNumber, entry, to })
          if (to === 'contact') confirmations.push(caseNumber)
        },
      })
    })

    afterAll(() => stores().jobs.stop())

    it('open with a number, a first entry and the jobs of its notices', async () => {
      const toOpen = caseOfSomebody()
      const supportCase = opened(await stores().cases.open(toOpen, keyed()))

      expect(supportCase).toEqual({
        ...toOpen,
        number: expect.stringMatching(/^C-\d{5,}$/),
        status: 'open',
        respondedAt: null,
        updatedAt: toOpen.openedAt,
        entries: [
          {
            id: expect.any(String),
            kind: 'opened',
            at: toOpen.openedAt,
            author: { role: 'contact', name: null, email: 'tess@acme.example' },
            channel: 'widget',
            text: null,
            links: [],
            attachments: [],
            original: null,
            supportOnly: false,
            callBack: { ...toOpen.callBack, previous: null },
          },
        ],
      })
      expect(await stores().cases.findByNumber(supportCase.number)).toEqual(supportCase)
      await vi.waitFor(() => expect(confirmationsOf(supportCase.number)).toHaveLength(1), 10_000)
    })

    it('open with the event that counts them, in the attempt that they end or by themselves', async () => {
      const site = unique('site')
      const intent = { id: unique('intent'), searches: [], readings: [] }
      const fromWidget = caseOfSomebody({ site, intent })
      const key = keyed()
      const { number } = opened(await stores().cases.open(fromWidget, key))
      await stores().cases.open(fromWidget, key)
      const byMail = opened(
        await stores().cases.open(caseOfSomebody({ site, intent: null, channel: 'email' }), keyed()),
      )

      const contact = sampleContactOf(site, 'tess@acme.example')
      const filed = { type: 'case_filed', at: fromWidget.openedAt, contact, account: 'acme', plan: 'premium' }
      expect(await stores().events.listOf(site, intent.id)).toMatchObject([
        { ...filed, id: `case:${number}`, channel: 'widget', engine: 'shop', language: 'fr' },
      ])
      expect(await stores().events.listOf(site, `case:${byMail.number}`)).toMatchObject([
        { ...filed, channel: 'email' },
      ])
    })

    it('keep what is left out as left out', async () => {
      const toOpen = caseOfSomebody({ callBack: null, intent: null })
      const { number } = opened(await stores().cases.open(toOpen, keyed()))
      expect(await stores().cases.findByNumber(number)).toMatchObject({ callBack: null, intent: null })
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
    })

    it('are listed newest first, the person’s own only', async () => {
      const toOpen = caseOfSomebody()
      const first = opened(await stores().cases.open(toOpen, keyed()))
      const second = opened(await stores().cases.open(toOpen, keyed()))
      await stores().cases.open(caseOfSomebody(), keyed())
      await stores().cases.open({ ...toOpen, site: 'pub_other' }, keyed())

      expect(await stores().cases.listOf(toOpen.site, personOf(toOpen))).toEqual([second, first])
      expect(await stores().cases.listOf(toOpen.site, somebody())).toEqual([])
    })

    it('open once for a key, and answer it as at the opening whatever has happened since', async () => {
      const toOpen = caseOfSomebody()
      const idempotency = keyed()
      const first = opened(await stores().cases.open(toOpen, idempotency))
      await stores().cases.change(first.number, () =>
        success({ entries: [entryBy('support')], status: 'answered' }),
      )

      expect(await stores().cases.open(toOpen, idempotency)).toEqual({ outcome: 'replayed', case: first })
      expect(await stores().cases.listOf(toOpen.site, personOf(toOpen))).toHaveLength(1)
    })

    it('refuse a key with another request', async () => {
      const toOpen = caseOfSomebody()
      const { key } = keyed()
      await stores().cases.open(toOpen, keyed(key))

      expect(await stores().cases.open(toOpen, keyed(key, 'another'))).toEqual({ outcome: 'key_reused' })
      expect(await stores().cases.listOf(toOpen.site, personOf(toOpen))).toHaveLength(1)
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
      expect(await stores().cases.listOf(toOpen.site, personOf(toOpen))).toHaveLength(1)

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
      expect(await stores().cases.listOf(toOpen.site, personOf(toOpen))).toHaveLength(30)
    })

    it('leave nothing behind when one part cannot be stored, and the key is free again', async () => {
      const intent = { id: unique('intent'), searches: [], readings: [] }
      const toOpen = caseOfSomebody({ intent })
      const idempotency = keyed()
      const impossible = { ...toOpen, severity: 70_000 as 3 }

      await expect(stores().cases.open(impossible, idempotency)).rejects.toThrow()
      expect(await stores().cases.listOf(toOpen.site, personOf(toOpen))).toEqual([])
      expect(await stores().events.listOf(toOpen.site, intent.id)).toEqual([])
      expect(await stores().cases.open(toOpen, idempotency)).toMatchObject({ outcome: 'opened' })
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

    describe('change', () => {
      const openOne = async (changes: Partial<CaseToOpen> = {}) =>
        opened(await stores().cases.open(caseOfSomebody(changes), keyed()))

      it('by a decision: entries in their order, the fields that it names, and the jobs of the notices', async () => {
        const { number, entries, ...before } = await openOne({ engine: null, nature: null })
        const reply = entryBy('support', {
          links: [{ title: 'Crawling', url: 'https://docs.example.com/crawl' }],
          original: 'blob-1',
        })
        const note = entryBy('support', { supportOnly: true, text: 'Look at node 3.' })
        const outcome = await stores().cases.change(number, () =>
          success({
            entries: [note, reply],
            status: 'answered',
            respondedAt: reply.at,
            engine: { id: 'shop', name: 'Shop' },
            nature: 'question',
          }),
        )

        const added = [
          { ...note, id: expect.any(String), attachments: [] },
          { ...reply, id: expect.any(String), attachments: [] },
        ]
        const after = {
          ...before,
          number,
          status: 'answered',
          respondedAt: reply.at,
          updatedAt: reply.at,
          engine: { id: 'shop', name: 'Shop' },
          nature: 'question',
          entries: [...entries, ...added],
        }
        expect(outcome).toEqual({ outcome: 'changed', case: after, entries: added })
        expect(await stores().cases.findByNumber(number)).toEqual(after)
        const [, , answer] = after.entries
        await vi.waitFor(
          () =>
            expect(
              mails.filter((mail) => mail.caseNumber === number && mail.entry !== entries[0]?.id),
            ).toEqual([
              {
                caseNumber: number,
                entry: (outcome as { entries: { id: string }[] }).entries[1]?.id,
                to: 'contact',
              },
            ]),
          10_000,
        )
        expect(answer).toBeDefined()
      })

      it('leaves all as it was when the decision refuses, and its key free', async () => {
        const { number } = await openOne()
        const before = await stores().cases.findByNumber(number)
        const key = changeKey()
        const refused = await stores().cases.change(number, () => failure('case_not_closed'), key)

        expect(refused).toEqual({ outcome: 'refused', failure: { code: 'case_not_closed' } })
        expect(await stores().cases.findByNumber(number)).toEqual(before)
        const again = await stores().cases.change(
          number,
          () => success({ entries: [entryBy('contact')] }),
          key,
        )
        expect(again).toMatchObject({ outcome: 'changed' })
      })

      it('refuses a case that is not there', async () => {
        const outcome = await stores().cases.change('C-1', () => success({ entries: [] }))
        expect(outcome).toEqual({ outcome: 'refused', failure: { code: 'case_not_found' } })
      })

      it('is made once for a key, when fifty come at once', async () => {
        const { number } = await openOne()
        const key = changeKey()
        const outcomes = await Promise.all(
          Array.from({ length: 50 }, () =>
            stores().cases.change(number, () => success({ entries: [entryBy('contact')] }), key),
          ),
        )
        expect(outcomes.filter(({ outcome }) => outcome === 'changed')).toHaveLength(1)
        expect(outcomes.filter(({ outcome }) => outcome === 'replayed')).toHaveLength(49)
        expect((await stores().cases.findByNumber(number))?.entries).toHaveLength(2)
      })

      it('knows a key that comes with another request, or for another case', async () => {
        const { number } = await openOne()
        const other = await openOne()
        const key = changeKey()
        const add = () => success({ entries: [entryBy('contact')] })
        await stores().cases.change(number, add, key)

        expect(await stores().cases.change(number, add, { ...key, requestDigest: 'other' })).toEqual({
          outcome: 'key_reused',
        })
        expect(await stores().cases.change(other.number, add, key)).toEqual({ outcome: 'key_reused' })
        expect(await stores().cases.change(number, add, { ...key, scope: 'mail:other' })).toMatchObject({
          outcome: 'changed',
        })
      })

      it('knows its key as long as something happens in the case, and the key that opened it for good', async () => {
        const toOpen = caseOfSomebody()
        const idempotency = keyed()
        const { number } = opened(await stores().cases.open(toOpen, idempotency))
        const key = changeKey()
        const at = new Date('2026-06-05T11:00:00.000Z')
        const add = () => success({ entries: [entryBy('contact', { at })] })
        await stores().cases.change(number, add, key)
        await stores().cases.forgetKeys(at)
        expect((await stores().cases.change(number, add, key)).outcome).toBe('replayed')
        await stores().cases.forgetKeys(new Date(at.getTime() + 1))
        expect((await stores().cases.change(number, add, key)).outcome).toBe('changed')
        expect((await stores().cases.open(toOpen, idempotency)).outcome).toBe('replayed')
      })

      it('sees what the change before it has made of the case, when many come at once', async () => {
        const { number } = await openOne()
        const seen: number[] = []
        await Promise.all(
          Array.from({ length: 20 }, () =>
            stores().cases.change(number, ({ entries }) => {
              seen.push(entries.length)
              return success({ entries: [entryBy('contact', { text: String(entries.length) })] })
            }),
          ),
        )
        expect(seen.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, index) => index + 1))
        const found = await stores().cases.findByNumber(number)
        expect(found?.entries.map(({ text }) => text)).toEqual([null, ...seen.map(String)])
      })

      it('refuses attachments that do not wait for this message, and adds nothing', async () => {
        const { number } = await openOne()
        for (const attachments of [['nothing'], ['6f1f6b7e-3c52-4b5e-9f0e-0d6c1a3b5c01'], ["' or 1=1"]]) {
          const outcome = await stores().cases.change(number, () =>
            success({ entries: [entryBy('contact')], attachments }),
          )
          expect(outcome).toMatchObject({ outcome: 'refused', failure: { code: 'attachment_not_found' } })
        }
        expect((await stores().cases.findByNumber(number))?.entries).toHaveLength(1)
      })
    })

    describe('list', () => {
      it('what a person wrote by mail from their address, for the account alone', async () => {
        const email = `${unique('tess')}@acme.example`
        const byMail = caseOfSomebody({
          openedBy: { subject: `mailto:${email}`, email: email.toUpperCase(), name: null },
          channel: 'email',
        })
        const first = opened(await stores().cases.open(byMail, keyed()))
        const inWidget = caseOfSomebody({ openedBy: { subject: unique('user'), email, name: null } })
        await stores().cases.open(inWidget, keyed())

        const list = (account: string) =>
          stores().cases.listOf('pub_test', { subject: unique('user'), email, account })
        expect(await list('acme')).toEqual([first])
        expect(await list('other')).toEqual([])
        // Whoever has signed in by a code has the address: all that was opened from it is theirs.
        const byCode = { subject: `email:${email}`, email, account: 'acme' }
        expect(await stores().cases.listOf('pub_test', byCode)).toHaveLength(2)
      })

      it('those of an account, newest first', async () => {
        const account = { id: unique('account'), name: 'Acme' }
        const first = opened(await stores().cases.open(caseOfSomebody({ account }), keyed()))
        const second = opened(await stores().cases.open(caseOfSomebody({ account }), keyed()))
        await stores().cases.open(caseOfSomebody({ account, site: 'pub_other' }), keyed())
        expect(await stores().cases.listOfAccount('pub_test', account.id)).toEqual([second, first])
      })
    })
  })
}
