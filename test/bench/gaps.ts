import { dirname } from 'node:path'
import { parseArgs } from 'node:util'
import { averageLinkage } from '../../server/deflection/gaps/average-linkage.ts'
import { type GroupableQuestion, groupQuestions } from '../../server/deflection/gaps/group-questions.ts'
import { questionKey } from '../../server/deflection/gaps/question-key.ts'
import { termsOfQuestion } from '../../server/deflection/gaps/question-terms.ts'
import { evaluationData } from '../support/evaluation-data.ts'
import { questionsInLanguages } from '../support/questions-in-languages.ts'
import { toTheEnd } from '../support/to-the-end.ts'
import { type GapQuestion, readGapQuestions } from './gap-questions.ts'
import { groupingScores } from './grouping-scores.ts'
import { variedQuestions } from './varied-questions.ts'

const HELP = `Usage: npm run bench:gaps -- [--questions N]

How well questions that content has failed are grouped into topics, on real questions whose answers are known and were
kept from the search, against the same text alone and against the same words; and how long N logged questions take
(default: 100000).

Content: EVAL_DATA (default ../shared/data), never in the repository. Figures: docs/benchmarks.md.
`

const SETS = [
  { set: 'redash-help', language: 'en' },
  { set: 'cdtn-fr', language: 'fr' },
  { set: 'stackfaq', language: 'en' },
]
/** The least mean likeness of the same words that did best over the sets. */
const SAME_WORDS = 0.3

type Grouping = (questions: readonly GapQuestion[]) => number[][]

const GROUPINGS: Record<string, Grouping> = {
  'same text': (questions) => [
    ...Map.groupBy(questions.keys(), (place) => questionKey(questions[place]?.text ?? '')).values(),
  ],
  'same words': bySameWords,
  topics: (questions) => toTheEnd(groupQuestions(questions.map(groupable))),
}

const { values } = parseArgs({
  options: { questions: { type: 'string', default: '100000' }, help: { type: 'boolean', short: 'h' } },
})
if (values.help) process.stdout.write(HELP)
else await measure(Number(values.questions))

async function measure(logged: number): Promise<void> {
  const sets: { name: string; questions: GapQuestion[] }[] = []
  for (const { set, language } of SETS) {
    const corpus = evaluationData(set, 'corpus.jsonl')
    if (corpus === null) continue
    const questions = await readGapQuestions(dirname(corpus), language)
    sets.push({ name: set, questions: questions.filter(({ labels }) => labels.length > 0) })
  }
  const ours = questionsInLanguages().map(
    ({ topic, ...question }, at): GapQuestion => ({
      ...question,
      id: String(at),
      labels: [topic],
      shown: [],
    }),
  )
  const written = { name: 'written for this, 9 languages', questions: ours }
  process.stdout.write(
    '| questions | grouping | groups | pairs: precision / recall | B-cubed: precision / recall / F1 |\n|---|---|---|---|---|\n',
  )
  for (const { name, questions } of [...sets, written])
    for (const [grouping, group] of Object.entries(GROUPINGS)) {
      const { groups, pairs, bCubed } = groupingScores(
        questions.map(({ labels }) => labels),
        group(questions),
      )
      const cells = [
        `${name} (${questions.length})`,
        grouping,
        groups,
        figures(pairs.precision, pairs.recall),
        figures(bCubed.precision, bCubed.recall, bCubed.f1),
      ]
      process.stdout.write(`| ${cells.join(' | ')} |\n`)
    }
  if (sets.length > 0) {
    measureTime(
      variedQuestions(
        sets.flatMap(({ questions }) => questions),
        logged,
      ),
      logged,
    )
  }
}

function measureTime(questions: readonly GapQuestion[], logged: number): void {
  const distinct = [...new Map(questions.map((question) => [questionKey(question.text), question])).values()]
  const before = process.cpuUsage()
  const topics = toTheEnd(groupQuestions(distinct.map(groupable)))
  const { user, system } = process.cpuUsage(before)
  const seconds = ((user + system) / 1e6).toFixed(1)
  process.stdout.write(
    `\n${logged} logged questions, ${distinct.length} of them different: ${topics.length} topics in ${seconds} s of one processor\n`,
  )
}

function groupable({ text, language, shown }: GapQuestion): GroupableQuestion {
  return { language, terms: termsOfQuestion(text, language), shown, answeredWith: [] }
}

/** Cosine of the words as they are written, each weighing 1; average linkage, as ours. */
function bySameWords(questions: readonly GapQuestion[]): number[][] {
  const words = questions.map(({ text }) => new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []))
  const pairs = words.flatMap((ofOne, a) =>
    words.slice(a + 1).flatMap((ofOther, offset) => {
      const shared = ofOne.intersection(ofOther).size
      if (shared === 0) return []
      return [{ a, b: a + 1 + offset, similarity: shared / Math.sqrt(ofOne.size * ofOther.size) }]
    }),
  )
  const sizes = questions.map(() => 1)
  return toTheEnd(averageLinkage(sizes, pairs, SAME_WORDS))
}

function figures(...values: number[]): string {
  return values.map((value) => value.toFixed(2).replace(/^0\./, '.')).join(' / ')
}
