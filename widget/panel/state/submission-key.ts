import { type HelpApiError, isOutcomeUnknown } from '../../api/help-api-error.ts'

/**
 * The life of an `Idempotency-Key`. One key stands for one case that the person wants:
 *
 * - It is chosen with the draft's first word and kept with the draft, so that two tabs with the same draft have the same.
 * - While the outcome of an attempt is unknown (no answer came), the key stays, whatever is edited meanwhile. The case
 *   may be open already; a new key could open it twice, and the old one cannot: with another text the server says
 *   `idempotency_key_reused`, which tells that the first attempt did arrive.
 * - After a definite refusal the key stays for the same content and changes with the content.
 * - After `idempotency_key_reused` the key is spent.
 */
export interface SubmissionKey {
  value: string
  /** What the person had written, to tell whether they changed it. */
  content: string
  /** The body that was sent, to send the very same again: what was searched meanwhile must not make it another. */
  body: string
  outcome: 'unsent' | 'unknown' | 'refused' | 'spent'
}

/** The key of a draft that has not been sent. */
export function reservedKey(value: string): SubmissionKey {
  return { value, content: '', body: '', outcome: 'unsent' }
}

/** What to send for `content`: the same again where that is safe, else `body`; under `fresh` where a new key is due. */
export function keyFor(
  previous: SubmissionKey | null,
  { content, body }: Pick<SubmissionKey, 'content' | 'body'>,
  fresh: string,
): SubmissionKey {
  if (!previous || previous.outcome === 'spent') return { value: fresh, content, body, outcome: 'unknown' }
  if (previous.content === content) return { ...previous, outcome: 'unknown' }
  const value = previous.outcome === 'refused' ? fresh : previous.value
  return { value, content, body, outcome: 'unknown' }
}

export function outcomeOf(error: HelpApiError): SubmissionKey['outcome'] {
  if (error.code === 'idempotency_key_reused') return 'spent'
  // A token that is refused says nothing about an earlier attempt with the same key.
  return isOutcomeUnknown(error) || error.kind === 'identity' ? 'unknown' : 'refused'
}
