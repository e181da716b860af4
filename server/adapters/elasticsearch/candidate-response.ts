import type { estypes } from '@elastic/elasticsearch'
import type { ArticleKind } from '../../contract/vocabulary.ts'
import type { Candidate } from '../../suggestions/ranking/candidate.ts'
import type { MatchedWord, RankingReason } from '../../suggestions/ranking/ranking-reason.ts'
import { HISTORY, TEXT } from './candidate-request.ts'
import { matchedWords } from './matched-words.ts'

export interface FoundCandidate extends Candidate {
  /** Where the query asked for it. */
  words?: MatchedWord[]
  questions?: RankingReason['history']['questions']
}

type Hit = estypes.SearchHit<unknown>

/** What a search for candidates found. */
export function candidatesOf({ hits }: Pick<estypes.SearchResponseBody, 'hits'>): FoundCandidate[] {
  return hits.hits.map(candidateOf)
}

function candidateOf(hit: Hit): FoundCandidate {
  const { fields = {}, _explanation, inner_hits } = hit
  const first = <T>(name: string): T | null => (fields[name] as T[] | undefined)?.[0] ?? null
  const text = (name: string) => first<string>(name) ?? ''
  const scores = scoresOf(hit)
  return {
    id: text('id'),
    url: text('url'),
    title: text('shownTitle'),
    kind: text('kind') as ArticleKind,
    lang: text('locale'),
    updated: first<string>('updated'),
    answered: first<boolean>('answered') ?? false,
    replies: first<number>('replies'),
    views: first<number>('views'),
    likes: first<number>('likes'),
    fingerprint: text('fingerprint'),
    text: scores[TEXT] ?? 0,
    history: scores[HISTORY] ?? 0,
    ...(_explanation && { words: matchedWords(_explanation) }),
    ...(inner_hits && { questions: Object.values(inner_hits).flatMap(questionsOf) }),
  }
}

function scoresOf({ matched_queries: matched }: Hit): Record<string, number> {
  return matched && !Array.isArray(matched) ? matched : {}
}

function questionsOf({ hits }: estypes.SearchInnerHitsResult): { from: string; text: string }[] {
  return hits.hits.map(({ _source }) => {
    const { from, text } = _source as { from: string; text: string }
    return { from, text }
  })
}
