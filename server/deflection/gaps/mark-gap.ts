import { failure, type Result, success } from '../../contract/result.ts'
import type { GapReport } from '../../contract/types.ts'
import type { CurrentTopics } from './current-topics.ts'
import { doneOf } from './gap-report.ts'
import type { GapStore } from './gap-store.ts'

type GapDone = NonNullable<GapReport['topics'][number]['done']>

export interface GapToMark {
  site: string
  topic: string
  /** Ids, or the addresses that articles stand at. */
  articles: string[]
  /** Who of the support team. */
  by: string
}

/**
 * Says that these articles answer the topic now; its questions are then asked again. Fails with `gap_not_found`, and with
 * `article_not_found` where one of the articles is not there.
 */
export type MarkGap = (gap: GapToMark) => Promise<Result<GapDone>>

interface MarkGapDependencies {
  store: Pick<GapStore, 'listArticles' | 'mark'>
  currentTopics: CurrentTopics
  /** The id of the article at an address; null: there is none. */
  articleIdAt(address: string): Promise<string | null>
  clock: () => Date
}

export function createMarkGap({ store, currentTopics, articleIdAt, clock }: MarkGapDependencies): MarkGap {
  return async ({ site, topic: id, articles, by }) => {
    const topic = (await currentTopics(site)).find((each) => each.id === id)
    if (!topic) return failure('gap_not_found')
    const found = await idsOf(articles)
    if (found.includes(null)) return failure('article_not_found')
    const articleIds = [...new Set(found)] as string[]
    const questionKeys = topic.questions.map(({ key }) => key)
    const mark = { site, topic: id, at: clock(), by, articleIds, questionKeys }
    await store.mark(mark)
    return success(doneOf({ ...mark, gain: null }))
  }

  async function idsOf(stated: readonly string[]): Promise<(string | null)[]> {
    const known = new Set((await store.listArticles(stated)).map(({ id }) => id))
    return Promise.all(stated.map((one) => (known.has(one) ? one : articleIdAt(one))))
  }
}
