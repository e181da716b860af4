import type { estypes } from '@elastic/elasticsearch'

type Answer = estypes.SearchResponseBody<unknown>

/** Shards that did not answer, or a search that stopped at its time limit: there may be better hits. */
export function isPartial({ _shards, timed_out }: Pick<Answer, '_shards' | 'timed_out'>): boolean {
  return timed_out || _shards.failed > 0
}

/**
 * The answers to several searches, null for those that failed.
 *
 * @throws when all of them failed, or the answer is no answer.
 */
export function answersOf(responses: readonly estypes.MsearchResponseItem<unknown>[]): {
  answers: (Answer | null)[]
  partial: boolean
} {
  const answers = responses.map((response) => ('error' in response ? null : response))
  if (answers.every((answer) => answer === null || isSilent(answer))) {
    const failed = responses.find((response) => 'error' in response)
    if (failed && 'error' in failed)
      throw new Error(`Elasticsearch could not search: ${failed.error.type}: ${failed.error.reason}`)
    if (answers.length > 0) throw new Error('Elasticsearch could not search: no shard answered')
  }
  return { answers, partial: answers.some((answer) => answer === null || isPartial(answer)) }
}

/** Every shard failed, and none answered. */
function isSilent({ _shards: { failed, successful } }: Answer): boolean {
  return failed > 0 && successful === 0
}
