import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import type { LocalMember, ProviderMember, StaffStore } from '../../server/staff/staff-store.ts'
import type { StaffAuditLine } from '../../server/support-rules/staff-audit-line.ts'
import { unique } from './store-suite.ts'

const at = (seconds: number) => new Date(Date.UTC(2026, 5, 8, 15) + seconds * 1000)

function line(action: string, actor = 'operator'): StaffAuditLine {
  return { at: at(0), actor, action, site: null, details: { why: 'a test', nested: { list: [1, null] } } }
}

function localMember(changes: Partial<LocalMember> = {}): LocalMember {
  return {
    id: randomUUID(),
    email: `${unique('Ada')}@support.example`,
    name: 'Ada \u0001 Lovelace',
    way: { kind: 'password', hash: '$scrypt$…', role: 'viewer', sites: ['pub_a', 'pub_b'] },
    createdAt: at(0),
    lastSignInAt: null,
    ...changes,
  }
}

function providerMember(changes: Partial<ProviderMember['way']> = {}): ProviderMember {
  return {
    id: randomUUID(),
    email: `${unique('grace')}@example.com`,
    name: 'Grace',
    way: {
      kind: 'oidc',
      issuer: 'https://id.example.com',
      subject: unique('subject'),
      emailVerified: true,
      groups: ['support', 'leads'],
      ...changes,
    },
    createdAt: at(0),
    lastSignInAt: null,
  }
}

export function describeStaffStore(staff: () => StaffStore): void {
  /** The lines about this actor: other tests write into the same trail. */
  const actionsOf = async (actor: string) =>
    (await staff().auditTrail(1_000)).filter((one) => one.actor === actor).map(({ action }) => action)

  async function withSession(member: LocalMember | ProviderMember, ends = at(3_600)) {
    const hash = unique('session')
    await staff().openSession(
      { hash, member: member.id, openedAt: at(1), expiresAt: ends },
      line('signed_in'),
    )
    return hash
  }

  describe('the support team', () => {
    it('is found by an address, however it is written, and kept as it was written', async () => {
      const member = localMember()
      expect(await staff().addLocal(member, line('added'))).toBe(true)
      expect(await staff().findLocal(member.email.toUpperCase())).toEqual(member)
      expect(await staff().members()).toContainEqual(member)
      expect(await staff().findLocal(`x${member.email}`)).toBeNull()
    })

    it('may see all sites, where that is said', async () => {
      const way = { kind: 'password', hash: 'h', role: 'admin', sites: 'all' } as const
      const member = localMember({ way })
      await staff().addLocal(member, line('added'))
      expect((await staff().findLocal(member.email))?.way).toEqual(way)
    })

    it('has one local account for an address, also when two are added at the same moment', async () => {
      const member = localMember()
      const outcomes = await Promise.all(
        Array.from({ length: 5 }, () =>
          staff().addLocal({ ...member, id: randomUUID() }, line('added', member.email)),
        ),
      )
      expect(outcomes.filter(Boolean)).toHaveLength(1)
      expect(await actionsOf(member.email)).toEqual(['added'])
    })

    it('gets another password, which ends the sessions of that member alone', async () => {
      const [member, other] = [localMember(), localMember()]
      for (const one of [member, other]) await staff().addLocal(one, line('added'))
      const [own, others] = [await withSession(member), await withSession(other)]
      expect(await staff().setPassword(member.email, 'new', line('set', member.email))).toBe(true)
      expect(await staff().findLocal(member.email)).toMatchObject({ way: { ...member.way, hash: 'new' } })
      expect(await staff().findSession(own)).toBeNull()
      expect(await staff().findSession(others)).not.toBeNull()
      const nobody = `${unique('nobody')}@support.example`
      expect(await staff().setPassword(nobody, 'new', line('set', nobody))).toBe(false)
      expect(await actionsOf(nobody)).toEqual([])
    })

    it('has members of a provider, who are known by it and not by their address', async () => {
      const first = providerMember()
      expect(await staff().putFromProvider(first)).toEqual(first)
      const renamed: ProviderMember = {
        ...providerMember({ subject: first.way.subject, groups: [], emailVerified: false }),
        name: 'Grace H.',
        createdAt: at(100),
      }
      const again = await staff().putFromProvider(renamed)
      expect(again).toEqual({ ...renamed, id: first.id, createdAt: first.createdAt })
      const elsewhere = providerMember({ issuer: 'https://other.example', subject: first.way.subject })
      expect((await staff().putFromProvider(elsewhere)).id).toBe(elsewhere.id)
      // The same address is no way into a local account, nor the other way round.
      const local = localMember({ email: renamed.email })
      expect(await staff().findLocal(renamed.email)).toBeNull()
      expect(await staff().addLocal(local, line('added'))).toBe(true)
      expect((await staff().findLocal(renamed.email))?.id).toBe(local.id)
    })

    it('loses a member with all of their sessions, whichever way they came in', async () => {
      const local = localMember()
      const provided = { ...providerMember(), email: local.email }
      await staff().addLocal(local, line('added'))
      await staff().putFromProvider(provided)
      const sessions = [await withSession(local), await withSession(provided)]
      expect(await staff().remove(local.email.toUpperCase(), line('removed', local.email))).toBe(2)
      for (const hash of sessions) expect(await staff().findSession(hash)).toBeNull()
      expect(await staff().remove(local.email, line('removed', local.email))).toBe(0)
      expect(await actionsOf(local.email)).toEqual(['removed'])
    })
  })

  describe('a session of the support team', () => {
    it('is found by what is kept of it, and says who it is and until when', async () => {
      const member = localMember()
      await staff().addLocal(member, line('added'))
      const hash = await withSession(member)
      expect(await staff().findSession(hash)).toEqual({
        member: { ...member, lastSignInAt: at(1) },
        openedAt: at(1),
        lastSeenAt: at(1),
        expiresAt: at(3_600),
      })
      expect(await staff().findSession(hash.toUpperCase())).toBeNull()
      expect(await staff().findSession(`${hash}\u0000`)).toBeNull()
    })

    it('has been seen last at the latest of its requests, in whatever order they come', async () => {
      const member = localMember()
      await staff().addLocal(member, line('added'))
      const hash = await withSession(member)
      await Promise.all([90, 70, 80].map((seconds) => staff().seeSession(hash, at(seconds))))
      expect(await staff().findSession(hash)).toMatchObject({ lastSeenAt: at(90) })
    })

    it('ends by itself, or with all of its member', async () => {
      const member = localMember()
      await staff().addLocal(member, line('added'))
      const [one, two, three] = [
        await withSession(member),
        await withSession(member),
        await withSession(member),
      ]
      await staff().endSession(one, line('out', member.email))
      expect(await staff().findSession(one)).toBeNull()
      expect(await staff().findSession(two)).not.toBeNull()
      expect(await staff().endSessionsOf(member.id, line('out_everywhere', member.email))).toBe(2)
      expect(await staff().findSession(three)).toBeNull()
      expect(await staff().endSessionsOf(member.id, line('out_everywhere', member.email))).toBe(0)
      expect(await actionsOf(member.email)).toEqual(['out_everywhere', 'out'])
    })

    it('is forgotten when it is over, and not before', async () => {
      const member = localMember()
      await staff().addLocal(member, line('added'))
      const [over, going] = [await withSession(member, at(100)), await withSession(member, at(101))]
      await staff().forget(at(100))
      expect(await staff().findSession(over)).toBeNull()
      expect(await staff().findSession(going)).not.toBeNull()
    })
  })

  describe('a key of a program', () => {
    it('is found by what is kept of it, says when it was used, and is revoked once', async () => {
      const [id, hash] = [randomUUID(), unique('key')]
      const key = { id, name: 'sheet', sites: ['pub_a'], createdAt: at(0), lastUsedAt: null, revokedAt: null }
      await staff().addKey({ ...key, hash }, line('key_added', id))
      expect(await staff().findKey(hash)).toEqual(key)
      await staff().seeKey(id, at(5))
      expect(await staff().revokeKey(id, { ...line('key_revoked', id), at: at(9) })).toBe(true)
      expect(await staff().revokeKey(id, { ...line('key_revoked', id), at: at(10) })).toBe(false)
      const revoked = { ...key, lastUsedAt: at(5), revokedAt: at(9) }
      expect(await staff().findKey(hash)).toEqual(revoked)
      expect(await staff().keys()).toContainEqual(revoked)
      expect(await actionsOf(id)).toEqual(['key_revoked', 'key_added'])
    })

    it('is revoked by its id alone, whatever else is typed', async () => {
      for (const id of ['', 'nonsense', "' or true --", unique('key')]) {
        expect(await staff().revokeKey(id, line('key_revoked'))).toBe(false)
      }
    })
  })

  describe('guesses', () => {
    it('are counted in stretches of time, by each of their limits', async () => {
      const [one, two] = [
        { scope: unique('a'), most: 2, everyMs: 10_000 },
        { scope: unique('b'), most: 3, everyMs: 20_000 },
      ]
      expect(await staff().takeTry([one, two], at(0))).toBeNull()
      expect(await staff().takeTry([two, one], at(1))).toBeNull()
      expect(await staff().takeTry([one, two], at(2))).toEqual(at(10))
      expect(await staff().takeTry([one, two], at(3))).toEqual(at(20))
      expect(await staff().takeTry([one], at(10))).toBeNull()
      expect(await staff().takeTry([two], at(19))).toEqual(at(20))
      expect(await staff().takeTry([two], at(20))).toBeNull()
    })

    it('at the same moment are all counted', async () => {
      const limits = [
        { scope: unique('a'), most: 10, everyMs: 60_000 },
        { scope: unique('b'), most: 50, everyMs: 60_000 },
      ]
      const outcomes = await Promise.all(
        Array.from({ length: 30 }, (_, index) =>
          staff().takeTry(index % 2 === 0 ? limits : limits.toReversed(), at(0)),
        ),
      )
      expect(outcomes.filter((end) => end === null)).toHaveLength(10)
    })

    it('are forgotten when they are cleared, or over', async () => {
      const limit = { scope: unique('a'), most: 1, everyMs: 10_000 }
      await staff().takeTry([limit], at(0))
      expect(await staff().takeTry([limit], at(0))).not.toBeNull()
      await staff().clearTries([limit.scope])
      await staff().clearTries([])
      expect(await staff().takeTry([limit], at(0))).toBeNull()
      await staff().forget(at(11))
      expect(await staff().takeTry([limit], at(5))).toBeNull()
    })
  })

  describe('the audit trail of the support team', () => {
    it('tells what was done, the newest first, word for word', async () => {
      const actor = unique('actor')
      for (const action of ['first', 'second', 'third']) {
        await staff().record({ ...line(action, actor), site: 'pub_a', at: at(action.length) })
      }
      const told = (await staff().auditTrail(1_000)).filter((one) => one.actor === actor)
      expect(told.map(({ action }) => action)).toEqual(['third', 'second', 'first'])
      expect(told[1]).toEqual({ ...line('second', actor), site: 'pub_a', at: at(6) })
      expect(await staff().auditTrail(1)).toHaveLength(1)
    })
  })
}
