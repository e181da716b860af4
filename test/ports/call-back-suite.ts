import { beforeAll, describe, expect, it, vi } from 'vitest'
import { callBackChange } from '../../server/cases/call-back/call-back-change.ts'
import { scheduleCall, withdrawCallBack } from '../../server/cases/call-back/call-back-steps.ts'
import { decideCallBack } from '../../server/cases/call-back/decide-call-back.ts'
import { type SupportCase, SYSTEM } from '../../server/cases/case.ts'
import type { JobPayloads } from '../../server/jobs/job-queue.ts'
import { sampleCallBack } from '../support/sample-call-back.ts'
import { sampleCase } from '../support/sample-case.ts'
import { sampleSite } from '../support/sample-site.ts'
import { type StoresUnderTest, unique } from './store-suite.ts'

const site = { ...sampleSite, id: 'pub_test' }
const window = { from: '2026-06-08T07:00:00.000Z', to: '2026-06-08T09:00:00.000Z' }
const call = { from: '2026-06-08T08:00:00.000Z', to: '2026-06-08T08:30:00.000Z' }
const confirmedAt = new Date('2026-06-05T12:00:00.000Z')

/** What the store keeps of call-backs, and the jobs that go with them. The jobs must not have been started. */
export function describeCallBacks(stores: () => StoresUnderTest): void {
  describe('call-backs', () => {
    const reminders: JobPayloads['remind-of-call-back'][] = []

    beforeAll(() =>
      stores().jobs.start({ 'remind-of-call-back': async (payload) => void reminders.push(payload) }),
    )

    async function openCase(callBack = sampleCallBack({ windows: [window] })): Promise<SupportCase> {
      const outcome = await stores().cases.open(sampleCase({ callBack }), {
        key: unique('key'),
        requestDigest: 'digest',
      })
      if (outcome.outcome !== 'opened') throw new Error('The case was not opened')
      return outcome.case
    }

    const confirm = (number: string, sequence = 0, at = confirmedAt, time = call) =>
      decideCallBack(
        { store: stores().cases, clock: () => at },
        { site, number, decision: { action: 'schedule', sequence, call: time, text: '', name: 'Kim' } },
      )

    it('are kept with the case and with its first entry', async () => {
      const { number, callBack, entries } = await openCase()
      expect(callBack).toEqual(sampleCallBack({ windows: [window] }))
      expect(entries[0]?.callBack).toEqual({ ...callBack, previous: null })
      expect(await stores().cases.findByNumber(number)).toMatchObject({ callBack, entries })
    })

    it('keep what each entry was about, whatever becomes of them', async () => {
      const { number } = await openCase()
      await confirm(number)
      const withdraw = ({ callBack }: SupportCase) => {
        const step = withdrawCallBack(callBack, confirmedAt)
        if (!step.ok) return step
        const moment = { at: confirmedAt, author: SYSTEM, channel: 'widget' } as const
        return { ok: true as const, value: callBackChange(step.value, moment) }
      }
      await stores().cases.change(number, withdraw)
      const found = await stores().cases.findByNumber(number)
      expect(found?.callBack).toMatchObject({ status: 'withdrawn', call, sequence: 2 })
      expect(
        found?.entries.map(({ kind, callBack }) => [kind, callBack?.status, callBack?.sequence]),
      ).toEqual([
        ['opened', 'requested', 0],
        ['call_back_confirmed', 'confirmed', 1],
        ['call_back_cancelled', 'withdrawn', 2],
      ])
      expect(found?.entries.at(-1)?.callBack?.previous).toEqual(call)
    })

    it('of many decisions on the same state at once take one', async () => {
      const { number } = await openCase()
      const times = Array.from({ length: 8 }, (_, index) => ({
        from: `2026-06-08T08:0${index}:00.000Z`,
        to: `2026-06-08T08:3${index}:00.000Z`,
      }))
      const results = await Promise.all(times.map((time) => confirm(number, 0, confirmedAt, time)))
      const lost = results.flatMap((result) => (result.ok ? [] : [result.failure.code]))
      expect(lost).toEqual(Array.from({ length: 7 }, () => 'call_back_changed'))
      const found = await stores().cases.findByNumber(number)
      expect(found?.callBack?.sequence).toBe(1)
      expect(found?.entries).toHaveLength(2)
    })

    it('have their reminders asked for in the same transaction, for the two of them', async () => {
      const { number } = await openCase()
      await confirm(number)
      const own = () => reminders.filter(({ caseNumber }) => caseNumber === number)
      // Their times have passed by the clock of the queue, so they run at once.
      await vi.waitFor(() => expect(own()).toHaveLength(4), 10_000)
      const expected = (['day', 'hour'] as const).flatMap((notice) =>
        (['contact', 'support'] as const).map((to) => ({ caseNumber: number, sequence: 1, notice, to })),
      )
      expect(own()).toHaveLength(expected.length)
      expect(own()).toEqual(expect.arrayContaining(expected))
    })

    it('have reminders that wait for their time', async () => {
      const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString()
      const far = await openCase(sampleCallBack({ windows: [{ from: inDays(10), to: inDays(11) }] }))
      await confirm(far.number, 0, new Date(), { from: inDays(10.1), to: inDays(10.2) })
      const near = await openCase()
      await confirm(near.number)
      await vi.waitFor(
        () => expect(reminders.filter(({ caseNumber }) => caseNumber === near.number)).toHaveLength(4),
        10_000,
      )
      expect(reminders.filter(({ caseNumber }) => caseNumber === far.number)).toEqual([])
    })

    it('whose change is refused leave no reminder', async () => {
      const { number } = await openCase()
      const outcome = await stores().cases.change(number, ({ callBack }) => {
        const step = scheduleCall(callBack, { sequence: 7, call }, { now: confirmedAt, meetingUrl: null })
        if (!step.ok) return step
        return {
          ok: true as const,
          value: callBackChange(step.value, { at: confirmedAt, author: SYSTEM, channel: 'system' }),
        }
      })
      expect(outcome).toEqual({ outcome: 'refused', failure: { code: 'call_back_changed' } })
      expect(reminders.filter(({ caseNumber }) => caseNumber === number)).toEqual([])
    })
  })
}
