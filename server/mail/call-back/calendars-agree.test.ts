import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { openedCase } from '../../../test/support/opened-case.ts'
import { parseInvitation } from '../../../test/support/parse-invitation.ts'
import { sampleEntry, teamSite } from '../../../test/support/sample-case-mail.ts'
import {
  type CallBack,
  type CallBackNote,
  type CallBackStep,
  isLive,
} from '../../cases/call-back/call-back.ts'
import {
  askForCallBack,
  cancelCallBack,
  scheduleCall,
  withdrawCallBack,
} from '../../cases/call-back/call-back-steps.ts'
import { isOvertaken } from '../../cases/call-back/is-overtaken.ts'
import type { Result } from '../../contract/result.ts'
import { callBackMail } from './call-back-mail.ts'
import type { CallBackNews } from './call-back-news.ts'

const now = new Date('2026-06-08T15:00:00Z')
const day = (date: number) => ({ from: `2026-06-${date}T08:00:00.000Z`, to: `2026-06-${date}T12:00:00.000Z` })
const askedBy = { email: 'ada@acme.example', name: 'Ada' }

type Told = { kind: CallBackNews['kind']; note: CallBackNote }

/** What may happen to a call; what is not possible in a state is refused and changes nothing. */
const action = fc.oneof(
  fc.record({ does: fc.constant('ask' as const), date: fc.integer({ min: 10, max: 14 }) }),
  fc.record({ does: fc.constant('schedule' as const), hour: fc.integer({ min: 8, max: 11 }) }),
  fc.record({ does: fc.constantFrom('cancel' as const, 'withdraw' as const) }),
)
type Action = typeof action extends fc.Arbitrary<infer A> ? A : never

function take(current: CallBack | null, next: Action, id: string): Result<CallBackStep> {
  switch (next.does) {
    case 'ask': {
      const request = { timeZone: 'Europe/Paris', medium: 'voice' as const, windows: [day(next.date)] }
      return { ok: true, value: askForCallBack(current, request, { id, askedBy, now }) }
    }
    case 'schedule': {
      const from = current?.windows[0]?.from.replace('T08', `T${String(next.hour).padStart(2, '0')}`) ?? ''
      const to = from.replace(':00:00', ':30:00')
      const choice = { sequence: current?.sequence ?? 0, call: { from, to } }
      return scheduleCall(current, choice, { now, meetingUrl: null })
    }
    case 'cancel':
      return cancelCallBack(current, current?.sequence ?? 0, now)
    case 'withdraw':
      return withdrawCallBack(current, now)
  }
}

function live(actions: Action[]) {
  let current: CallBack | null = null
  const told: Told[] = []
  for (const [index, next] of actions.entries()) {
    const step = take(current, next, `request-${index}`)
    if (!step.ok) continue
    current = step.value.callBack
    told.push(...step.value.entries)
  }
  return { current, told }
}

/** A calendar that remembers nothing of what was cancelled: the worst that may be at the other end. */
class Calendar {
  readonly events = new Map<string, { sequence: number; from: string }>()

  hear({ kind, note }: Told): void {
    const news = { kind, at: now, author: { role: 'support' as const }, text: null, callBack: note }
    const { invitation } = callBackMail(news, {
      reader: 'contact',
      locale: 'en',
      case: openedCase,
      site: teamSite,
      supportPage: null,
    })
    if (!invitation) return
    const { method, uid, sequence, from } = parseInvitation(invitation.content)
    if (sequence < (this.events.get(uid)?.sequence ?? 0)) return
    if (method === 'CANCEL') this.events.delete(uid)
    else this.events.set(uid, { sequence, from })
  }

  expectOnly(current: CallBack | null): void {
    const standing = current?.call && isLive(current) ? [[`${current.id}@elastic.co`, current.call.from]] : []
    expect([...this.events].map(([uid, { from }]) => [uid, from])).toEqual(standing)
  }
}

describe('whatever happens to a call', () => {
  const actions = fc.array(action, { maxLength: 12 })

  it('a calendar that hears of all of it has the call that stands, and no other', () => {
    fc.assert(
      fc.property(actions, (happened) => {
        const { current, told } = live(happened)
        const calendar = new Calendar()
        for (const entry of told) calendar.hear(entry)
        calendar.expectOnly(current)
      }),
    )
  })

  it('so has one that hears of some of it late and in another order', () => {
    const someLate = actions.chain((happened) => {
      const { told } = live(happened)
      const order = fc.shuffledSubarray(told)
      return fc.record({ happened: fc.constant(happened), late: order })
    })
    fc.assert(
      fc.property(someLate, ({ happened, late }) => {
        const { current, told } = live(happened)
        const calendar = new Calendar()
        const isLate = (entry: Told) => late.some(({ note }) => note.sequence === entry.note.sequence)
        for (const entry of told) if (!isLate(entry)) calendar.hear(entry)
        for (const entry of late) {
          const asKept = sampleEntry({ kind: entry.kind as 'call_back_moved', callBack: entry.note })
          if (!isOvertaken(asKept, { ...openedCase, callBack: current })) calendar.hear(entry)
        }
        calendar.expectOnly(current)
      }),
    )
  })

  it('each entry has a higher sequence than the one before', () => {
    fc.assert(
      fc.property(actions, (happened) => {
        const sequences = live(happened).told.map(({ note }) => note.sequence)
        expect(sequences).toEqual(sequences.map((_, index) => index))
      }),
    )
  })
})
