import { LIMITS } from '../../api/contract.ts'

const HOW_TO =
  "Guichet: session-data needs an object of texts, numbers or booleans, such as { plan: 'pro', items: 3 }; null removes a key."

/**
 * The facts known so far, with those that the host page states now; null takes one out. What does not fit is cut, and what is
 * too much left out, as `complain` says.
 *
 * @throws {Error} for what is no such object, with what to write instead.
 */
export function sessionFacts(
  known: Readonly<Record<string, string>>,
  stated: unknown,
  complain: (message: string) => void,
): Record<string, string> {
  if (typeof stated !== 'object' || stated === null || Array.isArray(stated)) throw new Error(HOW_TO)
  const facts = new Map(Object.entries(known))
  for (const [given, value] of Object.entries(stated)) {
    const key = given.trim().slice(0, LIMITS.sessionDataKeyCharacters)
    if (value === null) facts.delete(key)
    else if (!['string', 'number', 'boolean'].includes(typeof value)) throw new Error(HOW_TO)
    else if (key !== '') facts.set(key, String(value).slice(0, LIMITS.sessionDataValueCharacters))
  }
  const sessionDataKeys = LIMITS.sessionDataKeys
  if (facts.size > sessionDataKeys) {
    complain(`Guichet: session-data keeps ${sessionDataKeys} keys; those after them are left out.`)
  }
  return Object.fromEntries([...facts].slice(0, sessionDataKeys))
}
