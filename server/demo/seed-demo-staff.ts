import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { hashPassword } from '../staff/password-hash.ts'
import { randomPassword } from '../staff/random-password.ts'
import type { StaffAdministration } from '../staff/staff-administration.ts'

export interface DemoSignIn {
  email: string
  password: string
}

const EMAIL = 'lead@support.example'

/**
 * Somebody who may see and set everything, so that whoever tries the demo has a dashboard. The password is made once for a data
 * folder and kept there, for its owner alone to read.
 */
export async function seedDemoStaff(
  administration: Pick<StaffAdministration, 'members' | 'add' | 'setPassword'>,
  dataFolder: string,
): Promise<DemoSignIn> {
  const file = join(dataFolder, 'demo-staff-password')
  const kept = await readFile(file, 'utf8').catch(() => '')
  const members = await administration.members()
  const isThere = members.some(({ email, way }) => email === EMAIL && way.kind === 'password')
  if (isThere && kept !== '') return { email: EMAIL, password: kept }

  const password = randomPassword()
  const passwordHash = await hashPassword(password)
  if (isThere) await administration.setPassword(EMAIL, passwordHash)
  else {
    const lead = { email: EMAIL, name: 'Lea Demo', role: 'admin' as const, sites: 'all' as const }
    await administration.add({ ...lead, passwordHash })
  }
  // After the account: a password that is kept but not set would be shown for ever.
  await writeFile(file, password, { mode: 0o600 })
  return { email: EMAIL, password }
}
