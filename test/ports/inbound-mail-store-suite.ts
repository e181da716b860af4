import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import type { JobQueue } from '../../server/jobs/job-queue.ts'
import type { InboundMail, InboundMailStore, MailToKeep } from '../../server/mail/in/inbound-mail-store.ts'
import { unique } from './store-suite.ts'

const NOW = new Date('2026-11-02T10:00:00.123Z')
const later = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000)

function sampleMailToKeep(changes: Partial<MailToKeep> = {}): MailToKeep {
  return {
    site: unique('site'),
    digest: unique('digest'),
    messageId: '<1@customer.example>',
    blob: randomUUID().replaceAll('-', ''),
    tooLarge: false,
    recipients: ['support@acme.example'],
    mailFrom: '',
    sender: 'zoe@customer.example',
    authenticated: true,
    receivedAt: NOW,
    ...changes,
  }
}

export function describeInboundMailStore(stores: () => { inbox: InboundMailStore; jobs: JobQueue }): void {
  const inbox = () => stores().inbox

  describe('the mail that comes in', () => {
    const handled: InboundMail[] = []

    beforeAll(() =>
      stores().jobs.start({
        'receive-mail': async ({ mail }) => {
          const found = await inbox().find(mail)
          if (found) handled.push(found)
        },
      }),
    )

    /** As the jobs found them, once there is one. */
    const jobsOf = ({ site, digest }: MailToKeep) =>
      vi.waitFor(
        () => {
          const jobs = handled.filter((mail) => mail.site === site && mail.digest === digest)
          expect(jobs).not.toEqual([])
          return jobs
        },
        { timeout: 10_000 },
      )

    it('is kept once, with one job that handles it', async () => {
      const mail = sampleMailToKeep()

      expect(await inbox().keep(mail)).toBe('kept')
      expect(await inbox().keep({ ...mail, blob: 'another' })).toBe('known')

      expect(await jobsOf(mail)).toEqual([
        { ...mail, id: expect.any(String), outcome: null, caseNumber: null },
      ])
    })

    it('is kept once when it comes twice at the same moment', async () => {
      const mail = sampleMailToKeep()

      const outcomes = await Promise.all([inbox().keep(mail), inbox().keep(mail), inbox().keep(mail)])

      expect(outcomes.sort()).toEqual(['kept', 'known', 'known'])
    })

    it('is kept for each site that it came to', async () => {
      const mail = sampleMailToKeep()

      expect(await inbox().keep(mail)).toBe('kept')
      expect(await inbox().keep({ ...mail, site: unique('site') })).toBe('kept')
    })

    it('says what became of it, and counts with its like', async () => {
      const mail = sampleMailToKeep()
      await inbox().keep(mail)
      const [kept] = await jobsOf(mail)
      const id = kept?.id ?? ''
      const like = {
        site: mail.site,
        sender: 'zoe@customer.example',
        outcome: 'continued' as const,
        since: NOW,
      }

      expect(await inbox().countLike(like)).toBe(0)
      await inbox().finish(id, { outcome: 'continued', caseNumber: 'C-10001', textDigest: 'same' }, later(1))

      expect(await inbox().find(id)).toMatchObject({ outcome: 'continued', caseNumber: 'C-10001' })
      expect(await inbox().countLike(like)).toBe(1)
      expect(await inbox().countLike({ ...like, caseNumber: 'C-10001', textDigest: 'same' })).toBe(1)
      expect(await inbox().countLike({ ...like, textDigest: 'other' })).toBe(0)
      expect(await inbox().countLike({ ...like, since: later(2) })).toBe(0)
    })

    it('is none for an id of another form', async () => {
      expect(await inbox().find('no such id')).toBeNull()
      expect(await inbox().find(randomUUID())).toBeNull()
    })

    it('lets a stranger be answered once a day, and the same answer be given again', async () => {
      const site = unique('site')
      const answer = { site, address: 'eve@evil.example', mail: randomUUID(), mostAnHour: 10 }
      const another = { ...answer, mail: randomUUID() }

      expect(await inbox().mayAnswerStranger(answer, NOW)).toBe(true)
      expect(await inbox().mayAnswerStranger(answer, later(1))).toBe(true)
      expect(await inbox().mayAnswerStranger(another, later(2))).toBe(false)
      expect(await inbox().mayAnswerStranger(another, later(24 * 60 + 2))).toBe(true)
    })

    it('lets so many strangers be answered in an hour and no more', async () => {
      const site = unique('site')
      const ask = (address: string, at: Date) =>
        inbox().mayAnswerStranger({ site, address, mail: randomUUID(), mostAnHour: 2 }, at)

      expect([
        await ask('a@x.example', NOW),
        await ask('b@x.example', NOW),
        await ask('c@x.example', NOW),
      ]).toEqual([true, true, false])
      expect(await ask('c@x.example', later(61))).toBe(true)
    })

    it('is forgotten a while after it was handled, and never before', async () => {
      const mail = sampleMailToKeep()
      const waiting = sampleMailToKeep()
      await inbox().keep(mail)
      await inbox().keep(waiting)
      const [kept] = await jobsOf(mail)
      const before = new Date('2001-01-02T00:00:00Z')
      await inbox().finish(
        kept?.id ?? '',
        { outcome: 'empty', caseNumber: null, textDigest: null },
        new Date('2001-01-01'),
      )

      expect(await inbox().forget(before)).toBe(1)

      expect(await inbox().find(kept?.id ?? '')).toBeNull()
      expect(await inbox().keep(waiting)).toBe('known')
    })
  })
}
