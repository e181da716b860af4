import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import type { CaseDetail, CaseList } from '../../server/contract/types.ts'
import { type MailHouse, openMailHouse, SUPPORT, ZOE } from './mail-house.ts'

const SOON = { timeout: 25_000, interval: 200 }

describe('a mailbox that Guichet reads', () => {
  let house: MailHouse
  beforeAll(async () => {
    house = await openMailHouse('imap')
  })
  afterAll(() => house?.close())

  const cases = async () => (await house.get<CaseList>('/v1/cases')).cases
  const mailOf = (changes: Partial<Parameters<MailHouse['send']>[0]>) =>
    house.send({ from: ZOE, to: SUPPORT, subject: 'Words', text: 'Words of a person.', ...changes })

  it('has its mail moved once it is taken, and none deleted', async () => {
    await mailOf({ subject: 'In the mailbox' })

    await vi.waitFor(async () => expect(await cases()).toHaveLength(1), SOON)
    await vi.waitFor(async () => expect(await house.inboxNow(SUPPORT)).toEqual([]), SOON)
    expect((await house.inboxNow(SUPPORT, 'Done')).map(({ subject }) => subject)).toEqual(['In the mailbox'])
  }, 60_000)

  it('answers a mail of 30 MB that it was too large, without reading it', async () => {
    await mailOf({
      subject: 'Large',
      attachments: [{ filename: 'a.bin', content: Buffer.alloc(30_000_000, 1) }],
    })

    const answer = await vi.waitFor(async () => {
      const found = (await house.inboxNow(ZOE)).find(({ subject }) => subject === 'Your mail was too large')
      expect(found).toBeDefined()
      return found
    }, SOON)

    expect(answer?.text).toContain('28 MB')
    expect((await cases()).map(({ subject }) => subject)).not.toContain('Large')
  }, 90_000)

  it('names the files that were not kept, and keeps the others', async () => {
    await mailOf({
      subject: 'Many files',
      attachments: [
        { filename: 'run.exe', content: Buffer.from('MZ') },
        ...Array.from({ length: 11 }, (_, index) => ({
          filename: `${index + 1}.txt`,
          content: Buffer.from(`file ${index + 1}`),
        })),
      ],
    })

    const answer = await vi.waitFor(async () => {
      const found = (await house.inboxNow(ZOE)).find(({ subject }) =>
        /Some files were not kept/.test(subject),
      )
      expect(found).toBeDefined()
      return found
    }, SOON)

    expect(answer?.text).toContain('- run.exe')
    expect(answer?.text).toContain('- 11.txt')
    expect(answer?.text).not.toContain('- 10.txt')
    const number = /C-\d+/.exec(answer?.subject ?? '')?.[0] ?? ''
    const { timeline } = await house.get<CaseDetail>(`/v1/cases/${number}`)
    expect(timeline.flatMap(({ attachments }) => attachments)).toHaveLength(10)
  }, 60_000)

  it('is read by a server that comes back, and nothing in it is taken twice', async () => {
    const before = (await cases()).length
    await house.restart(async () => {
      await mailOf({ subject: 'While nobody was there' })
      // What was taken stands in the mailbox again, as after somebody moved it back by hand.
      await house.moveBack(SUPPORT)
    })

    await vi.waitFor(async () => expect(await house.inboxNow(SUPPORT)).toEqual([]), SOON)
    await vi.waitFor(async () => expect(await cases()).toHaveLength(before + 1), SOON)
  }, 120_000)
})
