import { describe, expect, it } from 'vitest'
import type { SupportCase } from '../../server/cases/case.ts'
import { contactReply } from '../../server/cases/decisions/contact-reply.ts'
import { supportEntry } from '../../server/cases/decisions/support-entry.ts'
import {
  type Claim,
  type DeskDelivery,
  GIVE_UP_AFTER_MS,
  type Settlement,
} from '../../server/desk/desk-delivery-store.ts'
import { sampleCase } from '../support/sample-case.ts'
import { type StoresUnderTest, unique } from './store-suite.ts'

const AT = sampleCase().openedAt
const secondsOn = (seconds: number) => new Date(AT.getTime() + seconds * 1000)
const by = { author: { name: 'Tess', email: 'tess@acme.example' }, at: secondsOn(1) }

const TAKEN: Settlement = { status: 'taken', why: 'taken' }
const DEAD: Settlement = { status: 'dead', why: 'answered 410: gone' }

function claimed(claim: Claim): DeskDelivery {
  if (claim.state !== 'claimed') throw new Error(claim.state)
  return claim.delivery
}

export function describeDeskDeliveries(stores: () => StoresUnderTest): void {
  async function newCase(): Promise<SupportCase> {
    const opened = await stores().cases.open(sampleCase(), { key: unique('key'), requestDigest: '' })
    if (opened.outcome !== 'opened') throw new Error(opened.outcome)
    return opened.case
  }
  const reply = (number: string) =>
    stores().cases.change(number, (supportCase) =>
      contactReply(supportCase, { ...by, channel: 'widget', text: 'And?' }),
    )
  const claim = (number: string, owner: string, now = secondsOn(10), seconds = 20) =>
    stores().deskDeliveries.claim(number, {
      owner,
      now,
      until: new Date(now.getTime() + seconds * 1000),
    })
  const settle = (id: string, owner: string, settlement: Settlement) =>
    stores().deskDeliveries.settle(id, owner, secondsOn(11), settlement)

  describe('the deliveries to a desk', () => {
    it('are written with their entry, under an id that is made of it alone', async () => {
      const { number, entries } = await newCase()
      expect(claimed(await claim(number, 'a'))).toEqual({
        id: `evt_${entries[0]?.id.replaceAll('-', '')}`,
        site: 'pub_test',
        caseNumber: number,
        entry: entries[0]?.id,
        status: 'pending',
        attempts: 0,
        createdAt: AT,
        nextAttemptAt: AT,
        lastAttemptAt: null,
        lastOutcome: null,
        giveUpAt: new Date(AT.getTime() + GIVE_UP_AFTER_MS),
      })
    })

    it('are none for what the desk has said itself, nor for what support says to itself', async () => {
      const { number } = await newCase()
      const { id } = claimed(await claim(number, 'a'))
      await settle(id, 'a', TAKEN)
      const author = { name: 'Sam', email: null }
      for (const said of [
        { kind: 'reply', author, at: by.at, channel: 'desk', text: 'Try again.' },
        { kind: 'reply', author, at: by.at, channel: 'support_page', text: 'Hm.', supportOnly: true },
      ] as const) {
        await stores().cases.change(number, (supportCase) => supportEntry(supportCase, said))
      }
      expect(await claim(number, 'a')).toEqual({ state: 'nothing' })
    })

    it('of one case are tried in the order of their entries: none before the one in front of it is done', async () => {
      const { number } = await newCase()
      await reply(number)
      await reply(number)
      const first = claimed(await claim(number, 'a'))
      await settle(first.id, 'a', { status: 'pending', why: 'answered 500', nextAttemptAt: secondsOn(60) })
      expect(await claim(number, 'b', secondsOn(59))).toEqual({ state: 'nothing' })

      const again = claimed(await claim(number, 'b', secondsOn(60)))
      expect(again).toMatchObject({
        id: first.id,
        attempts: 1,
        lastOutcome: 'answered 500',
        nextAttemptAt: secondsOn(60),
      })
      await settle(again.id, 'b', TAKEN)
      const second = claimed(await claim(number, 'b', secondsOn(61)))
      expect(second.id).not.toBe(first.id)
      await settle(second.id, 'b', DEAD)
      const third = claimed(await claim(number, 'b', secondsOn(61)))
      expect([first.id, second.id]).not.toContain(third.id)
      await settle(third.id, 'b', TAKEN)
      expect(await claim(number, 'b', secondsOn(61))).toEqual({ state: 'nothing' })
    })

    it('of one case do not wait for those of another', async () => {
      const [one, other] = [await newCase(), await newCase()]
      claimed(await claim(one.number, 'a'))
      expect((await claim(other.number, 'b')).state).toBe('claimed')
    })

    it('are each tried by one alone, until the hold of one that has died is over', async () => {
      const { number } = await newCase()
      const claims = await Promise.all(['a', 'b', 'c', 'd'].map((owner) => claim(number, owner)))
      expect(claims.filter(({ state }) => state === 'claimed')).toHaveLength(1)
      expect(claims.filter(({ state }) => state === 'held')).toHaveLength(3)
      expect(claims.find(({ state }) => state === 'held')).toEqual({ state: 'held', until: secondsOn(30) })

      const dead = ['a', 'b', 'c', 'd'][claims.findIndex(({ state }) => state === 'claimed')] ?? ''
      const { id } = claimed(await claim(number, 'e', secondsOn(30)))
      expect(await settle(id, dead, TAKEN)).toBe(false)
      expect(await settle(id, 'e', TAKEN)).toBe(true)
      expect(await settle(id, 'e', DEAD)).toBe(false)
    })

    it('are woken at a start, a case once, unless all is done', async () => {
      const { wakePending } = stores().deskDeliveries
      const before = await wakePending()
      const { number } = await newCase()
      await reply(number)
      expect(await wakePending()).toBe(before + 1)
      for (let left = 2; left > 0; left -= 1) await settle(claimed(await claim(number, 'a')).id, 'a', TAKEN)
      expect(await wakePending()).toBe(before)
    })

    it('are listed newest first, those that are dead apart', async () => {
      const { number } = await newCase()
      await reply(number)
      const dead = claimed(await claim(number, 'a'))
      await settle(dead.id, 'a', DEAD)
      const all = (await stores().deskDeliveries.list({ limit: 1_000 })).filter(
        (each) => each.caseNumber === number,
      )
      expect(all.map(({ status }) => status)).toEqual(['pending', 'dead'])
      const listed = await stores().deskDeliveries.list({ status: 'dead', limit: 1_000 })
      expect(listed.find(({ id }) => id === dead.id)).toMatchObject({
        status: 'dead',
        attempts: 1,
        lastAttemptAt: secondsOn(11),
        lastOutcome: 'answered 410: gone',
        nextAttemptAt: null,
      })
      expect(listed.filter(({ status }) => status !== 'dead')).toEqual([])
      expect(await stores().deskDeliveries.list({ limit: 1 })).toHaveLength(1)
    })

    it('are delivered anew under the same id when somebody says so', async () => {
      const { number } = await newCase()
      const { id } = claimed(await claim(number, 'a'))
      expect(await stores().deskDeliveries.replay(id, secondsOn(100))).toBe('pending')
      await settle(id, 'a', DEAD)
      expect(await stores().deskDeliveries.replay(id, secondsOn(100))).toBe('replayed')
      expect(claimed(await claim(number, 'b', secondsOn(100)))).toMatchObject({
        id,
        attempts: 0,
        giveUpAt: new Date(secondsOn(100).getTime() + GIVE_UP_AFTER_MS),
      })
      await settle(id, 'b', TAKEN)
      expect(await stores().deskDeliveries.replay(id, secondsOn(200))).toBe('replayed')
      expect(await stores().deskDeliveries.replay('evt_nobody', secondsOn(200))).toBe('unknown')
    })

    it('that are dead are all delivered anew at once', async () => {
      await stores().deskDeliveries.replayDead(secondsOn(1))
      const numbers = [(await newCase()).number, (await newCase()).number]
      for (const number of numbers) await settle(claimed(await claim(number, 'a')).id, 'a', DEAD)
      expect(await stores().deskDeliveries.replayDead(secondsOn(100))).toBe(2)
      for (const number of numbers) expect((await claim(number, 'b', secondsOn(100))).state).toBe('claimed')
      expect(await stores().deskDeliveries.replayDead(secondsOn(100))).toBe(0)
    })

    it('are forgotten long after they were taken, and never before or while dead or pending', async () => {
      const { number } = await newCase()
      await reply(number)
      await reply(number)
      for (const settlement of [TAKEN, DEAD]) {
        await settle(claimed(await claim(number, 'a')).id, 'a', settlement)
      }
      const left = async () => {
        const all = await stores().deskDeliveries.list({ limit: 1_000 })
        return all.filter(({ caseNumber }) => caseNumber === number).map(({ status }) => status)
      }
      await stores().deskDeliveries.forget(secondsOn(11))
      expect(await left()).toEqual(['pending', 'dead', 'taken'])
      await stores().deskDeliveries.forget(secondsOn(12))
      expect(await left()).toEqual(['pending', 'dead'])
    })
  })
}
