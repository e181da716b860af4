import { afterEach, describe, expect, it, vi } from 'vitest'
import { createTokenSource } from './token-source.ts'

function token(claims: object): string {
  return `h.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.s`
}

afterEach(() => {
  vi.useRealTimers()
})

describe('createTokenSource', () => {
  it('asks the host page once for all who need the token', async () => {
    const getToken = vi.fn(async () => 'token')
    const tokens = createTokenSource({ getToken })
    expect(await Promise.all([tokens.current(), tokens.current(), tokens.current()])).toEqual([
      'token',
      'token',
      'token',
    ])
    expect(await tokens.current()).toBe('token')
    expect(getToken).toHaveBeenCalledTimes(1)
  })

  it('renews a token that is about to end before it is used', async () => {
    const nearlyOver = token({ exp: 1_000 })
    const fresh = token({ exp: 2_000 })
    const getToken = vi.fn().mockResolvedValueOnce(nearlyOver).mockResolvedValue(fresh)
    const tokens = createTokenSource({ getToken, now: () => 995_000 })
    expect(await tokens.current()).toBe(fresh)
  })

  it('renews once for all whose token was refused at the same time', async () => {
    const getToken = vi.fn().mockResolvedValueOnce('old').mockResolvedValue('new')
    const tokens = createTokenSource({ getToken })
    await tokens.current()
    expect(await Promise.all([tokens.renew('old'), tokens.renew('old')])).toEqual(['new', 'new'])
    expect(await tokens.renew('old')).toBe('new')
    expect(getToken).toHaveBeenCalledTimes(2)
  })

  it.each([
    ['nothing', () => undefined],
    ['an empty text', () => '  '],
    ['a rejection', () => Promise.reject(new Error('host down'))],
    [
      'an exception',
      () => {
        throw new Error('host broken')
      },
    ],
  ])('takes %s for nobody', async (_, getToken) => {
    expect(await createTokenSource({ getToken }).current()).toBeNull()
  })

  it.each([
    [
      'a page that says to log in',
      async () => '<!doctype html>\n<title>Log in</title>',
      'answer a signed token',
    ],
    ['an object', async () => ({ token: 'h.p.s' }), 'answer a signed token'],
    ['a rejection', () => Promise.reject(new Error('host down')), 'getToken failed: host down'],
  ])('takes %s for nobody, and tells the host page what is wrong', async (_, answer, told) => {
    const complain = vi.fn()
    const getToken = answer as () => Promise<string>
    expect(await createTokenSource({ getToken, complain }).current()).toBeNull()
    expect(complain.mock.calls).toEqual([[expect.stringContaining(told)]])
  })

  it('waits ten seconds for a host page that never answers, and says so', async () => {
    vi.useFakeTimers()
    const complain = vi.fn()
    const current = createTokenSource({ getToken: () => new Promise(() => {}), complain }).current()
    await vi.advanceTimersByTimeAsync(9_999)
    expect(complain).not.toHaveBeenCalled()
    await vi.advanceTimersByTimeAsync(1)
    expect(await current).toBeNull()
    expect(complain.mock.calls).toEqual([[expect.stringContaining('has not answered')]])
  })

  it('asks again when somebody may have signed in meanwhile', async () => {
    const getToken = vi.fn().mockResolvedValueOnce(null).mockResolvedValue('token')
    const tokens = createTokenSource({ getToken })
    expect(await tokens.current()).toBeNull()
    expect(await tokens.refresh()).toBe('token')
  })
})
