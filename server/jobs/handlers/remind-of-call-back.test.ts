import { describe, expect, it } from 'vitest'
import { mailOffice } from '../../../test/support/mail-office.ts'
import { MemoryCaseStore } from '../../../test/support/memory-case-store.ts'
import { caseToOpen } from '../../../test/support/opened-case.ts'
import { sampleCallBack } from '../../../test/support/sample-call-back.ts'
import { replyKey, teamSite } from '../../../test/support/sample-case-mail.ts'
import type { CallBack } from '../../cases/call-back/call-back.ts'
import { success } from '../../contract/result.ts'
import { createDeliverMail } from '../../mail/delivery/deliver-mail.ts'
import { MailNotTakenError } from '../../mail/mailer.ts'
import { createSiteDirectory } from '../../sites/site-directory.ts'
import { createRemindOfCallBack } from './remind-of-call-back.ts'

const call = { from: '2026-06-12T08:00:00Z', to: '2026-06-12T08:30:00Z' }
const confirmed = sampleCallBack({
  askedBy: { email: 'ada@acme.example', name: 'Ada Ångström' },
  status: 'confirmed',
  call,
  meetingUrl: 'https://meet.example/C-10001/0a1b',
  sequence: 1,
})
const supportPage = 'https://help.example.com/support/call-backs/C-10001.abc.def'

async function reminding(callBack: CallBack = confirmed) {
  let now = new Date('2026-06-12T07:00:00Z')
  const cases = new MemoryCaseStore()
  await cases.open({ ...caseToOpen, callBack }, { key: 'key-1', requestDigest: 'digest' })
  const { mailer, deliveries } = mailOffice(cases)
  const remind = createRemindOfCallBack({
    cases,
    sites: createSiteDirectory([teamSite]),
    deliver: createDeliverMail({ deliveries, mailer, clock: () => now, log: { warn: () => undefined } }),
    replyKeyOf: () => replyKey,
    supportPageOf: () => supportPage,
    clock: () => now,
  })
  return {
    mailer,
    remind: (to: 'contact' | 'support', notice: 'day' | 'hour' = 'hour', sequence = 1) =>
      remind({ caseNumber: 'C-10001', sequence, notice, to }, new AbortController().signal),
    change: (changed: CallBack) => cases.change('C-10001', () => success({ entries: [], callBack: changed })),
    at: (instant: string) => {
      now = new Date(instant)
    },
  }
}

describe('the job that reminds of a call', () => {
  it('tells the contact when and where, in their zone', async () => {
    const { remind, mailer } = await reminding()
    await remind('contact')
    const [mail] = mailer.sent
    expect(mail).toMatchObject({
      messageId: '<case.C-10001.call-1-hour.contact@elastic.co>',
      to: [{ address: 'ada@acme.example' }],
      subject: '[C-10001] Your call is soon: Fri 12 Jun, 10:00 CEST',
    })
    expect(mail?.text).toContain('When: Friday, 12 June 2026, 10:00–10:30 CEST (Europe/Paris)')
    expect(mail?.text).toContain('https://meet.example/C-10001/0a1b')
    expect(mail?.text).not.toContain(supportPage)
    expect(mail?.invitation).toBeUndefined()
  })

  it('tells support with whom, in its zone, and where the call can still be moved', async () => {
    const { remind, mailer } = await reminding()
    await remind('support')
    const [mail] = mailer.sent
    expect(mail?.to).toEqual([
      { name: null, address: 'team@elastic.co' },
      { name: null, address: 'lead@elastic.co' },
    ])
    expect(mail?.text).toContain('When: Friday, 12 June 2026, 01:00–01:30 GMT-7 (America/Los_Angeles)')
    expect(mail?.text).toContain(supportPage)
  })

  it('reminds once, however often it is run, of each of the two times', async () => {
    const { remind, mailer, at } = await reminding()
    at('2026-06-11T08:00:00Z')
    await remind('contact', 'day')
    await remind('contact', 'day')
    at('2026-06-12T07:00:00Z')
    await Promise.all([remind('contact'), remind('contact', 'day')])
    await remind('contact')
    expect(mailer.sent.map(({ messageId }) => messageId)).toEqual([
      '<case.C-10001.call-1-day.contact@elastic.co>',
      '<case.C-10001.call-1-hour.contact@elastic.co>',
    ])
  })

  it.each([
    { is: 'moved', to: { ...confirmed, status: 'moved' as const, sequence: 2 } },
    { is: 'cancelled', to: { ...confirmed, status: 'cancelled' as const, sequence: 2 } },
    { is: 'withdrawn', to: { ...confirmed, status: 'withdrawn' as const, sequence: 2 } },
    { is: 'asked for anew', to: sampleCallBack({ sequence: 3 }) },
  ])('sends nothing once the call is $is', async ({ to }) => {
    const { remind, mailer, change } = await reminding()
    await change(to)
    await remind('contact')
    await remind('support')
    expect(mailer.sent).toEqual([])
  })

  it('reminds of the new time of a call that has moved', async () => {
    const { remind, mailer, change } = await reminding()
    await change({ ...confirmed, status: 'moved', sequence: 2 })
    await remind('contact', 'hour', 2)
    expect(mailer.sent).toHaveLength(1)
  })

  it('sends nothing once the call has begun', async () => {
    const { remind, mailer, at } = await reminding()
    at(call.from)
    await remind('contact')
    expect(mailer.sent).toEqual([])
  })

  it('rejects when the mail is not taken, and sends it the next time', async () => {
    const { remind, mailer } = await reminding()
    mailer.refuseNext(new MailNotTakenError('Try again later', { mayHaveArrived: false }))
    await expect(remind('contact')).rejects.toThrow('Try again later')
    await remind('contact')
    expect(mailer.sent).toHaveLength(1)
  })
})
