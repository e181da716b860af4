import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import type { CaseDetail, CaseList } from '../../server/contract/types.ts'
import { type MailHouse, openMailHouse, replyTo, SUPPORT, TESS, type WayIn, ZOE } from './mail-house.ts'

describe.each<WayIn>(['smtp', 'lmtp', 'imap'])('a conversation by mail alone, in by %s', (way) => {
  let house: MailHouse
  beforeAll(async () => {
    house = await openMailHouse(way)
  })
  afterAll(() => house?.close())

  const theCase = async (number: string) => house.get<CaseDetail>(`/v1/cases/${number}`)

  it('opens a case, is answered by both sides, and is shown whole by the API', async () => {
    await house.send({
      from: `Zoe Martin <${ZOE}>`,
      to: SUPPORT,
      subject: 'The search finds nothing',
      text: 'Since this morning the search of our shop finds nothing — né à midi.\n\n-- \nZoe',
      attachments: [{ filename: 'log.txt', content: Buffer.from('error 500\n') }],
    })

    // Zoe gets a number, and a question: there are two engines, and she has not said which.
    const [confirmation] = await house.inbox(ZOE, 1)
    const number = /\[(C-\d+)\]/.exec(confirmation?.subject ?? '')?.[1] ?? ''
    expect(number).toMatch(/^C-\d+$/)
    expect(confirmation?.text).toContain('Engine')

    await house.send({
      from: ZOE,
      to: replyTo(confirmation as never),
      subject: `Re: ${confirmation?.subject}`,
      inReplyTo: confirmation as never,
      text: `Engine: Shop\nNature: Something is broken\nMore words.\n\nOn Mon, 2 Nov 2026 at 10:00, Acme support <${SUPPORT}> wrote:\n> ${confirmation?.text.replaceAll('\n', '\n> ')}`,
    })
    await vi.waitFor(async () => {
      expect(await theCase(number)).toMatchObject({ engine: { id: 'shop' }, nature: 'problem' })
    }, 20_000)

    // Tess of the support team answers her copy.
    const copies = await house.inbox(TESS, 2)
    const copy = copies.find(({ text }) => text.includes('More words')) ?? copies[0]
    expect(copy?.subject).toContain(number)
    await house.send({
      from: `Tess <${TESS}>`,
      to: replyTo(copy as never),
      subject: `Re: ${copy?.subject}`,
      inReplyTo: copy as never,
      text: `#action\nPlease index the shop again.\n\nOn Mon, 2 Nov 2026 at 10:10, Acme <${SUPPORT}> wrote:\n> quoted`,
    })
    const answered = await house.inbox(ZOE, 2)
    const answer = answered.find(({ text }) => text.includes('Please index the shop again.'))
    expect(answer?.references).toContain(confirmation?.messageId)

    await house.send({
      from: ZOE,
      to: replyTo(answer as never),
      subject: `Re: ${answer?.subject}`,
      inReplyTo: answer as never,
      text: 'It works, thank you.',
    })
    await vi.waitFor(async () => {
      const { timeline } = await theCase(number)
      expect(timeline.some(({ text }) => text === 'It works, thank you.')).toBe(true)
    }, 20_000)
    await house.send({
      from: TESS,
      to: replyTo(copy as never),
      subject: `Re: ${copy?.subject}`,
      inReplyTo: copy as never,
      text: '#close\nGood to hear.',
    })

    await vi.waitFor(async () => expect((await theCase(number)).status).toBe('closed'), 20_000)
    const [, , farewell] = await house.inbox(ZOE, 3)
    expect(farewell?.text).toContain('has closed your case')
    expect(farewell?.text).toContain('Good to hear.')
    const shown = await theCase(number)
    expect(shown).toMatchObject({
      subject: 'The search finds nothing',
      description: 'Since this morning the search of our shop finds nothing — né à midi.',
    })
    const said = shown.timeline.map(({ kind, author, text }) => [kind, author.role, text])
    expect(said).toContainEqual([
      'reply',
      'contact',
      'Engine: Shop\nNature: Something is broken\nMore words.',
    ])
    expect(said).toContainEqual(['recommended_action', 'support', 'Please index the shop again.'])
    expect(said).toContainEqual(['reply', 'contact', 'It works, thank you.'])
    expect(said).toContainEqual(['closed', 'support', 'Good to hear.'])
    expect(shown.timeline.flatMap(({ attachments }) => attachments)).toMatchObject([{ name: 'log.txt' }])
    expect((await house.get<CaseList>('/v1/cases')).cases).toHaveLength(1)
  }, 120_000)
})
