import { beforeAll, describe, expect, it } from 'vitest'
import type { ReportPeriod } from '../../server/deflection/reports/report-store.ts'
import { seededRandom } from '../../server/evaluation/seeded-random.ts'
import { type OpenTestDatabase, openReportsApp } from '../support/reports-app.ts'
import { sampleArticle } from '../support/sample-article.ts'
import { type Arrival, accounts, recordedDay, site } from './recorded-day.ts'

const { zone } = site.businessCalendar
const THE_DAY = { site: site.id, from: '2026-06-08', to: '2026-06-08', zone }
const NOW = new Date('2026-06-16T12:00:00Z')

/**
 * By hand, from `recorded-day.ts`. Twelve attempts count:
 *
 * | attempt | outcome | entitled | link shown | opened | case in it |
 * |---|---|---|---|---|---|
 * | double-click | confirmed | yes | yes | yes | |
 * | tab-one | reversed (tab-two's case) | yes | yes | | |
 * | tab-two | filed | yes | yes | | 16:01:00 to 16:10:00 = 540 s |
 * | reload | confirmed | yes | yes | yes | |
 * | late | unknown | yes | yes | yes | |
 * | fast-clock | confirmed | | yes | | |
 * | slow-clock | unknown | | | | |
 * | mailed | reversed (mail, day 6) | yes | yes | | |
 * | too-late-to-reverse | confirmed | yes | yes | | |
 * | called-support | reversed (desk) | yes | yes | | |
 * | taken-back | unknown | | yes | | |
 * | after-all | reversed (its own case) | yes | yes | | 23:00:00 to 23:05:00 = 300 s |
 *
 * Outside: staff, urgent, confidential, crawler, driven, trial. Not measured: a notice, and the case of `blocked`.
 */
const totals = {
  intents: 12,
  entitled: 9,
  confirmed: 4,
  reversed: 4,
  filed: 1,
  unknown: 3,
  entitledOutcomes: { confirmed: 3, reversed: 4, filed: 1, unknown: 1 },
  excluded: 6,
  withLinks: 11,
  withOpening: 3,
}

/** A day in which every trap is laid, on one database. */
export function describeRecordedDay(name: string, open: OpenTestDatabase): void {
  describe(name, () => {
    let figures: Awaited<ReturnType<typeof reportsOf>>

    beforeAll(async () => {
      figures = await reportsOf(recordedDay, open, 'at the end')
    })

    it('gives the numbers worked out by hand', () => {
      const { overview, links, breakdown } = figures
      expect(overview.totals).toEqual(totals)
      expect(overview).toMatchObject({
        // Eleven were shown a link, and a case was filed in two of them: others would say so, though four were reversed.
        vendorStyle: { deflected: 9, of: 11, rate: 9 / 11 },
        unmeasuredIntents: 1,
        casesWithoutEvents: 1,
        // Nearest rank: of two, the lesser is the median.
        timeToCase: { cases: 2, medianSeconds: 300, ninetiethSeconds: 540 },
        // Ben's, Gus's, Ivy's and Max's. The mails and the desk's came on other days.
        cases: { widget: 4, email: 0, desk: 0 },
      })
      // "reindex" was shown in all but late and slow-clock; its first place was always 1, and it was read for 20 + 22.4 s.
      // Of those who said that it solved theirs, one took it back.
      expect(links.links).toMatchObject([
        {
          articleId: 'reindex',
          shown: 10,
          opened: 2,
          solved: 8,
          filedAfter: 0,
          meanPosition: 1,
          medianReadSeconds: 42,
        },
        {
          articleId: 'synonyms',
          shown: 2,
          opened: 1,
          solved: 0,
          filedAfter: 0,
          meanPosition: 1.5,
          medianReadSeconds: null,
        },
      ])
      expect(breakdown.map(({ value, intents }) => [value, intents])).toEqual([
        ['premium', 9],
        [null, 3],
      ])
    })

    it('gives them whatever order everything arrives in, counted after each arrival, and rebuilt', async () => {
      const random = seededRandom(8)
      const shuffled = recordedDay
        .map((arrival) => ({ arrival, rank: random() }))
        .sort((a, b) => a.rank - b.rank)
        .map(({ arrival }) => arrival)
      expect(await reportsOf(shuffled, open, 'after each')).toEqual(figures)
    })
  })
}

async function reportsOf(arrivals: Arrival[], open: OpenTestDatabase, counted: 'at the end' | 'after each') {
  const opened = await openReportsApp(site, open)
  const { rollUps, reports } = opened.stores
  const countAll = async () => {
    while ((await rollUps.rollUp()) > 0);
  }
  try {
    for (const account of accounts) await opened.stores.accounts.put(account)
    await opened.stores.articles.put(
      site.id,
      ['reindex', 'synonyms'].map((id) => sampleArticle(id)),
    )
    for (const { at, happen } of arrivals) {
      opened.setClock(at)
      await happen(opened)
      if (counted === 'after each') await countAll()
    }
    await countAll()
    const read = async (period: ReportPeriod) => ({
      overview: await reports.overview(period, NOW),
      links: await reports.links(period, 10),
      breakdown: await reports.breakdown(period, 'plan'),
    })
    const figures = await read(THE_DAY)
    await rollUps.rebuild(site.id)
    expect(await read(THE_DAY)).toEqual(figures)
    return figures
  } finally {
    await opened.close()
  }
}
