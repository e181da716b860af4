import { failure, type Result, success } from '../contract/result.ts'
import type { Account, Engine } from '../support-rules/account.ts'

/**
 * The engine that a case is about. A case must state one, but it is asked only when there are several.
 * Errors: `engine_unknown` for an id that is not the account's, `engine_required` when none is given among several.
 *
 * An account without engines (its first is yet to be set up, or its host does not sign them) may still need support:
 * there the account itself stands in the engine's place.
 */
export function chooseEngine(account: Account, engineId: string | undefined): Result<Engine> {
  if (engineId !== undefined) {
    const named = account.engines.find((engine) => engine.id === engineId)
    return named ? success(named) : failure('engine_unknown', [{ field: 'engine', code: 'invalid' }])
  }
  const [only, ...others] = account.engines
  if (others.length > 0) return failure('engine_required', [{ field: 'engine', code: 'required' }])
  return success(only ?? { id: account.id, name: account.name })
}
