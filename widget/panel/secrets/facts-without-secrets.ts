import { hideSecrets } from './hide-secrets.ts'

/** What the page states of a visit: a key or a password among it is nobody's to send. */
export function factsWithoutSecrets(facts: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(facts).map(([name, value]) => [name, hideSecrets(value)]))
}
