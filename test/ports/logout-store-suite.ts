import { describe, expect, it } from 'vitest'
import type { Logout, LogoutStore } from '../../server/contacts/logout/logout-store.ts'
import { unique } from './store-suite.ts'

const at = (seconds: number) => new Date(Date.UTC(2026, 5, 8, 15) + seconds * 1000)

function logout(site: string, changes: Partial<Logout> = {}): Logout {
  return {
    site,
    subject: 'person-1',
    issuedUntil: at(0),
    expiringUntil: at(600),
    forgetAt: at(86_400),
    ...changes,
  }
}

export function describeLogoutStore(logouts: () => LogoutStore): void {
  describe('the logouts', () => {
    it('are found by site and subject, and by nothing else', async () => {
      const site = unique('site')
      await logouts().record(logout(site))
      expect(await logouts().find(site, 'person-1')).toEqual(logout(site))
      expect(await logouts().find(site, 'Person-1')).toBeNull()
      expect(await logouts().find(unique('site'), 'person-1')).toBeNull()
    })

    it('of one person are one, with the latest of each instant', async () => {
      const site = unique('site')
      await logouts().record(logout(site, { issuedUntil: at(10) }))
      await logouts().record(logout(site, { expiringUntil: at(900), forgetAt: at(90_000) }))
      await logouts().record(logout(site))
      expect(await logouts().find(site, 'person-1')).toEqual(
        logout(site, { issuedUntil: at(10), expiringUntil: at(900), forgetAt: at(90_000) }),
      )
    })

    it('at the same moment are all kept', async () => {
      const site = unique('site')
      const seconds = Array.from({ length: 20 }, (_, second) => second)
      await Promise.all(seconds.map((second) => logouts().record(logout(site, { issuedUntil: at(second) }))))
      expect(await logouts().find(site, 'person-1')).toMatchObject({ issuedUntil: at(19) })
    })

    it('go when all that they refuse has expired by itself, and not before', async () => {
      const site = unique('site')
      await logouts().record(logout(site, { forgetAt: at(100) }))
      await logouts().forget(at(99))
      expect(await logouts().find(site, 'person-1')).not.toBeNull()
      await logouts().forget(at(100))
      expect(await logouts().find(site, 'person-1')).toBeNull()
    })

    it('are kept for subjects that the database cannot hold as they are', async () => {
      const site = unique('site')
      const subject = `a\u0000${'ø'.repeat(254)}`
      await logouts().record(logout(site, { subject }))
      expect(await logouts().find(site, subject)).toMatchObject({ issuedUntil: at(0) })
    })
  })
}
