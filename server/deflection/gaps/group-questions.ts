import { averageLinkage } from './average-linkage.ts'
import { type ComparedQuestion, questionLikeness } from './question-likeness.ts'
import { type Features, meanOf, weighed } from './sparse-vectors.ts'

/** What a question is grouped by. */
export interface GroupableQuestion {
  /** Primary language subtag that it is written in. */
  language: string
  /** `termsOfQuestion` */
  terms: Features
  /** Ids of the articles that came close: they were shown. */
  shown: readonly string[]
  /** Ids or addresses of what support answered its cases with. */
  answeredWith: readonly string[]
}

/** A group of questions, by their places. */
interface Group extends ComparedQuestion {
  places: number[]
}

/** Mean likeness of two groups that are still one topic. Measured: `npm run bench:gaps`. */
const SAME_TOPIC = 0.25
/** Of a group, the words that count. */
const MOST_FEATURES = 32
/** What is no group after so many rounds is held together by next to nothing. */
const MOST_ROUNDS = 6

/**
 * Groups questions into topics across wordings and languages. Pure: the same questions give the same groups, whatever came
 * in between. Give them in an order that means something (the first asked first): where two ways to group are equally
 * good, the smaller places decide, and nothing else depends on it.
 *
 * A question is compared with those that it is likest. Where many ask for the same, these are all of nearly its own words;
 * so what has been grouped is taken for one and compared anew, until nothing more is grouped.
 *
 * @returns places in `questions`, a group each, ascending; the group with the smallest place first
 */
export function* groupQuestions(questions: readonly GroupableQuestion[]): Generator<void, number[][]> {
  let groups = sameWords(questions)
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const sizes = groups.map(({ size }) => size)
    const joined = yield* averageLinkage(sizes, yield* questionLikeness(groups), SAME_TOPIC)
    if (joined.length === groups.length) break
    const before = groups
    groups = joined.map((members) => together(members.map((at) => before[at] as Group)))
  }
  return groups.map(({ places }) => places).sort((one, other) => (one[0] as number) - (other[0] as number))
}

/** Questions of the same terms are one thing from the beginning. */
function sameWords(questions: readonly GroupableQuestion[]): Group[] {
  const terms = weighed(questions.map((question) => question.terms))
  const shown = weighed(questions.map((question) => evenly(question.shown)))
  const answers = byRarity(questions.map(({ answeredWith }) => answeredWith))
  const groups = questions.map(
    ({ language }, place): Group => ({
      places: [place],
      size: 1,
      languages: new Set([language]),
      terms: terms[place] as Features,
      shown: shown[place] as Features,
      answers: answers[place] as Features,
    }),
  )
  const alike = Map.groupBy(groups, (group) =>
    [...group.languages, ...[...group.terms.keys()].sort()].join(' '),
  )
  return [...alike.values()].map(together)
}

function together(groups: Group[]): Group {
  const [only] = groups
  if (groups.length === 1 && only) return only
  return {
    places: groups.flatMap(({ places }) => places).sort((a, b) => a - b),
    size: groups.reduce((sum, { size }) => sum + size, 0),
    languages: new Set(groups.flatMap(({ languages }) => [...languages])),
    terms: meanOf(
      groups.map(({ terms, size }) => ({ features: terms, size })),
      MOST_FEATURES,
    ),
    shown: meanOf(
      groups.map(({ shown, size }) => ({ features: shown, size })),
      MOST_FEATURES,
    ),
    answers: new Map(groups.flatMap(({ answers }) => [...answers])),
  }
}

function evenly(ids: readonly string[]): Features {
  return new Map(ids.map((id) => [id, 1]))
}

/** An answer that many cases ended with tells less: 1 for one of all cases, towards 0 for one of every case. */
function byRarity(lists: readonly (readonly string[])[]): Features[] {
  const having = new Map<string, number>()
  for (const ids of lists) for (const id of new Set(ids)) having.set(id, (having.get(id) ?? 0) + 1)
  const most = Math.log(1 + lists.length)
  return lists.map(
    (ids) => new Map(ids.map((id) => [id, Math.log(1 + lists.length / (having.get(id) ?? 1)) / most])),
  )
}
