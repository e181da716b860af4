import { describe, expect, it } from 'vitest'
import { MemoryCaseStore } from '../../../test/support/memory-case-store.ts'
import { MemoryMailer } from '../../../test/support/memory-mailer.ts'
import { caseToOpen } from '../../../test/support/opened-case.ts'
import { sampleSites } from '../../../test/support/sample-site.ts'
import { createSendCaseConfirmation } from './send-case-confirmation.ts'

const now = new Date('2026-06-05T23:00:01Z')

async function postOffice({ site = caseToOpen.site } = {}) {
  const cases = new MemoryCaseStore()
  const mailer = new MemoryMailer()
  await cases.open({ ...caseToOpen, site }, { key: 'key-1', requestDigest: 'digest' })
  const send = createSendCaseConfirmation({ cases, sites: sampleSites, mailer, clock: () => now })
  return { cases, mailer, run: () => send({ caseNumber: 'C-10001' }, new AbortController().signal) }
}

describe('the job that confirms a case', () => {
  it('sends the mail and notes it on the case', async () => {
    const { cases, mailer, run } = await postOffice()
    await run()
    expect(mailer.sent).toMatchObject([{ messageId: '<case.C-10001@elastic.co>' }])
    expect(cases.cases[0]?.timeline).toEqual([
      { kind: 'opened', at: '2026-06-05T23:00:00.000Z' },
      { kind: 'confirmation_sent', at: '2026-06-05T23:00:01.000Z' },
    ])
  })

  it('sends one mail though it is run twice', async () => {
    const { mailer, run } = await postOffice()
    await run()
    await run()
    expect(mailer.sent).toHaveLength(1)
  })

  it('rejects and notes nothing when the mail is not taken, and sends it the next time', async () => {
    const { cases, mailer, run } = await postOffice()
    mailer.refuseNext(new Error('Try again later'))
    await expect(run()).rejects.toThrow('Try again later')
    expect(cases.cases[0]?.timeline).toHaveLength(1)
    await run()
    expect(mailer.sent).toHaveLength(1)
    expect(cases.cases[0]?.timeline).toHaveLength(2)
  })

  it('rejects when the site of the case is no longer configured', async () => {
    const { mailer, run } = await postOffice({ site: 'pub_gone' })
    await expect(run()).rejects.toThrow('The site pub_gone of case C-10001 is not configured')
    expect(mailer.sent).toEqual([])
  })

  it('rejects when there is no such case', async () => {
    const send = createSendCaseConfirmation({
      cases: new MemoryCaseStore(),
      sites: sampleSites,
      mailer: new MemoryMailer(),
      clock: () => now,
    })
    await expect(send({ caseNumber: 'C-1' }, new AbortController().signal)).rejects.toThrow(
      'There is no case C-1',
    )
  })
})
