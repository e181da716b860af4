import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import type { CaseStore } from '../../server/cases/case-store.ts'
import type { MailDeliveries, MailResult } from '../../server/mail/delivery/mail-deliveries.ts'
import { sampleCase } from '../support/sample-case.ts'
import { unique } from './store-suite.ts'

const now = new Date('2026-06-05T10:00:00.123Z')
const later = new Date('2026-06-05T10:00:05.456Z')

/** What every `MailDeliveries` must do. */
export function describeMailDeliveries(
  stores: () => { deliveries: MailDeliveries; cases: Pick<CaseStore, 'open'> },
): void {
  const deliveries = () => stores().deliveries

  describe('the mail that went out', () => {
    const to = ['ada@acme.example', 'it@acme.example']

    function begin(messageId: string, changes: { at?: Date; site?: string } = {}) {
      const subject = {
        site: changes.site ?? 'pub_test',
        caseNumber: null,
        entry: null,
        receiver: 'person' as const,
      }
      return deliveries().begin(messageId, { ...subject, to }, changes.at ?? now)
    }

    const newMail = () => `<${randomUUID()}@support.example>`

    it('is noted before it is handed over, with nothing of what it says', async () => {
      const messageId = newMail()
      expect(await begin(messageId, { site: 'pub_shop' })).toBe('first')
      expect(await deliveries().find(messageId)).toEqual({
        messageId,
        site: 'pub_shop',
        caseNumber: null,
        entry: null,
        receiver: 'person',
        to,
        state: 'sending',
        attempts: 1,
        repeated: false,
        refused: [],
        problem: null,
        createdAt: now,
        changedAt: now,
      })
    })

    it.each(['sent', 'refused'] as const)('is not handed over again once it is %s', async (state) => {
      const messageId = newMail()
      await begin(messageId)
      await deliveries().end(
        messageId,
        { state, refused: [{ address: 'it@acme.example', reply: '550 No' }] },
        later,
      )
      expect(await begin(messageId)).toBe('done')
      expect(await deliveries().find(messageId)).toMatchObject({
        state,
        attempts: 1,
        repeated: false,
        refused: [{ address: 'it@acme.example', reply: '550 No' }],
        changedAt: later,
      })
    })

    it('is tried again when it was not taken, and that is no repetition', async () => {
      const messageId = newMail()
      await begin(messageId)
      await deliveries().end(messageId, { state: 'queued', problem: '451 Later' }, now)
      expect(await deliveries().find(messageId)).toMatchObject({ state: 'queued', problem: '451 Later' })
      expect(await begin(messageId, { at: later })).toBe('first')
      await deliveries().end(messageId, { state: 'sent', refused: [] }, later)
      expect(await deliveries().find(messageId)).toMatchObject({
        state: 'sent',
        attempts: 2,
        repeated: false,
        problem: null,
        createdAt: now,
      })
    })

    it('is marked as repeated for good when the process died while it was handed over', async () => {
      const messageId = newMail()
      await begin(messageId)
      expect(await begin(messageId)).toBe('again')
      await deliveries().end(messageId, { state: 'queued', problem: '451 Later' }, now)
      expect(await begin(messageId)).toBe('again')
      await deliveries().end(messageId, { state: 'sent', refused: [] }, now)
      expect(await deliveries().find(messageId)).toMatchObject({ state: 'sent', attempts: 3, repeated: true })
    })

    it('is marked as repeated when the connection broke before the answer', async () => {
      const messageId = newMail()
      await begin(messageId)
      await deliveries().end(messageId, { state: 'uncertain', problem: 'Connection closed' }, now)
      expect(await begin(messageId)).toBe('again')
    })

    it('goes out once when many begin with it after it was sent', async () => {
      const messageId = newMail()
      await begin(messageId)
      await deliveries().end(messageId, { state: 'sent', refused: [] }, now)
      expect(new Set(await Promise.all(Array.from({ length: 8 }, () => begin(messageId))))).toEqual(
        new Set(['done']),
      )
    })

    it('is known to have bounced, once for each address, and is refused when it arrived nowhere', async () => {
      const messageId = newMail()
      await begin(messageId)
      await deliveries().end(messageId, { state: 'sent', refused: [] }, now)
      const first = { address: 'ADA@acme.example', reply: '550 No such mailbox' }
      expect(await deliveries().noteBounce(messageId, first, later)).toMatchObject({
        state: 'sent',
        refused: [first],
      })
      await deliveries().noteBounce(messageId, first, later)
      const second = { address: 'it@acme.example', reply: '552 Full' }
      expect(await deliveries().noteBounce(messageId, second, later)).toMatchObject({
        state: 'refused',
        refused: [first, second],
        changedAt: later,
      })
    })

    it('keeps a bounce that is quicker than the answer of the mail server', async () => {
      const messageId = newMail()
      await begin(messageId)
      const bounced = { address: 'ada@acme.example', reply: '550 No such mailbox' }
      await deliveries().noteBounce(messageId, bounced, now)
      await deliveries().end(messageId, { state: 'sent', refused: [] }, later)
      expect(await deliveries().find(messageId)).toMatchObject({ state: 'sent', refused: [bounced] })
    })

    it('has no bounce from an address that it was not sent to, nor of a mail that it was not', async () => {
      const messageId = newMail()
      await begin(messageId)
      const stranger = { address: 'eve@evil.example', reply: '550 No' }
      expect(await deliveries().noteBounce(messageId, stranger, now)).toBeNull()
      expect(
        await deliveries().noteBounce(newMail(), { ...stranger, address: 'ada@acme.example' }, now),
      ).toBeNull()
      expect(await deliveries().find(messageId)).toMatchObject({ state: 'sending', refused: [] })
      expect(await deliveries().find(newMail())).toBeNull()
    })

    it('is listed by its state, the newest first, and no more of it than was asked for', async () => {
      const mails = [newMail(), newMail(), newMail()]
      // In a time of their own: others are in the same table.
      for (const [index, mail] of mails.entries()) {
        await begin(mail, { at: new Date(Date.parse('2126-01-01T00:00:00Z') + index) })
      }
      await deliveries().end(mails[1] ?? '', { state: 'uncertain', problem: unique('problem') }, now)
      const listed = await deliveries().list({ limit: 2 })
      expect(listed.map(({ messageId }) => messageId)).toEqual([mails[2], mails[1]])
      const uncertain = await deliveries().list({ state: 'uncertain', limit: 1 })
      expect(uncertain.map(({ messageId }) => messageId)).toEqual([mails[1]])
    })

    it('is listed by its case', async () => {
      expect(await deliveries().list({ caseNumber: 'C-999999', limit: 10 })).toEqual([])
      expect(await deliveries().list({ caseNumber: 'no case', limit: 10 })).toEqual([])
    })

    it('is forgotten long after every address has taken it, or where it is about no case', async () => {
      const long = (days: number) => new Date(now.getTime() + days * 24 * 60 * 60_000)
      const [sent, stuck, fresh] = [newMail(), newMail(), newMail()]
      await begin(sent)
      await deliveries().end(sent, { state: 'sent', refused: [] }, now)
      await begin(stuck)
      await begin(fresh, { at: long(2) })
      await deliveries().forget(long(1))
      expect(await deliveries().find(sent)).toBeNull()
      expect(await deliveries().find(stuck)).toBeNull()
      expect(await deliveries().find(fresh)).not.toBeNull()
    })

    it('of a case is kept with it where it has not arrived, and forgotten where it has', async () => {
      const opened = await stores().cases.open(sampleCase(), { key: unique('key'), requestDigest: '' })
      if (opened.outcome !== 'opened') throw new Error(opened.outcome)
      const { number } = opened.case
      const refused = [{ address: 'it@acme.example', reply: '550 No' }]
      const mails: Record<string, MailResult> = {
        sent: { state: 'sent', refused: [] },
        'sent to some': { state: 'sent', refused },
        refused: { state: 'refused', refused },
        queued: { state: 'queued', problem: 'No route' },
      }
      for (const [name, result] of Object.entries(mails)) {
        const subject = { site: 'pub_test', caseNumber: number, entry: name, receiver: 'contact' as const }
        const messageId = newMail()
        await deliveries().begin(messageId, { ...subject, to }, now)
        await deliveries().end(messageId, result, later)
      }
      const left = async () => {
        const found = await deliveries().list({ caseNumber: number, limit: 10 })
        return found.map(({ entry }) => entry).sort()
      }
      await deliveries().forget(later)
      expect(await left()).toEqual(Object.keys(mails).sort())
      await deliveries().forget(new Date(later.getTime() + 1))
      expect(await left()).toEqual(['queued', 'refused', 'sent to some'])
    })
  })
}
