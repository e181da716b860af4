import type { LocalMember, StaffStore } from '../../server/staff/staff-store.ts'
import { hashOfToken } from '../../server/staff/staff-tokens.ts'
import type { StaffSites } from '../../server/support-rules/staff-member.ts'
import { otherSite, sampleSite } from './sample-site.ts'

/** The support team of the tests: an administrator, a viewer of the sample site, and one of the other site. */
export const SAMPLE_STAFF = ['admin', 'viewer', 'elsewhere'] as const
export type SampleStaff = (typeof SAMPLE_STAFF)[number]

const SITES: Record<SampleStaff, StaffSites> = {
  admin: 'all',
  viewer: [sampleSite.id],
  elsewhere: [otherSite.id],
}

const sessionToken = (who: SampleStaff) => `session-of-the-${who}`
const KEY_TOKEN = 'guichet_staff_key-of-a-program-0001'
const DAY_MS = 86_400_000

/** The headers of a request from the dashboard, where this member is signed in. */
export function staffHeaders(who: SampleStaff): Record<string, string> {
  return { cookie: `__Host-guichet_staff=${sessionToken(who)}`, 'sec-fetch-site': 'same-origin' }
}

/** The headers of a program that may see the sample site. */
export const staffKey = { authorization: `Bearer ${KEY_TOKEN}` }

/** The password of each of them is "correct horse battery"; its hash is a quick one. */
export const SAMPLE_PASSWORD = 'correct horse battery'
const QUICK_HASH = '$scrypt$ln=4,r=8,p=1$c2FtcGxlLXNhbHQ$+ZYrQkcmL8WIgr83y+qvxPQtnUWJyHRayvkE7vULfYA'

export function sampleMember(who: SampleStaff, at: Date): LocalMember {
  return {
    id: `00000000-0000-4000-8000-00000000000${SAMPLE_STAFF.indexOf(who) + 1}`,
    email: `${who}@support.example`,
    name: `The ${who}`,
    way: {
      kind: 'password',
      hash: QUICK_HASH,
      role: who === 'admin' ? 'admin' : 'viewer',
      sites: SITES[who],
    },
    createdAt: at,
    lastSignInAt: null,
  }
}

/** Puts the team and their sessions into a store. */
export async function seedStaff(store: StaffStore, now: Date): Promise<void> {
  const audit = { at: now, actor: 'operator', action: 'seeded', site: null, details: {} }
  for (const who of SAMPLE_STAFF) {
    const member = sampleMember(who, now)
    await store.addLocal(member, audit)
    const hash = hashOfToken(sessionToken(who))
    const expiresAt = new Date(now.getTime() + DAY_MS)
    await store.openSession({ hash, member: member.id, openedAt: now, expiresAt }, audit)
  }
  await store.addKey(
    {
      id: '00000000-0000-4000-8000-0000000000aa',
      name: 'spreadsheet',
      sites: [sampleSite.id],
      createdAt: now,
      lastUsedAt: null,
      revokedAt: null,
      hash: hashOfToken(KEY_TOKEN),
    },
    audit,
  )
}
