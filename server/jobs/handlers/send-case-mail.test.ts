import { describe, expect, it } from 'vitest'
import { mailOffice, openingOf } from '../../../test/support/mail-office.ts'
import { MemoryCaseStore } from '../../../test/support/memory-case-store.ts'
import { caseToOpen } from '../../../test/support/opened-case.ts'
import { sampleCallBack } from '../../../test/support/sample-call-back.ts'
import { contactAuthor, replyKey, sampleEntry, teamSite } from '../../../test/support/sample-case-mail.ts'
import { sampleDirectoryAccount } from '../../../test/support/sample-people.ts'
import type { CaseEntry, CaseToOpen } from '../../cases/case.ts'
import { success } from '../../contract/result.ts'
import { MailNotTakenError } from '../../mail/mailer.ts'
import { readReplyAddress } from '../../mail/reply-address.ts'
import { createSiteDirectory } from '../../sites/site-directory.ts'
import { createSendCaseConfirmation } from './send-case-confirmation.ts'
import type { SendCaseMailDependencies } from './send-case-mail.ts'

async function postOffice(
  changes: Partial<CaseToOpen> = {},
  dependencies: Partial<SendCaseMailDependencies> = {},
) {
  const cases = new MemoryCaseStore()
  const outcome = await cases.open({ ...caseToOpen, ...changes }, { key: 'key-1', requestDigest: 'digest' })
  if (outcome.outcome !== 'opened') throw new Error('The case was not opened')
  const office = mailOffice(cases, {
    sites: createSiteDirectory([teamSite]),
    attachments: cases.attachments,
    ...dependencies,
  })
  const { number } = outcome.case
  const add = async (entry: CaseEntry): Promise<string> => {
    const changed = await cases.change(number, () => success({ entries: [entry] }))
    return (changed.outcome === 'changed' && changed.entries[0]?.id) || ''
  }
  const confirm = () => office.run(number, openingOf(outcome.case))
  const kinds = () => cases.cases[0]?.entries.map(({ kind }) => kind)
  return { ...office, cases, number, add, confirm, kinds }
}

describe('the job that mails an entry of a case', () => {
  it('sends the confirmation and notes it on the case', async () => {
    const { mailer, confirm, kinds, cases } = await postOffice()
    await confirm()
    expect(mailer.sent).toMatchObject([{ messageId: '<case.C-10001@elastic.co>' }])
    expect(kinds()).toEqual(['opened', 'confirmation_sent'])
    expect(cases.cases[0]?.entries[1]?.at).toEqual(new Date('2026-06-05T23:00:01Z'))
  })

  it('sends one mail though it is run twice, or twice at once after a first', async () => {
    const { mailer, confirm, add, run, number } = await postOffice()
    await confirm()
    const reply = await add(sampleEntry())
    await run(number, reply)
    await Promise.all([confirm(), confirm(), run(number, reply), run(number, reply)])
    expect(mailer.sent).toHaveLength(2)
  })

  it('rejects and notes nothing when the mail is not taken, and sends it the next time', async () => {
    const { mailer, confirm, kinds, deliveries } = await postOffice()
    mailer.refuseNext(new MailNotTakenError('Try again later', { mayHaveArrived: false }))
    await expect(confirm()).rejects.toThrow('Try again later')
    expect(kinds()).toEqual(['opened'])
    expect(await deliveries.find('<case.C-10001@elastic.co>')).toMatchObject({
      state: 'queued',
      problem: 'Try again later',
    })
    await confirm()
    expect(mailer.sent).toHaveLength(1)
    expect(kinds()).toEqual(['opened', 'confirmation_sent'])
    expect(await deliveries.find('<case.C-10001@elastic.co>')).toMatchObject({
      state: 'sent',
      attempts: 2,
      repeated: false,
    })
  })

  it('invites nobody to a call that was called off before the invitation went out', async () => {
    const call = { from: '2026-06-09T08:00:00Z', to: '2026-06-09T08:30:00Z' }
    const confirmed = sampleCallBack({ status: 'confirmed', call, sequence: 1 })
    const off = { ...confirmed, status: 'cancelled' as const, sequence: 2 }
    const { mailer, add, run, number, cases } = await postOffice()
    const confirmation = await add(
      sampleEntry({ kind: 'call_back_confirmed', text: null, callBack: { ...confirmed, previous: null } }),
    )
    const cancellation = await add(
      sampleEntry({ kind: 'call_back_cancelled', text: null, callBack: { ...off, previous: call } }),
    )
    await cases.change(number, () => success({ entries: [], callBack: off }))
    await run(number, cancellation)
    await run(number, confirmation)
    expect(mailer.sent.map(({ invitation }) => invitation?.method)).toEqual(['CANCEL'])
  })

  it('marks what goes out again after the connection broke, under the same Message-ID', async () => {
    const { mailer, confirm, deliveries } = await postOffice()
    mailer.refuseNext(new MailNotTakenError('Connection closed', { mayHaveArrived: true }))
    await expect(confirm()).rejects.toThrow('Connection closed')
    expect(await deliveries.find('<case.C-10001@elastic.co>')).toMatchObject({ state: 'uncertain' })
    await confirm()
    expect(mailer.sent).toHaveLength(1)
    expect(await deliveries.find('<case.C-10001@elastic.co>')).toMatchObject({
      state: 'sent',
      repeated: true,
    })
  })

  it('does not say that it confirmed what no mail server will ever take, and does not try it again', async () => {
    const { mailer, confirm, kinds, deliveries, warnings } = await postOffice()
    const refused = [{ address: 'ada@acme.example', reply: '550 5.1.1 No such mailbox' }]
    mailer.refuseNext({ taken: false, refused })
    await confirm()
    await confirm()
    expect(mailer.sent).toEqual([])
    expect(kinds()).toEqual(['opened'])
    expect(await deliveries.find('<case.C-10001@elastic.co>')).toMatchObject({ state: 'refused', refused })
    expect(JSON.stringify(warnings)).toContain('550 5.1.1 No such mailbox')
    expect(JSON.stringify(warnings)).not.toContain(caseToOpen.subject)
    expect(JSON.stringify(warnings)).not.toContain(caseToOpen.openedBy.email)
  })

  it('notes a confirmation that went out before the process died', async () => {
    const { mailer, confirm, kinds, cases } = await postOffice()
    await confirm()
    cases.cases[0]?.entries.pop()
    await confirm()
    expect(mailer.sent).toHaveLength(1)
    expect(kinds()).toEqual(['opened', 'confirmation_sent'])
  })

  it('threads each side of the conversation below the mails of that side', async () => {
    const { mailer, confirm, cases, add, run, number } = await postOffice({
      channel: 'email',
      messageId: '<first@acme.example>',
    })
    await confirm()
    await run(number, cases.cases[0]?.entries[0]?.id ?? '', 'support')
    const answer = await add(sampleEntry({ messageId: '<s1@elastic.co>' }))
    await run(number, answer)
    const word = await add(sampleEntry({ author: contactAuthor, messageId: '<second@acme.example>' }))
    await run(number, word, 'support')
    const last = await add(sampleEntry({ author: { role: 'support', name: null, email: 'lead@elastic.co' } }))
    await run(number, last)
    const [confirmed, copy, answered, copied, followed] = mailer.sent
    const own = '<case.C-10001@elastic.co>'
    expect(confirmed).toMatchObject({ messageId: own, references: ['<first@acme.example>'] })
    expect(copy?.messageId).toBe('<case.C-10001.opened.support@elastic.co>')
    expect(copy).not.toHaveProperty('inReplyTo')
    expect(answered).toMatchObject({ inReplyTo: own, references: ['<first@acme.example>', own] })
    expect(copied).toMatchObject({
      inReplyTo: '<s1@elastic.co>',
      references: ['<case.C-10001.opened.support@elastic.co>', '<s1@elastic.co>'],
    })
    expect(followed).toMatchObject({
      inReplyTo: '<second@acme.example>',
      references: ['<first@acme.example>', own, answered?.messageId, '<second@acme.example>'],
    })
  })

  it('tells support of an answer and of what came of it in one mail', async () => {
    const { mailer, add, run, number } = await postOffice()
    const author = { role: 'system', name: null, email: null } as const
    const given = await add(sampleEntry({ kind: 'details_given', author, text: null }))
    const answer = await add(sampleEntry({ author: contactAuthor, text: 'Engine: Shop' }))
    await run(number, given, 'support')
    await run(number, answer, 'support')
    expect(mailer.sent).toHaveLength(1)
    expect(mailer.sent[0]?.references).toEqual(['<case.C-10001.opened.support@elastic.co>'])
  })

  it('sends support’s answer to the colleagues who wrote in the case, too, each of whom can continue it', async () => {
    const site = { ...teamSite, accountCases: true }
    const grace = { email: 'grace@acme.example', name: 'Grace' }
    const contacts = [{ ...grace, roles: ['technical_contact' as const] }]
    const { mailer, confirm, add, run, number } = await postOffice(
      {},
      {
        sites: createSiteDirectory([site]),
        accountOf: async () => ({ ...sampleDirectoryAccount, contacts }),
      },
    )
    await confirm()
    const author = { role: 'contact', ...grace } as const
    const word = await add(sampleEntry({ author, messageId: '<grace-1@acme.example>' }))
    await run(number, word, 'support')
    await run(number, await add(sampleEntry()))
    const [, copied, answered] = mailer.sent
    expect(copied?.to.map(({ address }) => address)).toEqual(['team@elastic.co', 'lead@elastic.co'])
    expect(answered).toMatchObject({
      to: [
        { address: 'ada@acme.example', name: 'Ada Ångström' },
        { address: 'grace@acme.example', name: 'Grace' },
      ],
      inReplyTo: '<grace-1@acme.example>',
      references: ['<case.C-10001@elastic.co>', '<grace-1@acme.example>'],
    })
    expect(readReplyAddress(site, replyKey, answered?.replyTo ?? '')).toEqual({
      caseNumber: number,
      role: 'contact',
    })
    const call = { ...sampleCallBack({ status: 'confirmed' }), previous: null }
    await run(number, await add(sampleEntry({ kind: 'call_back_cancelled', text: null, callBack: call })))
    expect(mailer.sent.at(-1)?.to).toHaveLength(1)
  })

  it('rejects when the site of the case is no longer configured', async () => {
    const { mailer, confirm } = await postOffice({ site: 'pub_gone' })
    await expect(confirm()).rejects.toThrow('The site pub_gone of case C-10001 is not configured')
    expect(mailer.sent).toEqual([])
  })

  it('rejects when there is no such case, or no such entry', async () => {
    const { run, number } = await postOffice()
    await expect(run('C-1', 'x')).rejects.toThrow('There is no case C-1')
    await expect(run(number, 'x')).rejects.toThrow('The case C-10001 has no entry x')
  })

  it('does what a release before conversations has left to do', async () => {
    const { mailer, send, cases, number, kinds } = await postOffice()
    const confirmByNumber = createSendCaseConfirmation({ cases, sendCaseMail: send })
    const { signal } = new AbortController()
    await confirmByNumber({ caseNumber: number }, signal)
    await confirmByNumber({ caseNumber: number }, signal)
    expect(mailer.sent).toMatchObject([{ messageId: '<case.C-10001@elastic.co>' }])
    expect(kinds()).toEqual(['opened', 'confirmation_sent'])
    await expect(confirmByNumber({ caseNumber: 'C-1' }, signal)).rejects.toThrow('There is no case C-1')
  })
})
