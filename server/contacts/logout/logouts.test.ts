import { describe, expect, it } from 'vitest'
import { MemoryLogoutStore } from '../../../test/support/memory-logout-store.ts'
import { sampleIdentity } from '../../../test/support/sample-people.ts'
import type { VerifiedIdentity } from '../../support-rules/account.ts'
import type { LogoutStore } from './logout-store.ts'
import { createLogouts } from './logouts.ts'

const at = (seconds: number) => new Date(Date.UTC(2026, 5, 8, 15) + seconds * 1000)

function issued(seconds: number | null, changes: Partial<VerifiedIdentity> = {}): VerifiedIdentity {
  const expiresAt = at((seconds ?? 0) + 600)
  return { ...sampleIdentity, issuedAt: seconds === null ? null : at(seconds), expiresAt, ...changes }
}

function server(store: LogoutStore = new MemoryLogoutStore()) {
  const time = { seconds: 0 }
  const logouts = createLogouts({
    store,
    clock: () => at(time.seconds),
    now: () => time.seconds * 1000,
  })
  return { logouts, time, store }
}

describe('after a logout', () => {
  it('refuses the token, at once, though it was accepted a moment before', async () => {
    const { logouts } = server()
    const token = issued(-10)
    expect(await logouts.isLoggedOut(token)).toBe(false)
    await logouts.logOut(token)
    expect(await logouts.isLoggedOut(token)).toBe(true)
  })

  it('refuses what was issued to the same person before, in other tabs too, and up to that second', async () => {
    const { logouts } = server()
    await logouts.logOut(issued(-10))
    expect(await logouts.isLoggedOut(issued(-500))).toBe(true)
    expect(await logouts.isLoggedOut(issued(-1))).toBe(true)
    expect(await logouts.isLoggedOut(issued(0))).toBe(true)
  })

  it('accepts what is issued afterwards: the person signed in again', async () => {
    const { logouts } = server()
    await logouts.logOut(issued(-10))
    expect(await logouts.isLoggedOut(issued(1))).toBe(false)
  })

  it('concerns nobody else, nor the same name at another site', async () => {
    const { logouts } = server()
    await logouts.logOut(issued(-10))
    expect(await logouts.isLoggedOut(issued(-10, { subject: 'person-2' }))).toBe(false)
    expect(await logouts.isLoggedOut(issued(-10, { site: 'pub_other' }))).toBe(false)
  })

  it('refuses the token of a host whose clock is ahead', async () => {
    const { logouts } = server()
    await logouts.logOut(issued(20))
    expect(await logouts.isLoggedOut(issued(20))).toBe(true)
    expect(await logouts.isLoggedOut(issued(21))).toBe(false)
  })

  it('tells tokens that do not say when they were issued by when they expire', async () => {
    const { logouts } = server()
    await logouts.logOut(issued(null))
    expect(await logouts.isLoggedOut(issued(null))).toBe(true)
    expect(await logouts.isLoggedOut(issued(null, { expiresAt: at(300) }))).toBe(true)
    expect(await logouts.isLoggedOut(issued(null, { expiresAt: at(601) }))).toBe(false)
  })

  it('keeps the later of two logouts', async () => {
    const { logouts, time } = server()
    time.seconds = 100
    await logouts.logOut(issued(50))
    await logouts.logOut(issued(-10))
    expect(await logouts.isLoggedOut(issued(100))).toBe(true)
  })

  it('is kept until every token that it refuses has expired by itself', async () => {
    const store = new MemoryLogoutStore()
    const { logouts } = server(store)
    await logouts.logOut(issued(-10))
    const kept = await store.find(sampleIdentity.site, sampleIdentity.subject)
    expect(kept?.forgetAt.getTime()).toBeGreaterThanOrEqual(at(24 * 3600).getTime() + 30_000)
  })
})

describe('several servers on one store', () => {
  it('agree two seconds later at the latest', async () => {
    const store = new MemoryLogoutStore()
    const [one, another] = [server(store), server(store)]
    await another.logouts.isLoggedOut(issued(-10))
    await one.logouts.logOut(issued(-10))
    another.time.seconds = 2
    expect(await another.logouts.isLoggedOut(issued(-10))).toBe(true)
  })
})

describe('the store', () => {
  it('is asked once in two seconds for a person who types on', async () => {
    const store = new MemoryLogoutStore()
    const { logouts, time } = server(store)
    await Promise.all(Array.from({ length: 30 }, () => logouts.isLoggedOut(issued(-10))))
    expect(store.lookUps).toBe(1)
    time.seconds = 2
    await logouts.isLoggedOut(issued(-10))
    expect(store.lookUps).toBe(2)
  })

  it('is asked again after it failed', async () => {
    const store = new MemoryLogoutStore()
    const find = store.find.bind(store)
    store.find = () => Promise.reject(new Error('The store is down.'))
    const { logouts } = server(store)
    await expect(logouts.isLoggedOut(issued(-10))).rejects.toThrow('The store is down.')
    store.find = find
    expect(await logouts.isLoggedOut(issued(-10))).toBe(false)
  })

  it('does not undo a logout by what it answered before it', async () => {
    const store = new MemoryLogoutStore()
    const answers: (() => void)[] = []
    const slow: LogoutStore = {
      record: (logout) => store.record(logout),
      forget: (now) => store.forget(now),
      find: async (...person) => {
        const found = await store.find(...person)
        await new Promise<void>((resolve) => answers.push(resolve))
        return found
      },
    }
    const { logouts } = server(slow)
    const before = logouts.isLoggedOut(issued(-10))
    await logouts.logOut(issued(-10))
    const after = logouts.isLoggedOut(issued(-10))
    await new Promise(setImmediate)
    for (const answer of answers) answer()
    expect(await before).toBe(false)
    expect(await after).toBe(true)
  })
})
