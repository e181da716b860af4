import type { estypes } from '@elastic/elasticsearch'
import type { MatchedWord } from '../../suggestions/ranking/ranking-reason.ts'

type Explanation = estypes.ExplainExplanation | estypes.ExplainExplanationDetail

/** `weight(title:reindex in 5) [PerFieldSimilarity], result of:` and `weight(Synonym(body:couch body:sofa) in 5) …` */
const WEIGHT = /^weight\((?:Synonym\()?([\w.]+):(.+?)\)? in \d+\)/
/** The questions of the past are explained apart. */
const HISTORY_FIELD = 'answeredWith'

/** The words of an article's own text that a score is made of, as Elasticsearch explains it; the weightiest first. */
export function matchedWords(explanation: Explanation): MatchedWord[] {
  const words = new Map<string, MatchedWord>()
  for (const { word, field, score } of leavesOf(explanation)) {
    const known = words.get(`${field}:${word}`)
    if (known) known.score += score
    else words.set(`${field}:${word}`, { word, field, score })
  }
  return [...words.values()].sort((a, b) => b.score - a.score)
}

function leavesOf({ description, value, details = [] }: Explanation): MatchedWord[] {
  const [, field, word] = WEIGHT.exec(description) ?? []
  if (field !== undefined && word !== undefined) {
    if (!(value > 0) || field.startsWith(HISTORY_FIELD)) return []
    // `title.words` and `title.start` are the title read in other ways.
    return [{ word: word.replaceAll(` ${field}:`, ', '), field: field.replace(/\..*/, ''), score: value }]
  }
  // Of alternatives only the best one counts.
  const counted = description.startsWith('max of')
    ? details.toSorted((a, b) => b.value - a.value).slice(0, 1)
    : details
  return counted.flatMap(leavesOf)
}
