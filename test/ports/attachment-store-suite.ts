import { describe, expect, it } from 'vitest'
import type { AttachmentToKeep, KeepOutcome } from '../../server/attachments/attachment-store.ts'
import { contactAttachment } from '../../server/cases/decisions/contact-attachment.ts'
import { contactReply } from '../../server/cases/decisions/contact-reply.ts'
import { LIMITS } from '../../server/contract/limits.ts'
import { success } from '../../server/contract/result.ts'
import type { Attachment } from '../../server/contract/types.ts'
import { sampleCase } from '../support/sample-case.ts'
import { type StoresUnderTest, unique } from './store-suite.ts'

const AT = new Date('2026-06-05T12:00:00Z')
const PERSON = { role: 'contact', id: 'user-1' } as const
const reply = {
  author: { name: 'Tess', email: 'tess@acme.example' },
  at: AT,
  channel: 'widget',
  text: 'See.',
} as const

export function describeAttachmentStore(stores: () => StoresUnderTest): void {
  async function newCase(): Promise<string> {
    const opened = await stores().cases.open(sampleCase(), { key: unique('key'), requestDigest: '' })
    if (opened.outcome !== 'opened') throw new Error(opened.outcome)
    return opened.case.number
  }

  const keep = (caseNumber: string, changes: Partial<AttachmentToKeep> = {}): Promise<KeepOutcome> =>
    stores().attachments.keep({
      caseNumber,
      blob: unique('blob'),
      name: 'journal d’été 😀.log',
      type: 'text/plain',
      bytes: 3,
      uploadedBy: PERSON,
      at: AT,
      upload: null,
      ...changes,
    })

  async function kept(caseNumber: string, changes: Partial<AttachmentToKeep> = {}): Promise<Attachment> {
    const outcome = await keep(caseNumber, changes)
    if (outcome.outcome !== 'kept') throw new Error(outcome.outcome)
    return outcome.attachment
  }

  const answer = (caseNumber: string, attachments: string[]) =>
    stores().cases.change(caseNumber, (supportCase) => contactReply(supportCase, { ...reply, attachments }))

  describe('the attachments', () => {
    it('wait for a message, and are part of it and of no other from then on', async () => {
      const number = await newCase()
      const blob = unique('blob')
      const attachment = await kept(number, { blob })
      expect(attachment).toEqual({
        id: expect.any(String),
        name: 'journal d’été 😀.log',
        type: 'text/plain',
        bytes: 3,
      })
      expect(await stores().attachments.contentOf(number, attachment.id)).toBeNull()

      const answered = await answer(number, [attachment.id])
      expect(answered).toMatchObject({ outcome: 'changed', entries: [{ attachments: [attachment] }] })
      expect((await stores().cases.findByNumber(number))?.entries.at(-1)?.attachments).toEqual([attachment])
      expect(await stores().attachments.contentOf(number, attachment.id)).toEqual({ blob })
      expect(await answer(number, [attachment.id])).toMatchObject({
        outcome: 'refused',
        failure: { code: 'attachment_not_found' },
      })
    })

    it('are an entry of their own, which is a word of the contact', async () => {
      const number = await newCase()
      const attachment = await kept(number)
      const changed = await stores().cases.change(number, (supportCase) =>
        contactAttachment(supportCase, { ...reply, attachment: attachment.id }),
      )
      expect(changed).toMatchObject({
        outcome: 'changed',
        entries: [{ kind: 'attachment', text: null, author: { role: 'contact' }, attachments: [attachment] }],
      })
    })

    it('are not taken by a message of another case, of another side, or when one of them is missing', async () => {
      const [number, other] = [await newCase(), await newCase()]
      const mine = await kept(number)
      const ofSupport = await kept(number, { uploadedBy: { role: 'support', id: 'team@support.example' } })
      for (const [target, ids] of [
        [other, [mine.id]],
        [number, [ofSupport.id]],
        [number, [mine.id, '00000000-0000-4000-8000-000000000000']],
        [number, [mine.id, 'no id at all']],
      ] as const) {
        const refused = await answer(target, [...ids])
        expect(refused).toMatchObject({ outcome: 'refused', failure: { code: 'attachment_not_found' } })
      }
      expect((await stores().cases.findByNumber(number))?.entries).toHaveLength(1)
      expect((await answer(number, [mine.id])).outcome).toBe('changed')
    })

    it('are not taken by a message of another person of the same side', async () => {
      const number = await newCase()
      const { id } = await kept(number)
      const answerOf = (sender: string) =>
        stores().cases.change(number, (supportCase) => {
          const replied = contactReply(supportCase, { ...reply, attachments: [id] })
          return replied.ok ? success({ ...replied.value, attachmentsOf: sender }) : replied
        })
      expect(await answerOf('user-2')).toMatchObject({
        outcome: 'refused',
        failure: { code: 'attachment_not_found' },
      })
      expect((await answerOf(PERSON.id)).outcome).toBe('changed')
    })

    it('are read by their own case and id alone', async () => {
      const [number, other] = [await newCase(), await newCase()]
      const { id } = await kept(number)
      await answer(number, [id])
      for (const [caseNumber, asked] of [
        [other, id],
        [number, '00000000-0000-4000-8000-000000000000'],
        [number, "' or 1=1"],
        ['C-0', id],
      ] as const) {
        expect(await stores().attachments.contentOf(caseNumber, asked)).toBeNull()
      }
    })

    it('are kept once for a key, though ten come at the same time', async () => {
      const number = await newCase()
      const upload = { key: unique('key'), digest: 'same' }
      const outcomes = await Promise.all(Array.from({ length: 10 }, () => keep(number, { upload })))
      expect(outcomes.filter(({ outcome }) => outcome === 'kept')).toHaveLength(1)
      const ids = new Set(outcomes.map((each) => ('attachment' in each ? each.attachment.id : each.outcome)))
      expect(ids.size).toBe(1)
      expect(await keep(number, { upload: { ...upload, digest: 'other' } })).toEqual({
        outcome: 'key_reused',
      })
      expect((await keep(number, { upload, uploadedBy: { role: 'contact', id: 'user-2' } })).outcome).toBe(
        'kept',
      )
      expect((await keep(await newCase(), { upload })).outcome).toBe('kept')
    })

    it('are so many, and so much, and no more', async () => {
      const many = await newCase()
      const outcomes = await Promise.all(
        Array.from({ length: LIMITS.attachmentsPerCase + 3 }, () => keep(many)),
      )
      expect(outcomes.filter(({ outcome }) => outcome === 'kept')).toHaveLength(LIMITS.attachmentsPerCase)
      expect(outcomes.filter(({ outcome }) => outcome === 'too_many_attachments')).toHaveLength(3)

      const much = await newCase()
      await kept(much, { bytes: LIMITS.attachmentBytesPerCase - 10 })
      expect(await keep(much, { bytes: 11 })).toEqual({ outcome: 'too_many_attachments' })
      expect((await keep(much, { bytes: 10 })).outcome).toBe('kept')
    })

    it('belong to a case that is there', async () => {
      for (const number of ['C-99999999', 'nonsense']) {
        expect(await keep(number)).toEqual({ outcome: 'case_not_found' })
      }
    })

    it('are forgotten when no message has come for them, and their key is free', async () => {
      const number = await newCase()
      const upload = { key: unique('key'), digest: 'same' }
      const [waiting, taken] = [await kept(number, { upload }), await kept(number)]
      await answer(number, [taken.id])
      await stores().attachments.removeWaiting(AT)
      expect((await keep(number, { upload })).outcome).toBe('replayed')
      await stores().attachments.removeWaiting(new Date(AT.getTime() + 1))
      const again = await keep(number, { upload })
      expect(again).toMatchObject({ outcome: 'kept' })
      expect('attachment' in again && again.attachment.id).not.toBe(waiting.id)
      expect((await stores().cases.findByNumber(number))?.entries.at(-1)?.attachments).toEqual([taken])
    })

    it('keep their content in use, as do the mails that cases came by', async () => {
      const [ofAttachment, ofCase, ofEntry, ofNobody] = [1, 2, 3, 4].map(() => unique('blob'))
      const opened = await stores().cases.open(
        { ...sampleCase(), channel: 'email', original: ofCase ?? '' },
        { key: unique('key'), requestDigest: '' },
      )
      const number = 'case' in opened ? opened.case.number : ''
      await kept(number, { blob: ofAttachment ?? '' })
      await stores().cases.change(number, (supportCase) =>
        contactReply(supportCase, { ...reply, channel: 'email', original: ofEntry ?? '' }),
      )
      const asked = [ofAttachment, ofCase, ofEntry, ofNobody].flatMap((blob) => blob ?? [])
      expect(await stores().attachments.blobsInUse(asked)).toEqual(new Set(asked.slice(0, 3)))
      expect(await stores().attachments.blobsInUse([])).toEqual(new Set())
    })
  })
}
