// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { createIdentity } from './identity.ts'
import { createSessionStorage } from './session-storage.ts'

let serial = 0
const token = (sub: string) => {
  serial += 1
  return `h.${Buffer.from(JSON.stringify({ sub, serial })).toString('base64url')}.s`
}

beforeEach(() => {
  sessionStorage.clear()
})

function seat(getToken: (() => string | null | Promise<string | null>) | null) {
  const session = createSessionStorage('pub_demo')
  const [switched, logOut] = [vi.fn(), vi.fn()]
  const identity = createIdentity({ getToken, session, complain() {}, switched, logOut })
  return { identity, session, switched, logOut }
}

describe('who sits here', () => {
  it('is the same person when their token is renewed or the page identifies them again', async () => {
    const { identity, switched, logOut } = seat(() => token('ada'))
    const first = await identity.tokens().current()
    expect(await identity.tokens().renew(first)).not.toBe(first)
    identity.identify(() => token('ada'))
    await identity.tokens().current()
    expect(switched).not.toHaveBeenCalled()
    expect(logOut).not.toHaveBeenCalled()
  })

  it('is another person when the token says so: the former one is logged out, and their calls get no token', async () => {
    const tokens = [token('ada'), token('kim')]
    const { identity, switched, logOut } = seat(() => tokens.shift() ?? null)
    const former = await identity.tokens().current()
    expect(await identity.tokens().renew(former)).toBeNull()
    expect(switched).toHaveBeenCalledTimes(1)
    expect(logOut).toHaveBeenCalledWith(former)
    // What follows is the other's.
    expect(await identity.tokens().current()).not.toBeNull()
    expect(switched).toHaveBeenCalledTimes(1)
  })

  it('is nobody after a logout, and a token that comes late is ended, not used', async () => {
    let answer = (_: string) => {}
    const { identity, logOut, switched } = seat(
      () =>
        new Promise<string>((resolve) => {
          answer = resolve
        }),
    )
    const asked = identity.tokens().current()
    identity.leave()
    const late = token('ada')
    answer(late)
    expect(await asked).toBeNull()
    expect(logOut).toHaveBeenCalledWith(late)
    expect(await identity.tokens().current()).toBeNull()
    expect(switched).not.toHaveBeenCalled()
  })

  it('is whom a mailed code has proved, through a reload of the page, until they leave', async () => {
    const { identity, logOut } = seat(null)
    const proved = token('email:ada@example.com')
    identity.beginSession(proved)
    expect(await identity.tokens().current()).toBe(proved)
    const reloaded = seat(null)
    expect(await reloaded.identity.tokens().current()).toBe(proved)
    reloaded.identity.leave()
    expect(reloaded.logOut).toHaveBeenCalledWith(proved)
    expect(sessionStorage.length).toBe(0)
    expect(logOut).not.toHaveBeenCalled()
  })

  it('is whom the host page names, whatever session there was', async () => {
    const { identity, session, switched } = seat(null)
    identity.beginSession(token('email:ada@example.com'))
    await identity.tokens().current()
    const named = token('kim')
    identity.identify(() => named)
    await identity.tokens().current()
    expect(switched).toHaveBeenCalledTimes(1)
    expect(await identity.tokens().current()).toBe(named)
    expect(session.read()).toBeNull()
  })

  it('stays known without storage for as long as the page lasts', async () => {
    const blocked = vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new Error('blocked')
    })
    const { identity } = seat(null)
    const proved = token('email:ada@example.com')
    identity.beginSession(proved)
    expect(await identity.tokens().current()).toBe(proved)
    blocked.mockRestore()
  })
})
