import type { GuichetVerbs } from './public-api.ts'

/** Carries out one call of the global. Throws an error that names the verbs when there is no such one. */
export function runVerb(verbs: GuichetVerbs, verb: unknown, args: unknown[]): unknown {
  if (typeof verb !== 'string' || !Object.hasOwn(verbs, verb)) {
    throw new Error(`Guichet: no verb "${String(verb)}". There are: ${Object.keys(verbs).join(', ')}.`)
  }
  const act = verbs[verb as keyof GuichetVerbs] as (...given: unknown[]) => unknown
  return act(...args)
}
