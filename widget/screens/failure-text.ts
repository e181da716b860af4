import type { ErrorCode } from '../api/contract.ts'
import { type HelpApiError, isOutcomeUnknown } from '../api/help-api-error.ts'

/** What to say of failures that no code tells more of. */
interface Otherwise<Key> {
  /** Nobody is signed in any more. */
  identity: Key
  /** It is not known what came of the call. */
  unknown: Key
  refused: Key
}

/** Why a call failed, and what to do: by the code of the refusal, else by what is known of the outcome. */
export function failureText<Key extends string>(
  { code, kind }: HelpApiError,
  byCode: Partial<Record<ErrorCode, Key>>,
  otherwise: Otherwise<Key>,
): Key | 'failure.misconfigured' {
  const said = code && byCode[code]
  if (said) return said
  if (code === 'origin_not_allowed') return 'failure.misconfigured'
  if (kind === 'identity') return otherwise.identity
  return isOutcomeUnknown({ kind }) ? otherwise.unknown : otherwise.refused
}
