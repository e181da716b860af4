import { bootstrapInterval, type Interval } from './bootstrap.ts'
import { type Figures, figuresOf } from './figures.ts'
import type { Judgements } from './judgements.ts'
import type { Question } from './questions.ts'
import type { Run } from './run-file.ts'
import { ofEachFigure } from './score-lane.ts'

/** What became better or worse since an earlier run, question by question. */
export interface Comparison {
  questions: number
  /** Mean figures of the earlier run. */
  baseline: Figures
  /** Mean of now minus then, with its 95 % paired bootstrap interval: one that leaves out 0 is no chance. */
  difference: Record<keyof Figures, { mean: number; interval: Interval }>
  /** Questions whose nDCG@10 rose, fell, or stayed. */
  wins: number
  losses: number
  ties: number
  /** Those that changed most, first. */
  changed: { question: string; text: string; before: number; after: number }[]
}

const CHANGED_SHOWN = 10
/** Sums of the same gains in another order differ by less. */
const ROUNDING = 1e-9

/** Both runs are judged anew, by the same judgements; a question that a run does not have found nothing there. */
export function compareRuns(
  { before, after }: { before: Run; after: Run },
  { questions, judgements, seed }: { questions: readonly Question[]; judgements: Judgements; seed: number },
): Comparison {
  const pairs = questions.flatMap(({ id, text, intent }) => {
    const grades = judgements.get(id)
    if (!grades || ![...grades.values()].some((grade) => grade > 0)) return []
    return {
      question: id,
      text,
      intent: intent === null ? `question ${id}` : `intent ${intent}`,
      before: figuresOf(before.get(id) ?? [], grades),
      after: figuresOf(after.get(id) ?? [], grades),
    }
  })
  const clusters = [...Map.groupBy(pairs, ({ intent }) => intent).values()]
  const gain = (pair: (typeof pairs)[number]) => pair.after.ndcg10 - pair.before.ndcg10
  const gains = pairs.map(gain)
  return {
    questions: pairs.length,
    baseline: ofEachFigure((figure) => mean(pairs.map((pair) => pair.before[figure]))),
    difference: ofEachFigure((figure) => {
      const differences = clusters.map((cluster) =>
        cluster.map((pair) => pair.after[figure] - pair.before[figure]),
      )
      return { mean: mean(differences.flat()), interval: bootstrapInterval(differences, seed) }
    }),
    wins: gains.filter((value) => value > ROUNDING).length,
    losses: gains.filter((value) => value < -ROUNDING).length,
    ties: gains.filter((value) => Math.abs(value) <= ROUNDING).length,
    changed: pairs
      .filter((pair) => Math.abs(gain(pair)) > ROUNDING)
      .sort((a, b) => Math.abs(gain(b)) - Math.abs(gain(a)))
      .slice(0, CHANGED_SHOWN)
      .map(({ question, text, before, after }) => ({
        question,
        text,
        before: before.ndcg10,
        after: after.ndcg10,
      })),
  }
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length
}
