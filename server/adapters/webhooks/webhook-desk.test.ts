import { randomBytes } from 'node:crypto'
import type { LookupFunction } from 'node:net'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { answers, type DeskReceiver, startDeskReceiver } from '../../../test/support/desk-receiver.ts'
import { openedCase } from '../../../test/support/opened-case.ts'
import { deskEvent } from '../../desk/desk-event.ts'
import { createWebhookDesk } from './webhook-desk.ts'

const SECRET = `whsec_${randomBytes(32).toString('base64')}`
const NEWER = `whsec_${randomBytes(32).toString('base64')}`
const [opening] = openedCase.entries
if (!opening) throw new Error('The sample case has no entry')
const event = deskEvent('evt_1', { ...openedCase, supportPage: null }, opening)

let receiver: DeskReceiver

beforeEach(async () => {
  receiver = await startDeskReceiver(SECRET)
})

afterEach(() => receiver.close())

function deliver(
  changes: Partial<Parameters<typeof createWebhookDesk>[0]> = {},
  signal = AbortSignal.timeout(20_000),
) {
  const desk = createWebhookDesk({
    url: receiver.url,
    secrets: [SECRET],
    clock: () => new Date(),
    ...changes,
  })
  return desk.deliver(event, signal)
}

describe('a desk behind a webhook', () => {
  it('is told what has happened, signed, and has taken it when it says so', async () => {
    expect(await deliver()).toEqual({ outcome: 'taken' })
    const [told] = receiver.received
    expect(told?.id).toBe('evt_1')
    expect(told?.headers['content-type']).toBe('application/json')
    expect(told?.body).toEqual({
      type: 'case.opened',
      timestamp: '2026-06-05T23:00:00.000Z',
      data: {
        site: 'pub_sample',
        case: expect.objectContaining({
          number: 'C-10001',
          subject: 'How do I reindex?',
          confidential: false,
        }),
        entry: expect.objectContaining({ kind: 'opened', channel: 'widget' }),
      },
    })
  })

  it('is not told what only the host or the store has to know', async () => {
    await deliver()
    const text = JSON.stringify(receiver.received[0]?.body)
    expect(text).not.toContain('person-1')
    expect(text).not.toContain('"original"')
  })

  it('accepts what is signed by the old and the new secret while one takes the place of the other', async () => {
    expect(await deliver({ secrets: [NEWER, SECRET] })).toEqual({ outcome: 'taken' })
    expect(await deliver({ secrets: [NEWER] })).toMatchObject({ outcome: 'try_again', why: 'answered 401' })
    expect(receiver.refused()).toBe(1)
  })

  it.each([500, 503, 429, 404, 400, 301])('is tried again when it answers %d', async (status) => {
    receiver.answerNext(answers.status(status))
    expect(await deliver()).toEqual({ outcome: 'try_again', why: `answered ${status}` })
  })

  it('is left alone for as long as it asks', async () => {
    receiver.answerNext(answers.status(503, { 'retry-after': '120' }))
    expect(await deliver()).toEqual({ outcome: 'try_again', why: 'answered 503', waitMs: 120_000 })
  })

  it('is told nothing more of an event once it says that it is gone', async () => {
    receiver.answerNext(answers.status(410))
    expect(await deliver()).toEqual({ outcome: 'refused', why: 'answered 410: gone' })
  })

  it('is not followed elsewhere', async () => {
    const elsewhere = await startDeskReceiver(SECRET)
    receiver.answerNext(answers.status(307, { location: elsewhere.url }))
    expect(await deliver()).toMatchObject({ outcome: 'try_again', why: 'answered 307' })
    expect(elsewhere.received).toEqual([])
    await elsewhere.close()
  })

  it('is tried again when its answer is lost, or does not come in time', async () => {
    receiver.answerNext(answers.lost, answers.never)
    expect(await deliver()).toEqual({ outcome: 'try_again', why: 'cannot be reached (ECONNRESET)' })
    expect(await deliver({ timeoutMs: 100 })).toEqual({
      outcome: 'try_again',
      why: 'no whole answer within 0.1 s',
    })
    expect(receiver.counted()).toHaveLength(1)
  })

  it('has taken it whatever it says besides, and however much', async () => {
    receiver.answerNext(
      (response) => response.writeHead(200).end('x'.repeat(5_000_000)),
      (response) => {
        response.writeHead(200, { 'content-length': '10' }).write('x', () => response.destroy())
      },
    )
    expect(await deliver()).toEqual({ outcome: 'taken' })
    expect(await deliver()).toEqual({ outcome: 'taken' })
  })

  it('is tried again when nobody listens', async () => {
    await receiver.close()
    expect(await deliver()).toEqual({ outcome: 'try_again', why: 'cannot be reached (ECONNREFUSED)' })
    receiver = await startDeskReceiver(SECRET)
  })

  it.each(['http://169.254.169.254/latest', 'http://[fe80::1]/', 'http://[::ffff:169.254.169.254]/'])(
    'is never looked for where a cloud keeps the secrets of a machine: %s',
    async (url) => {
      expect(await deliver({ url })).toMatchObject({
        outcome: 'try_again',
        why: expect.stringContaining('link-local'),
      })
    },
  )

  it('is not found by a name that leads to such a place', async () => {
    const lookup: LookupFunction = (_name, _options, callback) =>
      callback(null, [{ address: '169.254.169.254', family: 4 }])
    expect(await deliver({ url: 'http://desk.example/', lookup })).toMatchObject({
      why: expect.stringContaining('link-local'),
    })
  })

  it('is let go of when the server stops', async () => {
    receiver.answerNext(answers.never)
    const stopping = new AbortController()
    const under = deliver({}, stopping.signal)
    stopping.abort(new Error('stopping'))
    await expect(under).rejects.toThrow('stopping')
  })
})
