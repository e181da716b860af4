import { randomBytes } from 'node:crypto'
import { Webhook } from 'standardwebhooks'
import { describe, expect, it } from 'vitest'
import { isSignedBy, signWebhook } from './webhook-signature.ts'

const newSecret = () => `whsec_${randomBytes(24).toString('base64')}`
const [OLD, NEW, OTHER] = [newSecret(), newSecret(), newSecret()]
const BODY = Buffer.from('{"type":"case.opened","data":{"text":"Grüße 😀"}}')

const signed = (secrets: string[], at = new Date()) => signWebhook({ id: 'evt_1', at, body: BODY }, secrets)
const headersOf = (headers: object) => new Headers(headers as Record<string, string>)

describe('the signature of a webhook', () => {
  it('is accepted by the reference library, with the old secret and with the new', () => {
    const headers = { ...signed([NEW, OLD]) }
    for (const secret of [NEW, OLD]) {
      expect(new Webhook(secret).verify(BODY.toString(), headers)).toMatchObject({ type: 'case.opened' })
    }
    expect(() => new Webhook(OTHER).verify(BODY.toString(), headers)).toThrow()
  })

  it('of the reference library is accepted here', () => {
    const at = new Date()
    const headers = headersOf({
      'webhook-id': 'msg_1',
      'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
      'webhook-signature': new Webhook(OLD).sign('msg_1', at, BODY.toString()),
    })
    expect(isSignedBy([NEW, OLD], headers, BODY, at)).toBe(true)
    expect(isSignedBy([NEW], headers, BODY, at)).toBe(false)
  })

  it('holds for five minutes on either side', () => {
    const at = new Date('2026-06-08T12:00:00Z')
    const headers = headersOf(signed([NEW], at))
    const after = (seconds: number) =>
      isSignedBy([NEW], headers, BODY, new Date(at.getTime() + seconds * 1000))
    expect([-301, -300, 0, 300, 301].map(after)).toEqual([false, true, true, true, false])
  })

  it('holds for one id, one instant and one body alone', () => {
    const at = new Date('2026-06-08T12:00:00Z')
    const good = signed([NEW], at)
    const holds = (changes: object, body: Uint8Array = BODY) =>
      isSignedBy([NEW], headersOf({ ...good, ...changes }), body, at)
    expect(holds({})).toBe(true)
    expect(holds({ 'webhook-id': 'evt_2' })).toBe(false)
    expect(holds({ 'webhook-timestamp': String(Number(good['webhook-timestamp']) + 1) })).toBe(false)
    expect(holds({}, Buffer.concat([BODY, Buffer.from(' ')]))).toBe(false)
  })

  it.each([
    ['none', { 'webhook-signature': '' }],
    ['another version', { 'webhook-signature': signed([NEW])['webhook-signature'].replace('v1,', 'v1a,') }],
    ['no base64', { 'webhook-signature': 'v1,%%%' }],
    ['an empty one', { 'webhook-signature': 'v1,' }],
    ['no id', { 'webhook-id': '' }],
    ['an instant that is no number', { 'webhook-timestamp': 'now' }],
  ])('is refused when it is not one: %s', (_what, changes) => {
    expect(isSignedBy([NEW], headersOf({ ...signed([NEW]), ...changes }), BODY, new Date())).toBe(false)
  })

  it('may stand among others', () => {
    const at = new Date()
    const headers = signed([NEW], at)
    const among = { ...headers, 'webhook-signature': `v1a,x ${headers['webhook-signature']} v1,eA==` }
    expect(isSignedBy([NEW], headersOf(among), BODY, at)).toBe(true)
  })
})
