import type { StaffRole } from '../contract/vocabulary.ts'

/** Somebody of the support team, or a program that carries a key of theirs. */
export interface StaffMember {
  id: string
  name: string
  /** Null: a program. */
  email: string | null
  role: StaffRole
  sites: StaffSites
  signIn: 'password' | 'oidc' | 'key'
  /** The hash of the session's id; null: it is a program. */
  session: string | null
}

/** Ids of the sites that somebody may see. */
export type StaffSites = 'all' | string[]

export function maySeeSite({ sites }: Pick<StaffMember, 'sites'>, site: string): boolean {
  return sites === 'all' || sites.includes(site)
}

/** The name of the cookie; with `__Host-` before it where the server is reached by https. */
export const STAFF_SESSION_COOKIE = 'guichet_staff'
