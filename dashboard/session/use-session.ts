import { useCallback, useEffect, useMemo, useState } from 'preact/hooks'
import type { StaffPerson, StaffSiteList } from '../api/contract.ts'
import { createStaffApi, type Failure, type StaffApi } from '../api/staff-api.ts'
import type { Session } from './session.ts'

/**
 * Signed out with a session: it has ended while pages were looked at. They stay as they are, what has been typed in them
 * too, until somebody is signed in again.
 */
export type SessionState =
  | { status: 'unknown' }
  | { status: 'failed'; failure: Failure; retry(): void }
  | { status: 'signed-out'; api: StaffApi; session: Session | null; signedIn(): void }
  | { status: 'signed-in'; session: Session }

interface Known {
  person: StaffPerson
  sites: StaffSiteList['sites']
}

/** Who is signed in, by the browser's cookie. */
export function useBrowserSession(): SessionState {
  const [known, setKnown] = useState<Known | null>(null)
  const [failure, setFailure] = useState<Failure | null>(null)
  const [signedOut, setSignedOut] = useState(false)
  const [signIns, setSignIns] = useState(0)
  const [attempt, setAttempt] = useState(0)

  const api = useMemo(() => createStaffApi(() => setSignedOut(true)), [])
  const readAgain = useCallback(() => setAttempt((before) => before + 1), [])

  useEffect(() => {
    let wanted = true
    const both = [api.read<StaffPerson>('/v1/staff/me'), api.read<StaffSiteList>('/v1/staff/sites')] as const
    Promise.all(both).then(([person, list]) => {
      if (!wanted) return
      if (!person.ok) return setFailure(person.failure)
      if (!list.ok) return setFailure(list.failure)
      setKnown({ person: person.value, sites: list.value.sites })
      setFailure(null)
      setSignedOut(false)
    })
    return () => {
      wanted = false
    }
  }, [api, attempt])

  const signedIn = useCallback(() => {
    setSignIns((before) => before + 1)
    readAgain()
  }, [readAgain])

  const signOut = useCallback(async () => {
    const answer = await api.send('POST', '/v1/staff/sign-out', {})
    if (!answer.ok) return
    setKnown(null)
    setSignedOut(true)
  }, [api])

  return useMemo(() => {
    const session = known && { api, ...known, signIns, reload: readAgain, signOut }
    if (signedOut) return { status: 'signed-out', api, session, signedIn }
    if (session) return { status: 'signed-in', session }
    return failure ? { status: 'failed', failure, retry: readAgain } : { status: 'unknown' }
  }, [signedOut, known, signIns, failure, api, readAgain, signedIn, signOut])
}
