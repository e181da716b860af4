import type { SearchableArticle } from '../../server/suggestions/article-search.ts'
import type { AskedQuestion } from './content.ts'
import { timed } from './latency-figures.ts'
import { type AnswerFigures, asker, fill, measureAnswers } from './measure-engine.ts'
import type { Engine } from './open-engine.ts'
import { variedArticles } from './vary-articles.ts'

export interface GrowthFigures extends AnswerFigures {
  documents: number
  /** Of the documents that came since the size before. */
  indexedASecond: number
  /** From opening the index again to the first answer, in milliseconds. */
  loaded: number
  bytes: number
}

/** What it costs one engine that the content grows, at each of `sizes` documents, ascending. */
export async function* measureGrowth(
  engine: Engine,
  real: readonly SearchableArticle[],
  questions: readonly AskedQuestion[],
  sizes: readonly number[],
): AsyncGenerator<GrowthFigures> {
  const articles = variedArticles(real, sizes.at(-1) ?? 0)
  let standing = 0
  for (const documents of sizes) {
    const indexedASecond = await fill(engine.search, articles, documents - standing)
    standing = documents
    await engine.search.close()
    const loaded = await timed(async () => {
      await engine.open()
      const [first] = questions
      if (first) await asker(engine.search)(first, true)
    })
    const answers = await measureAnswers(engine.search, questions)
    yield { documents, indexedASecond, loaded, bytes: await engine.size(), ...answers }
  }
}
