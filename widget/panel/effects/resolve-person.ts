import { toHelpApiError } from '../../api/help-api-error.ts'
import { readTokenClaims } from '../../api/token-claims.ts'
import { latestOnly, SUPERSEDED } from '../latest-only.ts'
import type { Person } from '../state/panel-state.ts'
import type { Effect } from '../store.ts'
import type { EffectParts } from './effect-parts.ts'

/** The promised response times count from now: asked again when they are older than this, in milliseconds. */
const FRESH_MS = 5 * 60 * 1000

/** Tokens state when they were made in whole seconds; a logout ends all that were made up to its second. */
const SAME_SECOND_MS = 1_100
const RECENT_LOGOUT_MS = 5_000

type Who = { person: Person; owner: string | null }

/** Finds out who is asking: the host's token, then what the server knows of them. */
export function resolvePerson({ store, api, tokens }: EffectParts): Effect {
  const latest = latestOnly()
  let begun = false
  let leftAt = 0

  async function identify(askHost: boolean, retriesLeft = 1): Promise<Who> {
    const token = await (askHost ? tokens().refresh() : tokens().current())
    if (token === null) return { person: { status: 'anonymous' }, owner: null }
    try {
      const me = await api.me()
      const claims = readTokenClaims((await tokens().current()) ?? token)
      const { person, isSession } = claims
      return {
        person: { status: 'known', me, since: Date.now(), bySession: isSession },
        owner: person ?? me.contact.email,
      }
    } catch (error) {
      const reason = toHelpApiError(error)
      // Signed in again within the second of a logout: the token says that it is as old as those that ended.
      if (reason.code === 'token_expired' && retriesLeft > 0 && Date.now() - leftAt < RECENT_LOGOUT_MS) {
        await new Promise((resolve) => setTimeout(resolve, SAME_SECOND_MS))
        return identify(true, retriesLeft - 1)
      }
      const owner = readTokenClaims(token).person
      if (reason.kind === 'identity') return { person: { status: 'expired' }, owner }
      return { person: { status: 'unreachable', error: reason }, owner }
    }
  }

  async function resolve(visibly: boolean, askHost = false) {
    begun = true
    if (visibly) {
      store.dispatch({ type: 'person-changed', person: { status: 'resolving' }, owner: store.state().owner })
    }
    const who = await latest.run(() => identify(askHost))
    if (who === SUPERSEDED) return
    // Looked again behind a known person's back: a failure takes nothing away from them.
    if (!visibly && who.person.status !== 'known') return
    store.dispatch({ type: 'person-changed', ...who })
  }

  /** Wanting a case is a reason to look again: somebody may have signed in, or been named, since. */
  function lookAgain(person: Person) {
    if (person.status === 'unreachable') resolve(true)
    else if (person.status === 'anonymous' || person.status === 'expired') resolve(false, true)
    else if (person.status === 'known') {
      const mayNotYet = person.me.status !== 'technical_contact'
      if (mayNotYet || Date.now() - person.since > FRESH_MS) resolve(false)
    }
  }

  return (action, _before, { person }) => {
    switch (action.type) {
      case 'opened':
      case 'searched':
        if (!begun) resolve(true)
        break
      case 'identity-given':
        if (begun) resolve(true)
        break
      case 'logged-out':
        latest.cancel()
        leftAt = Date.now()
        break
      case 'retried':
        if (person.status === 'unreachable') resolve(true, true)
        // Nobody who is typing a code is asked to begin again.
        else if (!action.byItself && (person.status === 'expired' || person.status === 'anonymous')) {
          resolve(true, true)
        }
        break
      case 'contact-change-done':
        resolve(false)
        break
      case 'case-wanted':
      case 'matter-declared':
        lookAgain(person)
        break
      case 'case-refused':
      case 'contact-change-failed':
        // The server knows better who may open a case, and with what; and who may name whom.
        if (action.error.kind === 'refused') resolve(false)
        break
    }
  }
}
