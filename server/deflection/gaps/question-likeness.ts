import type { Likeness } from './average-linkage.ts'
import { type Features, SparseVectors } from './sparse-vectors.ts'

/** One question, or several that are taken for one, as it is compared. */
export interface ComparedQuestion {
  /** How many questions it stands for. */
  size: number
  /** What they are written in. */
  languages: ReadonlySet<string>
  /** Terms; of several questions, the mean of theirs. `weighed`. */
  terms: Features
  /** The articles that came close. `weighed`. */
  shown: Features
  /** What support answered the cases with, by how rare an answer it is: 0 to 1. */
  answers: Features
}

/** Of those that a question is like, the likest: what it is a little like besides would not decide anything. */
const MOST_NEIGHBOURS = 12
/** Less is chance: one common word. */
const LEAST = 0.05
/** Articles in two languages do not meet, and to a question without a result nothing was shown: that tells nothing. */
const NOTHING_TO_TELL = 0.5
/** Two cases that support ended with the same answer were about the same, whatever their words. */
const SAME_ANSWER = 0.5
const COMPARED_AT_ONCE = 16

/**
 * How alike questions are, from 0 to 1: how far their words mean the same (rare ones count more), raised or lowered by
 * whether the same articles came close, and raised by the same answer of support. For groups of questions it is the mean of
 * all pairs across the two. Yields now and then, so that whoever runs it can do something else.
 *
 * The figures that it stands on are measured (`npm run bench:gaps`; docs/benchmarks.md, "Content gaps").
 */
export function* questionLikeness(questions: readonly ComparedQuestion[]): Generator<void, Likeness[]> {
  const words = new SparseVectors(questions.map(({ terms }) => terms))
  const articles = new SparseVectors(questions.map(({ shown }) => shown))
  const answers = new SparseVectors(questions.map(({ answers }) => answers))
  const seenFor = new Int32Array(questions.length).fill(-1)
  const likest = questions.map((): Neighbour[] => [])

  for (const [item, question] of questions.entries()) {
    words.compareWith(item)
    articles.compareWith(item)
    const neighbours: Neighbour[] = []
    const visit = (other: number) => {
      if (other === item || seenFor[other] === item) return
      seenFor[other] = item
      const meet =
        !articles.isEmpty(item) && !articles.isEmpty(other) && shareLanguage(question, questions[other])
      const shared = articles.dotWith(other)
      const close = meet ? shared : Math.max(shared, NOTHING_TO_TELL)
      const similarity =
        words.dotWith(other) * (0.5 + close) +
        (meet ? 0.1 * shared : 0) +
        SAME_ANSWER * rarestShared(question.answers, questions[other]?.answers)
      if (similarity >= LEAST) neighbours.push({ other, similarity: Math.min(1, similarity) })
    }
    words.visitNeighbours(item, visit)
    answers.visitNeighbours(item, visit)
    likest[item] = neighbours
      .sort((a, b) => b.similarity - a.similarity || a.other - b.other)
      .slice(0, MOST_NEIGHBOURS)
    if (item % COMPARED_AT_ONCE === 0) yield
  }
  return pairsOf(likest)
}

interface Neighbour {
  other: number
  similarity: number
}

/** Each pair once, be it that the one is among the other's likest or the other way round. */
function pairsOf(likest: readonly Neighbour[][]): Likeness[] {
  return likest.flatMap((neighbours, item) =>
    neighbours.flatMap(({ other, similarity }) => {
      if (other < item && likest[other]?.some((neighbour) => neighbour.other === item)) return []
      return [{ a: Math.min(item, other), b: Math.max(item, other), similarity }]
    }),
  )
}

function shareLanguage({ languages }: ComparedQuestion, other: ComparedQuestion | undefined): boolean {
  for (const language of languages) if (other?.languages.has(language)) return true
  return false
}

function rarestShared(one: Features, other: Features | undefined): number {
  let rarest = 0
  for (const [answer, rarity] of one) if (other?.has(answer)) rarest = Math.max(rarest, rarity)
  return rarest
}
