import { seededRandom } from '../../server/evaluation/seeded-random.ts'
import type { GapQuestion } from './gap-questions.ts'

/** So many questions, as a large site logs them: some asked far more often than others, and most with a word changed. */
export function variedQuestions(questions: readonly GapQuestion[], count: number): GapQuestion[] {
  const random = seededRandom(1)
  const words = questions.flatMap(({ text }) => text.split(/\s+/))
  const anyOf = <T>(items: readonly T[], at: number) => items[Math.floor(at * items.length)] as T
  return Array.from({ length: count }, () => {
    const question = anyOf(questions, random() ** 2)
    const varied = question.text.split(/\s+/)
    if (varied.length > 3 && random() < 0.5) varied.splice(Math.floor(random() * varied.length), 1)
    if (random() < 0.7) varied.splice(Math.floor(random() * varied.length), 0, anyOf(words, random()))
    return { ...question, text: varied.join(' ') }
  })
}
