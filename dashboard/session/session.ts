import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { StaffPerson, StaffSite } from '../api/contract.ts'
import type { StaffApi } from '../api/staff-api.ts'

/** Somebody of the support team, signed in, and the sites that they may see. */
export interface Session {
  api: StaffApi
  person: StaffPerson
  sites: readonly StaffSite[]
  /** How often somebody has signed in again since: what failed without a session is read anew. */
  signIns: number
  /** Reads the sites again: their settings have changed. */
  reload(): void
  signOut(): Promise<void>
}

const SessionContext = createContext<Session | null>(null)
export const SessionProvider = SessionContext.Provider

export function useSession(): Session {
  const session = useContext(SessionContext)
  if (!session) throw new Error('There is nobody signed in around this component.')
  return session
}
