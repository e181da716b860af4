import { describe, expect, it } from 'vitest'
import { createServerKeys } from '../keys/server-keys.ts'
import { createCallBackLinks, readCallBackLink } from './call-back-link.ts'

const keys = createServerKeys(new Uint8Array(32).fill(7))
const key = keys.for('support-link')
const now = new Date('2026-06-08T15:00:00Z')
const windows = [{ to: '2026-06-10T08:00:00Z' }, { to: '2026-06-09T09:00:00Z' }]
const linkOf = createCallBackLinks({ publicUrl: 'https://help.example.com', key })
const tokenOf = (number: string) => linkOf(number, { windows }).split('/').at(-1) ?? ''

describe("the link to support's decision on a call", () => {
  it('names its case', () => {
    expect(linkOf('C-10001', { windows })).toMatch(
      /^https:\/\/help\.example\.com\/support\/call-backs\/C-10001\.[0-9a-z]+\.[\w-]{43}$/,
    )
    expect(readCallBackLink(key, tokenOf('C-10001'), now)).toEqual({ ok: true, value: 'C-10001' })
  })

  it('ends with the last of the times', () => {
    const token = tokenOf('C-10001')
    expect(readCallBackLink(key, token, new Date('2026-06-10T07:59:59Z')).ok).toBe(true)
    expect(readCallBackLink(key, token, new Date('2026-06-10T08:00:00Z'))).toEqual({
      ok: false,
      failure: { code: 'link_expired' },
    })
  })

  it('is worth nothing for another case, another end, another key or another purpose', () => {
    const [number, expires, signed] = tokenOf('C-10001').split('.')
    const forged = [
      `C-10002.${expires}.${signed}`,
      `${number}.zzzzzz.${signed}`,
      `${number}.${expires}.${'A'.repeat(43)}`,
      `${number}.${expires}`,
      `${number}.${expires}.${signed}x`,
      '',
    ]
    for (const token of forged) {
      expect(readCallBackLink(key, token, now), token).toEqual({
        ok: false,
        failure: { code: 'link_invalid' },
      })
    }
    for (const other of [
      keys.for('reply-address'),
      createServerKeys(new Uint8Array(32)).for('support-link'),
    ]) {
      expect(readCallBackLink(other, tokenOf('C-10001'), now).ok).toBe(false)
    }
  })

  it('says that it is not valid before it says that it has ended', () => {
    const token = `${tokenOf('C-10001').slice(0, -1)}_`
    expect(readCallBackLink(key, token, new Date('2030-01-01T00:00:00Z'))).toMatchObject({
      failure: { code: 'link_invalid' },
    })
  })
})
