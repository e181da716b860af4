import { bootstrapInterval, type Cluster, type Interval } from './bootstrap.ts'
import { FIGURES, type Figures, figuresOf } from './figures.ts'
import type { Grades } from './judgements.ts'

/** One question's result in one lane, and what would have been right. */
export interface JudgedRanking {
  question: string
  /** Questions of one intent count as one in `byIntent`; a question without one is its own. */
  intent: string | null
  ranking: readonly string[]
  grades: Grades
}

export interface Score extends Figures {
  /** 95 % bootstrap interval of each figure. */
  interval: Record<keyof Figures, Interval>
}

export interface LaneScore extends Score {
  /** Questions that count: those with a judgement in the lane. All figures are 0 when there is none. */
  questions: number
  /** Each intent counts once, as the mean of its questions; absent when no question carries an intent. */
  byIntent?: Score & { intents: number }
}

/** Mean figures over all questions that have something to be found, whether or not anything was. */
export function scoreLane(results: readonly JudgedRanking[], seed: number): LaneScore {
  const scored = results
    .filter(({ grades }) => [...grades.values()].some((grade) => grade > 0))
    .map(({ question, intent, ranking, grades }) => ({
      intent: intent === null ? `question ${question}` : `intent ${intent}`,
      figures: figuresOf(ranking, grades),
    }))
  const clusters = [...Map.groupBy(scored, ({ intent }) => intent).values()].map((group) =>
    group.map(({ figures }) => figures),
  )
  const lane = { questions: scored.length, ...score(clusters, seed) }
  if (results.every(({ intent }) => intent === null)) return lane
  const intents = clusters.map((cluster) => [meanFigures(cluster)])
  return { ...lane, byIntent: { intents: intents.length, ...score(intents, seed) } }
}

function score(clusters: readonly Figures[][], seed: number): Score {
  const interval = (figure: keyof Figures) =>
    bootstrapInterval(
      clusters.map((cluster): Cluster => cluster.map((figures) => figures[figure])),
      seed,
    )
  return { ...meanFigures(clusters.flat()), interval: ofEachFigure(interval) }
}

function meanFigures(all: readonly Figures[]): Figures {
  return ofEachFigure((figure) =>
    all.length === 0 ? 0 : all.reduce((sum, figures) => sum + figures[figure], 0) / all.length,
  )
}

export function ofEachFigure<Value>(of: (figure: keyof Figures) => Value): Record<keyof Figures, Value> {
  return Object.fromEntries(FIGURES.map((figure) => [figure, of(figure)])) as Record<keyof Figures, Value>
}
