import type { ArticleKind } from '../contract/vocabulary.ts'
import { askingAgain, type Suggest } from './ask-again.ts'
import { type Answer, askQuestions, type Manner } from './ask-questions.ts'
import { percentile } from './bootstrap.ts'
import { type Comparison, compareRuns } from './compare-runs.ts'
import { EvaluationError } from './evaluation-error.ts'
import type { Judgements } from './judgements.ts'
import type { Question } from './questions.ts'
import type { Run } from './run-file.ts'
import { interleavedOf, LANES, type Scores, scoreAnswers } from './score-answers.ts'

export interface EvaluationRequest {
  questions: readonly Question[]
  judgements: Judgements
  /** Of every document in the index. */
  kinds: ReadonlyMap<string, ArticleKind>
  manner: Manner
  /** The language of questions that state none. */
  lang: string
  seed: number
  /** An earlier run to compare with. */
  baseline: Run | null
}

export interface EvaluationReport {
  scores: Scores
  /** How long answers took, in milliseconds. */
  latency: { p50: number; p99: number }
  /** Answers that the engine gave in part or not at all. */
  degraded: number
  /** Questions without a judgement; they are asked, but count for nothing. */
  unjudgedQuestions: number
  /** Judged documents that the corpus does not have; nobody can find them, so they count as missed. */
  unknownDocuments: number
  /** The same questions put otherwise: what a part of the letters, or a typo, costs. */
  otherwise: { name: VariantName; scores: Scores; kept: Kept }[]
  comparison: Comparison | null
  answers: Answer[]
}

/** Half or three quarters of the letters typed; or the questions whole and without typos. */
export type VariantName = 'half' | 'threeQuarters' | 'clean'

/** The nDCG@10 of the less that was asked, as a share of that of the whole; null where there is nothing to lose. */
export type Kept = Record<keyof Scores, number | null>

export interface EvaluateOptions {
  /** Stops at the next question. */
  signal: AbortSignal
  onProgress?: (share: number) => void
  /** How long an engine that did not answer in full is left alone before it is asked again. */
  retryAfterMs?: number | undefined
}

/** Longer than the circuit breaker in the way stays open. */
const RETRY_AFTER_MS = 1_500
/** Asked first and not measured: an engine that has just started answers its first questions late. */
const WARM_UP_QUESTIONS = 20

/**
 * Asks every question and compares what is suggested with the judgements.
 *
 * @throws {EvaluationError} `nothing_to_score` when judgements and questions, or documents, have nothing in common;
 * the signal's reason once it aborts.
 */
export async function evaluate(
  suggest: Suggest,
  request: EvaluationRequest,
  { signal, onProgress, retryAfterMs = RETRY_AFTER_MS }: EvaluateOptions,
): Promise<EvaluationReport> {
  const { questions, judgements, kinds, manner, lang, seed, baseline } = request
  const unknownDocuments = requireSomethingInCommon(request)
  const variants = variantsBeside(manner)
  const toAsk = questions.length * (1 + variants.length)
  const timed = askingAgain(suggest, retryAfterMs)
  let asked = 0
  const ask = async (inManner: Manner) =>
    askQuestions(timed, questions, {
      manner: inManner,
      lang,
      seed,
      signal,
      onAnswer: () => onProgress?.(++asked / toAsk),
    })
  const score = (answers: readonly Answer[]) => scoreAnswers(answers, { judgements, kinds, seed })

  await askQuestions(timed, questions.slice(0, WARM_UP_QUESTIONS), { manner, lang, seed, signal })
  const answers = await ask(manner)
  const scores = score(answers)
  const otherwise: EvaluationReport['otherwise'] = []
  let degraded = degradedAmong(answers)
  for (const { name, manner: inManner } of variants) {
    const given = await ask(inManner)
    const otherScores = score(given)
    const kept = name === 'clean' ? keptOf(otherScores, scores) : keptOf(scores, otherScores)
    otherwise.push({ name, scores: otherScores, kept })
    degraded += degradedAmong(given)
  }
  const times = Float64Array.from(answers, ({ took }) => took).sort()
  return {
    scores,
    latency: { p50: percentile(times, 0.5), p99: percentile(times, 0.99) },
    degraded,
    unjudgedQuestions: questions.length - scores.interleaved.questions,
    unknownDocuments,
    otherwise,
    comparison:
      baseline && compareRuns({ before: baseline, after: runOf(answers) }, { questions, judgements, seed }),
    answers,
  }
}

function requireSomethingInCommon({ questions, judgements, kinds }: EvaluationRequest): number {
  if (!questions.some(({ id }) => judgements.has(id)))
    throw new EvaluationError(
      'nothing_to_score',
      'The judgements are of none of the questions: their ids differ.',
    )
  const judged = new Set(questions.flatMap(({ id }) => [...(judgements.get(id)?.keys() ?? [])]))
  const unknown = [...judged].filter((document) => !kinds.has(document)).length
  if (unknown === judged.size)
    throw new EvaluationError(
      'nothing_to_score',
      'The corpus has none of the judged documents: their ids differ.',
    )
  return unknown
}

/** What else is asked, so that the report can say what the manner costs. */
function variantsBeside(manner: Manner): { name: VariantName; manner: Manner }[] {
  const whole: Manner = { ...manner, typed: 1, typos: false }
  if (manner.typed < 1 || manner.typos) return [{ name: 'clean', manner: whole }]
  if (!manner.asYouType) return []
  return [
    { name: 'half', manner: { ...whole, typed: 0.5 } },
    { name: 'threeQuarters', manner: { ...whole, typed: 0.75 } },
  ]
}

function keptOf(whole: Scores, less: Scores): Kept {
  const share = (lane: keyof Scores) =>
    whole[lane].ndcg10 === 0 ? null : less[lane].ndcg10 / whole[lane].ndcg10
  return Object.fromEntries(LANES.map((lane) => [lane, share(lane)])) as Kept
}

function degradedAmong(answers: readonly Answer[]): number {
  return answers.filter(({ degraded }) => degraded).length
}

function runOf(answers: readonly Answer[]): Run {
  return new Map(answers.map((answer) => [answer.question.id, interleavedOf(answer)]))
}
