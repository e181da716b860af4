import type { EvaluationReport, Kept } from '../evaluation/evaluate.ts'
import { FIGURES, type Figures } from '../evaluation/figures.ts'
import { LANES, type Scores } from '../evaluation/score-answers.ts'
import type { Score } from '../evaluation/score-lane.ts'
import type { EvaluateArguments } from './evaluate-arguments.ts'
import { printable } from './printable.ts'

/** The one line of `--json`. */
export function jsonEvaluation(
  report: EvaluationReport,
  { engine, asYouType, typed, typos, withAnsweredWith, seed }: EvaluateArguments,
  documents: number,
): string {
  const { scores, latency, otherwise, comparison } = report
  const variant = (name: string) => {
    const found = otherwise.find((other) => other.name === name)
    return found && { ...found.scores, kept: found.kept }
  }
  const half = variant('half')
  const clean = variant('clean')
  const line = {
    engine,
    documents,
    questions: scores.interleaved.questions,
    ...scores,
    latencyMs: latency,
    input: { asYouType, typed, typos, answeredWith: withAnsweredWith, seed },
    degraded: report.degraded,
    unjudgedQuestions: report.unjudgedQuestions,
    unknownDocuments: report.unknownDocuments,
    ...(half && { typed: { half, threeQuarters: variant('threeQuarters') } }),
    ...(clean && { clean, kept: clean.kept }),
    ...(comparison && { comparison }),
  }
  return JSON.stringify(line, (_key, value) => (typeof value === 'number' ? rounded(value) : value))
}

function rounded(value: number): number {
  return Math.round(value * 10_000) / 10_000
}

const TITLES: Record<keyof Figures, string> = {
  ndcg10: 'nDCG@10',
  mrr10: 'MRR@10',
  hit5: 'hit@5',
  recall5: 'recall@5',
}
const LANE_TITLES: Record<keyof Scores, string> = {
  interleaved: 'Both lanes, in turns',
  documentation: 'Documentation',
  community: 'Community',
}
const VARIANT_TITLES = {
  half: 'Half of the letters typed',
  threeQuarters: 'Three quarters of the letters typed',
  clean: 'The same questions, whole and without typos',
}

/** The report as a table, for a person. */
export function evaluationLines(
  report: EvaluationReport,
  args: EvaluateArguments,
  documents: number,
): string[] {
  const { scores, latency, otherwise } = report
  return [
    `${count(scores.interleaved.questions)} questions on ${count(documents)} documents, ${args.engine}, ${inputOf(args)}`,
    '',
    row('', [...FIGURES.map((figure) => TITLES[figure]), 'questions']),
    ...laneRows(scores),
    '',
    `An answer took ${milliseconds(latency.p50)} (half of them less), ${milliseconds(latency.p99)} (99 of 100 less).`,
    ...otherwise.flatMap(({ name, scores: other, kept }) => [
      '',
      `${VARIANT_TITLES[name]}: ${keptIn(kept, name === 'clean')}`,
      ...laneRows(other),
    ]),
    ...comparisonLines(report),
    ...noteLines(report),
  ]
}

function inputOf({ asYouType, typed, typos, withAnsweredWith }: EvaluateArguments): string {
  return [
    asYouType ? 'as they are typed' : 'as whole drafts',
    ...(typed < 1 ? [`${Math.round(typed * 100)} % of the letters`] : []),
    ...(typos ? ['one typo each'] : []),
    ...(withAnsweredWith ? [] : ['without what helpers answered before']),
  ].join(', ')
}

function laneRows(scores: Scores): string[] {
  return LANES.flatMap((lane) => {
    const { questions, byIntent } = scores[lane]
    if (questions === 0) return [row(LANE_TITLES[lane], [...FIGURES.map(() => '–'), '0'])]
    const rows = [row(LANE_TITLES[lane], [...figureCells(scores[lane]), count(questions)])]
    if (byIntent) rows.push(row('  each intent once', [...figureCells(byIntent), count(byIntent.intents)]))
    return rows
  })
}

function figureCells(score: Score): string[] {
  return FIGURES.map((figure) => {
    const [low, high] = score.interval[figure]
    return `${decimal(score[figure])} ±${decimal((high - low) / 2)}`
  })
}

const CELL_WIDTH = 12
const LABEL_WIDTH = 22

function row(label: string, cells: string[]): string {
  return `${label.padEnd(LABEL_WIDTH)}${cells.map((cell) => cell.padStart(CELL_WIDTH)).join('')}`.trimEnd()
}

function keptIn(kept: Kept, isClean: boolean): string {
  const shares = LANES.filter((lane) => kept[lane] !== null).map(
    (lane) => `${Math.round((kept[lane] as number) * 100)} % ${LANE_TITLES[lane].toLowerCase()}`,
  )
  return `${isClean ? 'of their nDCG@10 were kept' : 'of the nDCG@10 are kept'} ${shares.join(', ')}`
}

function comparisonLines({ comparison }: EvaluationReport): string[] {
  if (!comparison) return []
  const { difference, wins, losses, ties, changed } = comparison
  return [
    '',
    `Against the baseline (both lanes, in turns): ${count(wins)} questions better, ${count(losses)} worse, ${count(ties)} the same`,
    ...FIGURES.map((figure) => {
      const { mean, interval } = difference[figure]
      return `  ${TITLES[figure].padEnd(9)} ${signed(mean)}  (95 %: ${signed(interval[0])} to ${signed(interval[1])})`
    }),
    ...(changed.length > 0 ? ['  Changed most (nDCG@10 before → now):'] : []),
    ...changed.map(
      ({ question, text, before, after }) =>
        `    ${decimal(before)} → ${decimal(after)}  ${printable(`${question}  ${text.slice(0, 80)}`)}`,
    ),
  ]
}

function noteLines({ degraded, unjudgedQuestions, unknownDocuments }: EvaluationReport): string[] {
  return [
    ...(degraded > 0
      ? [`Attention: answers in part or not at all: ${count(degraded)}. The figures are too low.`]
      : []),
    ...(unjudgedQuestions > 0
      ? [`Questions without a judgement, left out: ${count(unjudgedQuestions)}.`]
      : []),
    ...(unknownDocuments > 0
      ? [`Judged documents that the corpus lacks, counted as missed: ${count(unknownDocuments)}.`]
      : []),
  ]
}

function decimal(value: number): string {
  return value.toFixed(3).replace(/^0\./, '.')
}

function signed(value: number): string {
  return `${value < 0 ? '−' : '+'}${decimal(Math.abs(value))}`
}

function milliseconds(value: number): string {
  return `${value.toFixed(1)} ms`
}

function count(value: number): string {
  return value.toLocaleString('en')
}
