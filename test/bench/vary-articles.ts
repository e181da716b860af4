import { seededRandom } from '../../server/evaluation/seeded-random.ts'
import type { SearchableArticle } from '../../server/suggestions/article-search.ts'

/** One word in so many is one that no other article has: a name, a version, a key. */
const WORDS_A_NEW_ONE = 400

/**
 * As many articles as asked for, made of real ones and the same ones each time. The first are the real ones as they are;
 * each further one keeps a real one's length, language and kind, and takes its paragraphs from several of that language, its
 * title from two. So words stay as common and texts as long as in life, and the vocabulary grows as it does there.
 */
export function* variedArticles(
  real: readonly SearchableArticle[],
  count: number,
): Generator<SearchableArticle> {
  yield* real.slice(0, count)
  const random = seededRandom(1)
  const pick = <T>(from: readonly T[]) => from[Math.floor(random() * from.length)] as T
  const byLanguage = Map.groupBy(real, ({ lang }) => lang)
  const paragraphs = new Map(
    [...byLanguage].map(([lang, articles]) => [lang, articles.flatMap(({ body }) => body.split('\n\n'))]),
  )

  for (let made = real.length; made < count; made += 1) {
    const like = pick(real)
    const other = pick(byLanguage.get(like.lang) ?? real)
    yield {
      ...like,
      id: `varied:${made}`,
      url: `https://example.com/varied/${made}`,
      title: newWords(joinedTitle(like.title, other.title), made, random),
      headings: like.headings.map((heading, at) => other.headings[at] ?? heading),
      body: newWords(
        bodyAsLong(like.body.length, () => pick(paragraphs.get(like.lang) ?? [])),
        made,
        random,
      ),
      sections: [],
      answeredWith: random() < 0.1 ? other.answeredWith : [],
      fingerprint: Array.from({ length: 16 }, () => Math.floor(random() * 16).toString(16)).join(''),
    }
  }
}

/** The first half of one title and the second of another. */
function joinedTitle(one: string, other: string): string {
  const [first, second] = [one.split(' '), other.split(' ')]
  return [
    ...first.slice(0, Math.ceil(first.length / 2)),
    ...second.slice(Math.floor(second.length / 2)),
  ].join(' ')
}

function bodyAsLong(characters: number, nextParagraph: () => string): string {
  const body: string[] = []
  for (let length = 0; length < characters; ) {
    const paragraph = nextParagraph().slice(0, Math.max(characters - length, 80))
    body.push(paragraph)
    length += paragraph.length + 2
  }
  return body.join('\n\n')
}

function newWords(text: string, made: number, random: () => number): string {
  return text.replace(/\p{L}{4,}/gu, (word) =>
    random() < 1 / WORDS_A_NEW_ONE ? `${word}${(made * 7919).toString(36)}` : word,
  )
}
