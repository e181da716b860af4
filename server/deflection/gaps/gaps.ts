import { failure, type Result, success } from '../../contract/result.ts'
import type { GapReport } from '../../contract/types.ts'
import { reportDays } from '../reports/report-days.ts'
import type { AskedDays, ReportedSite } from '../reports/reports.ts'
import type { CurrentTopics } from './current-topics.ts'
import { doneOf, reportTopics } from './gap-report.ts'
import type { GapStore } from './gap-store.ts'

type GapDone = NonNullable<GapReport['topics'][number]['done']>

export interface GapToMark {
  topic: string
  articleIds: string[]
  /** Who of the support team. */
  by: string
}

/** What content has failed, and what has been done about it. */
export interface Gaps {
  /** Fails with `invalid_input` where the days are no period (`reportDays`). */
  report(site: ReportedSite, asked: AskedDays): Promise<Result<GapReport>>
  /**
   * That these articles answer the topic now; its questions are then asked again. Fails with `gap_not_found`, and with
   * `article_not_found` where one of the articles is not there.
   */
  markDone(site: string, gap: GapToMark): Promise<Result<GapDone>>
  unmark(site: string, topic: string): Promise<void>
}

interface GapsDependencies {
  store: GapStore
  currentTopics: CurrentTopics
  clock: () => Date
}

export function createGaps({ store, currentTopics, clock }: GapsDependencies): Gaps {
  return {
    async report(site, asked) {
      const { zone } = site.businessCalendar
      const now = clock()
      const days = reportDays(asked, { zone, now })
      if (!days.ok) return days
      const topics = await reportTopics(store, await currentTopics(site.id), days.value)
      return success({ site: site.id, ...days.value, zone, generatedAt: now.toISOString(), ...topics })
    },

    async markDone(site, { topic: id, articleIds: stated, by }) {
      const topic = (await currentTopics(site)).find((each) => each.id === id)
      if (!topic) return failure('gap_not_found')
      const articleIds = [...new Set(stated)]
      if ((await store.listArticles(articleIds)).length < articleIds.length)
        return failure('article_not_found')
      const mark = {
        site,
        topic: id,
        at: clock(),
        by,
        articleIds,
        questionKeys: topic.questions.map(({ key }) => key),
      }
      await store.mark(mark)
      return success(doneOf({ ...mark, gain: null }))
    },

    unmark: (site, topic) => store.unmark(site, topic),
  }
}
