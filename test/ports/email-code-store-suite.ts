import { describe, expect, it } from 'vitest'
import type {
  CodeLimits,
  CodeRequest,
  EmailCodeStore,
} from '../../server/contacts/email-codes/email-code-store.ts'
import type { JobQueue } from '../../server/jobs/job-queue.ts'
import { unique } from './store-suite.ts'

const at = (seconds: number) => new Date(Date.UTC(2026, 5, 8, 15) + seconds * 1000)
const MOST_TRIES = 5

const limits: CodeLimits = {
  network: { most: 1_000, everyMs: 60_000 },
  address: { most: 2, everyMs: 60_000 },
  site: { most: 1_000, everyMs: 60_000 },
}

function request(changes: Partial<CodeRequest> = {}): CodeRequest {
  return {
    site: unique('site'),
    networkKey: unique('network'),
    addressKey: unique('address'),
    email: 'ada@acme.example',
    locale: 'en',
    requestedAt: at(0),
    ...changes,
  }
}

export function describeEmailCodeStore(stores: () => { emailCodes: EmailCodeStore; jobs: JobQueue }): void {
  const codes = () => stores().emailCodes
  const owner = () => ({ site: unique('site'), addressKey: unique('address') })
  const takeTry = (of: ReturnType<typeof owner>, seconds = 0) => codes().takeTry(of, MOST_TRIES, at(seconds))

  describe('the requests for codes', () => {
    it('are taken so often for one address, and again when the stretch of time is over', async () => {
      const asked = request()
      const askedAt = (seconds: number) => codes().request({ ...asked, requestedAt: at(seconds) }, limits)
      expect(await askedAt(0)).toEqual({ outcome: 'accepted' })
      expect(await askedAt(10)).toEqual({ outcome: 'accepted' })
      expect(await askedAt(20)).toEqual({ outcome: 'too_many', retryAt: at(60) })
      expect(await askedAt(59)).toEqual({ outcome: 'too_many', retryAt: at(60) })
      expect(await askedAt(60)).toEqual({ outcome: 'accepted' })
      expect(await askedAt(61)).toEqual({ outcome: 'accepted' })
      expect(await askedAt(62)).toEqual({ outcome: 'too_many', retryAt: at(120) })
    })

    it('are taken so often for one site, whoever asks; other sites are not concerned', async () => {
      const { site } = request()
      const few = { ...limits, site: { most: 3, everyMs: 60_000 } }
      const outcomes = []
      for (let asked = 0; asked < 5; asked += 1) {
        outcomes.push((await codes().request(request({ site }), few)).outcome)
      }
      expect(outcomes).toEqual(['accepted', 'accepted', 'accepted', 'too_many', 'too_many'])
      expect(await codes().request(request(), few)).toEqual({ outcome: 'accepted' })
    })

    it('are taken so often from one network, whatever the addresses; other networks and other sites are not concerned', async () => {
      const { site, networkKey } = request()
      const few = { ...limits, network: { most: 2, everyMs: 60_000 } }
      const ask = (changes: Partial<CodeRequest>) => codes().request(request(changes), few)
      const outcomes = []
      for (let asked = 0; asked < 4; asked += 1) outcomes.push(await ask({ site, networkKey }))
      expect(outcomes.map(({ outcome }) => outcome)).toEqual(['accepted', 'accepted', 'too_many', 'too_many'])
      expect(outcomes[3]).toEqual({ outcome: 'too_many', retryAt: at(60) })
      expect(await ask({ site })).toEqual({ outcome: 'accepted' })
      expect(await ask({ networkKey })).toEqual({ outcome: 'accepted' })
    })

    it('are not counted by a network that is not known', async () => {
      const { site } = request()
      const few = { ...limits, network: { most: 1, everyMs: 60_000 } }
      for (let asked = 0; asked < 3; asked += 1) {
        expect(await codes().request(request({ site, networkKey: null }), few)).toEqual({
          outcome: 'accepted',
        })
      }
    })

    it('that are refused for their network use nothing of an address or the site up', async () => {
      const { site, networkKey, addressKey } = request()
      const few = {
        network: { most: 1, everyMs: 60_000 },
        address: { most: 1, everyMs: 60_000 },
        site: { most: 2, everyMs: 60_000 },
      }
      await codes().request(request({ site, networkKey }), few)
      for (let again = 0; again < 5; again += 1) {
        await codes().request(request({ site, networkKey, addressKey }), few)
      }
      expect(await codes().request(request({ site, addressKey }), few)).toEqual({ outcome: 'accepted' })
    })

    it('that are refused for their address use nothing of the site up', async () => {
      const asked = request()
      const few = { ...limits, site: { most: 3, everyMs: 60_000 } }
      for (let again = 0; again < 10; again += 1) await codes().request(asked, few)
      expect(await codes().request(request({ site: asked.site }), few)).toEqual({ outcome: 'accepted' })
    })

    it('are counted also when they come at the same moment', async () => {
      const asked = request()
      const outcomes = await Promise.all(Array.from({ length: 30 }, () => codes().request(asked, limits)))
      expect(outcomes.filter(({ outcome }) => outcome === 'accepted')).toHaveLength(2)
    })
  })

  describe('the codes', () => {
    it('are found by site and address, and only once they have been put', async () => {
      const of = owner()
      expect(await takeTry(of)).toBeNull()
      await codes().put(of, { hash: 'aa', expiresAt: at(600) })
      expect(await takeTry(of)).toEqual({ hash: 'aa' })
      expect(await takeTry({ ...of, site: unique('site') })).toBeNull()
      expect(await takeTry({ ...of, addressKey: unique('address') })).toBeNull()
    })

    it('have five tries, though fifty come at the same moment', async () => {
      const of = owner()
      await codes().put(of, { hash: 'aa', expiresAt: at(600) })
      const tries = await Promise.all(Array.from({ length: 50 }, () => takeTry(of)))
      expect(tries.filter((taken) => taken !== null)).toHaveLength(MOST_TRIES)
      expect(await takeTry(of)).toBeNull()
    })

    it('are valid until they expire, and not at that instant', async () => {
      const of = owner()
      await codes().put(of, { hash: 'aa', expiresAt: at(600) })
      expect(await takeTry(of, 599)).not.toBeNull()
      expect(await takeTry(of, 600)).toBeNull()
    })

    it('are used once, by one of those who come at the same moment', async () => {
      const of = owner()
      await codes().put(of, { hash: 'aa', expiresAt: at(600) })
      expect(await codes().use(of, 'bb')).toBe(false)
      const uses = await Promise.all(Array.from({ length: 20 }, () => codes().use(of, 'aa')))
      expect(uses.filter(Boolean)).toHaveLength(1)
      expect(await takeTry(of)).toBeNull()
    })

    it('go when they have expired, with the requests that count no more, and not before', async () => {
      const asked = request()
      const few = { ...limits, address: { most: 1, everyMs: 600_000 } }
      const again = async () => (await codes().request({ ...asked, requestedAt: at(599) }, few)).outcome
      await codes().request(asked, few)
      await codes().put(asked, { hash: 'aa', expiresAt: at(600) })
      await codes().forget(at(599))
      expect(await takeTry(asked, 599)).toEqual({ hash: 'aa' })
      expect(await again()).toBe('too_many')
      await codes().forget(at(600))
      expect(await takeTry(asked, 599)).toBeNull()
      expect(await again()).toBe('accepted')
    })

    it('take the place of those before, with all their tries', async () => {
      const of = owner()
      await codes().put(of, { hash: 'aa', expiresAt: at(600) })
      for (let tried = 0; tried < MOST_TRIES; tried += 1) await takeTry(of)
      await codes().put(of, { hash: 'bb', expiresAt: at(700) })
      expect(await codes().use(of, 'aa')).toBe(false)
      expect(await takeTry(of, 650)).toEqual({ hash: 'bb' })
    })
  })
}
