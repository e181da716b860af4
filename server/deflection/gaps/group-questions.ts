import { averageLinkage } from './average-linkage.ts'
import { type ComparableQuestion, questionLikeness } from './question-likeness.ts'

/** Mean likeness of two groups that are still one topic. Measured: `npm run bench:gaps`. */
const SAME_TOPIC = 0.25

/**
 * Groups questions into topics across wordings and languages. Pure: the same questions give the same groups, whatever came
 * in between. Give them in an order that means something (the first asked first): where two ways to group are equally
 * good, the smaller places decide, and nothing else depends on it.
 *
 * Questions of the same terms and the same answers are one thing from the beginning.
 *
 * @returns places in `questions`, a group each, ascending; the group with the smallest place first
 */
export function* groupQuestions(questions: readonly ComparableQuestion[]): Generator<void, number[][]> {
  const alike = [...Map.groupBy(questions.keys(), (place) => sameness(questions[place])).values()]
  const merged = alike.map((places) =>
    together(places.map((place) => questions[place] as ComparableQuestion)),
  )
  const groups = yield* averageLinkage(merged.length, yield* questionLikeness(merged), SAME_TOPIC)
  return groups
    .map((group) => group.flatMap((at) => alike[at] ?? []).sort((a, b) => a - b))
    .sort((one, other) => (one[0] as number) - (other[0] as number))
}

function sameness(question: ComparableQuestion | undefined): string {
  return JSON.stringify([question?.language, [...(question?.terms.keys() ?? [])].sort()])
}

function together([first, ...others]: readonly ComparableQuestion[]): ComparableQuestion {
  const { language, terms, shown, answeredWith } = first as ComparableQuestion
  return {
    language,
    terms,
    shown: [...new Set([...shown, ...others.flatMap((other) => other.shown)])],
    answeredWith: [...new Set([...answeredWith, ...others.flatMap((other) => other.answeredWith)])],
  }
}
