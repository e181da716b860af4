import type { Likeness } from './average-linkage.ts'
import { type Features, SparseVectors } from './sparse-vectors.ts'

/** What two questions are compared by. */
export interface ComparableQuestion {
  /** Primary language subtag that it is written in. */
  language: string
  terms: Features
  /** Ids of the articles that came close: they were shown. */
  shown: readonly string[]
  /** Ids or addresses of what support answered its cases with. */
  answeredWith: readonly string[]
}

/** Of those that a question is like, the likest: what it is a little like besides would not decide anything. */
const MOST_NEIGHBOURS = 32
/** Less is chance: one common word. */
const LEAST = 0.05
/** Articles in two languages do not meet, and nothing was shown to a question without a result: that tells nothing. */
const NOTHING_TO_TELL = 0.5
/** Two cases that support ended with the same answer were about the same, whatever their words. */
const SAME_ANSWER = 0.5
const COMPARED_AT_ONCE = 256

/**
 * How alike questions are, from 0 to 1: how far their words mean the same (cosine, rare words count more), raised or
 * lowered by whether the same articles came close, and raised by the same answer of support. Both of a pair count: `a` is
 * like `b` as `b` is like `a`. Yields now and then, so that whoever runs it can do something else.
 *
 * The figures that it stands on are measured (`npm run bench:gaps`; docs/benchmarks.md, "Content gaps").
 */
export function* questionLikeness(questions: readonly ComparableQuestion[]): Generator<void, Likeness[]> {
  const words = new SparseVectors(questions.map(({ terms }) => terms))
  const articles = new SparseVectors(questions.map(({ shown }) => evenly(shown)))
  const answers = new SparseVectors(questions.map(({ answeredWith }) => evenly(answeredWith)))
  const likest: { other: number; similarity: number }[][] = []
  const seenFor = new Int32Array(questions.length).fill(-1)

  for (const [item, { language }] of questions.entries()) {
    const others: number[] = []
    const visit = (other: number) => {
      if (other === item || seenFor[other] === item) return
      seenFor[other] = item
      others.push(other)
    }
    words.visitNeighbours(item, visit)
    answers.visitNeighbours(item, visit)
    const similarities = words.compare(item, (byWords) =>
      articles.compare(item, (byArticles) =>
        others.map((other) => {
          const tell =
            language === questions[other]?.language && !articles.isEmpty(item) && !articles.isEmpty(other)
          const articlesShared = tell ? byArticles(other) : Math.max(byArticles(other), NOTHING_TO_TELL)
          const similarity =
            byWords(other) * (0.5 + articlesShared) +
            (tell ? 0.1 * articlesShared : 0) +
            SAME_ANSWER * answers.rarestShared(item, other)
          return { other, similarity: Math.min(1, similarity) }
        }),
      ),
    )
    likest.push(
      similarities
        .filter(({ similarity }) => similarity >= LEAST)
        .sort((a, b) => b.similarity - a.similarity || a.other - b.other)
        .slice(0, MOST_NEIGHBOURS),
    )
    if (item % COMPARED_AT_ONCE === 0) yield
  }
  return pairsOf(likest)
}

/** Each pair once, be the one among the other's likest or the other way round. */
function pairsOf(likest: readonly { other: number; similarity: number }[][]): Likeness[] {
  return likest.flatMap((neighbours, item) =>
    neighbours.flatMap(({ other, similarity }) => {
      const isNamedThere = likest[other]?.some((neighbour) => neighbour.other === item)
      return isNamedThere && other < item
        ? []
        : [{ a: Math.min(item, other), b: Math.max(item, other), similarity }]
    }),
  )
}

function evenly(ids: readonly string[]): Features {
  return new Map(ids.map((id) => [id, 1]))
}
