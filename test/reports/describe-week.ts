import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { SITE_REPORTS, type SiteReportName } from '../../server/cli/report-arguments.ts'
import { siteReportCommand } from '../../server/cli/site-report-command.ts'
import {
  breakdownReport,
  gapReport,
  linkReport,
  overviewReport,
  targetReport,
} from '../../server/contract/schemas/reports.ts'
import type {
  BreakdownReport,
  IntentCounts,
  LinkReport,
  OverviewReport,
} from '../../server/contract/types.ts'
import { OUTCOMES, REPORT_DIMENSIONS } from '../../server/contract/vocabulary.ts'
import { createCurrentTopics } from '../../server/deflection/gaps/current-topics.ts'
import { createReportGaps } from '../../server/deflection/gaps/report-gaps.ts'
import { createReports } from '../../server/deflection/reports/reports.ts'
import { createSiteReports } from '../../server/deflection/reports/site-reports.ts'
import { type OpenTestDatabase, openReportsApp, type ReportsApp } from '../support/reports-app.ts'
import { staffHeaders } from '../support/sample-staff.ts'
import { testNow } from '../support/test-app.ts'
import { liveAWeek, site } from './live-a-week.ts'

const DAYS = { from: '2026-06-08', to: '2026-06-15' }

const byPlan = { report: 'breakdown', query: '&by=plan', args: ['--by', 'plan'] } as const
const EVERY = [
  ...SITE_REPORTS.filter((report) => report !== 'breakdown').map((report) => ({
    report,
    query: '',
    args: [],
  })),
  byPlan,
]

const SCHEMAS = {
  overview: overviewReport,
  breakdown: breakdownReport,
  links: linkReport,
  targets: targetReport,
  gaps: gapReport,
}

const counts = {
  intents: 5,
  entitled: 3,
  confirmed: 1,
  reversed: 1,
  filed: 1,
  unknown: 2,
  entitledOutcomes: { confirmed: 1, reversed: 1, filed: 1, unknown: 0 },
  excluded: 3,
  withLinks: 5,
  withOpening: 2,
} satisfies IntentCounts

/** What the reports say of one week that was counted by hand, on one database. */
export function describeWeek(name: string, open: OpenTestDatabase): void {
  describe(name, () => {
    let opened: ReportsApp

    beforeAll(async () => {
      opened = await openReportsApp(site, open)
      await liveAWeek(opened)
      // Sessions of the support team last a day from `testNow`; what is reported is of the 15th all the same.
      await countWhatWaits()
      opened.setClock(testNow.toISOString())
    })

    afterAll(() => opened?.close())

    async function countWhatWaits(): Promise<void> {
      while ((await opened.stores.rollUps.rollUp()) > 0);
    }

    async function ask(report: SiteReportName, query = ''): Promise<Response> {
      const address = `/v1/reports/${report}?site=${site.id}&from=${DAYS.from}&to=${DAYS.to}${query}`
      const response = await opened.app.request(address, { headers: staffHeaders('viewer') })
      expect(response.status).toBe(200)
      return response
    }

    async function command(report: SiteReportName, ...args: string[]): Promise<string> {
      let stdout = ''
      const reports = createReports({ store: opened.stores.reports, clock: opened.clock })
      const { rollUps, gaps } = opened.stores
      const reportGaps = createReportGaps({
        store: gaps,
        currentTopics: createCurrentTopics({ store: gaps }),
        clock: opened.clock,
      })
      const exitCode = await siteReportCommand(report, ['--from', DAYS.from, '--to', DAYS.to, ...args], {
        stdout: {
          write: (text) => {
            stdout += text
          },
        },
        stderr: process.stderr,
        withReports: (use) => use(createSiteReports({ reports, reportGaps, rollUps, sites: opened.sites })),
      })
      expect(exitCode).toBe(0)
      return stdout
    }

    describe('the reports', () => {
      it('count it as it is counted by hand, and not as others would', async () => {
        const report = (await (await ask('overview')).json()) as OverviewReport
        expect(report.totals).toEqual(counts)
        expect(report.before).toMatchObject({ intents: 0, excluded: 0 })
        expect(report).toMatchObject({
          // Who left, and who was solved until the mail came, are deflected there.
          vendorStyle: { deflected: 4, of: 5, rate: 0.8 },
          unmeasured: {
            intents: 2,
            casesWithoutEvents: 1,
            share: 3 / 8,
            confirmedBounds: { low: 1 / 8, high: 3 / 8 },
          },
          timeToCase: { cases: 1, medianSeconds: 600, ninetiethSeconds: 600 },
          cases: { widget: 2, email: 1, desk: 0 },
          savings: { cases: 1, cost: { amount: 20, currency: 'USD' }, amount: 20 },
        })
        expect(report.byDay.map(({ day, intents, casesFiled }) => [day, intents, casesFiled])).toEqual([
          ['2026-06-08', 3, 2],
          ['2026-06-09', 2, 0],
          ['2026-06-10', 0, 0],
          ['2026-06-11', 0, 0],
          ['2026-06-12', 0, 1],
          ['2026-06-13', 0, 0],
          ['2026-06-14', 0, 0],
          ['2026-06-15', 0, 0],
        ])
      })

      it('say what became of each link, and nothing of one that was made up', async () => {
        const { links } = (await (await ask('links')).json()) as LinkReport
        expect(links).toEqual([
          {
            articleId: 'reindex',
            title: 'Reindexing',
            url: '/docs/reindex',
            source: 'docs',
            shown: 4,
            opened: 1,
            solved: 2,
            filedAfter: 0,
            meanPosition: 1,
            medianReadSeconds: 30,
          },
          {
            articleId: 'synonyms',
            title: '=Synonyms',
            url: '/docs/synonyms',
            source: 'docs',
            shown: 2,
            opened: 1,
            solved: 0,
            filedAfter: 1,
            meanPosition: 1.5,
            medianReadSeconds: null,
          },
        ])
      })

      it('have as many links as are asked for, and say how many there are besides', async () => {
        const first = (await (await ask('links', '&limit=1')).json()) as LinkReport
        expect(first.links).toMatchObject([{ articleId: 'reindex', medianReadSeconds: 30 }])
        expect(first.moreLinks).toBe(1)
        const file = await (await ask('links', '&limit=1&format=csv')).text()
        expect(file).toContain('synonyms')
      })

      it('lists cases by how they stand to their targets when it is asked', async () => {
        opened.setClock('2026-06-08T16:30:00Z')
        const { cases } = await (await ask('targets')).json()
        opened.setClock(testNow.toISOString())
        expect(cases).toMatchObject([
          { account: 'Bolt SA', state: 'waiting', respondedAt: null },
          { account: 'Bolt SA', state: 'waiting', respondBy: '2026-06-17T20:00:00.000Z' },
          {
            account: 'Bolt SA',
            plan: 'standard',
            severity: 3,
            state: 'kept',
            respondedAt: '2026-06-09T16:00:00.000Z',
          },
        ])
      })

      it.each(REPORT_DIMENSIONS)('add up to the same by %s', async (by) => {
        const { rows } = (await (await ask('breakdown', `&by=${by}`)).json()) as BreakdownReport
        for (const count of [
          'intents',
          'entitled',
          ...OUTCOMES,
          'excluded',
          'withLinks',
          'withOpening',
        ] as const) {
          expect(rows.reduce((sum, row) => sum + row[count], 0)).toBe(counts[count])
        }
      })

      it('are split by what was known of the attempt', async () => {
        const valuesBy = async (by: string) => {
          const { rows } = (await (await ask('breakdown', `&by=${by}`)).json()) as BreakdownReport
          return rows.map(({ value, intents }) => [value, intents])
        }
        expect(await valuesBy('plan')).toEqual([
          [null, 2],
          ['standard', 2],
          ['premium', 1],
        ])
        expect(await valuesBy('language')).toEqual([
          ['en', 3],
          ['fr', 2],
        ])
        expect(await valuesBy('source')).toEqual([
          ['inline', 3],
          ['launcher', 2],
        ])
        expect(await valuesBy('page')).toEqual([
          ['console.example.com/engines/:id', 3],
          [null, 2],
        ])
      })

      it.each(EVERY)(
        'have what the contract states, and nothing besides: $report',
        async ({ report, query }) => {
          const body = await (await ask(report, query)).json()
          expect(SCHEMAS[report].parse(body)).toEqual(body)
        },
      )

      it.each(EVERY)(
        'say the same on the command line as over HTTP: $report',
        async ({ report, query, args }) => {
          expect(JSON.parse(await command(report, ...args, '--json'))).toEqual(
            await (await ask(report, query)).json(),
          )
          expect(await command(report, ...args, '--csv')).toBe(
            await (await ask(report, `${query}&format=csv`)).text(),
          )
        },
      )

      it('say the same in CSV, of which the days add up to the period', async () => {
        const rows: Record<string, string>[] = parse(await (await ask('overview', '&format=csv')).text(), {
          columns: true,
        })
        const [period, , ...days] = rows
        expect(period).toMatchObject({
          row: 'period',
          ...Object.fromEntries(
            ['intents', 'entitled', ...OUTCOMES, 'excluded'].map((name) => [
              name,
              String(counts[name as 'intents']),
            ]),
          ),
          vendor_style_rate: '0.8',
          unmeasured_share: '0.375',
          saved_amount: '20',
        })
        for (const column of [
          'intents',
          ...OUTCOMES,
          'entitled_filed',
          'excluded',
          'with_links',
          'cases_filed',
        ]) {
          expect(days.reduce((sum, day) => sum + Number(day[column]), 0)).toBe(Number(period?.[column]))
        }
        const links: Record<string, string>[] = parse(await (await ask('links', '&format=csv')).text(), {
          columns: true,
        })
        expect(links.map(({ title, shown }) => [title, shown])).toEqual([
          ['Reindexing', '4'],
          ["'=Synonyms", '2'],
        ])
      })

      it('are the same to the last count when they are rebuilt from the events', async () => {
        const before = await Promise.all(EVERY.map(({ report, args }) => command(report, ...args, '--json')))
        const { intents } = await opened.stores.rollUps.rebuild(site.id)
        expect(intents).toBe(10)
        expect(
          await Promise.all(EVERY.map(({ report, args }) => command(report, ...args, '--json'))),
        ).toEqual(before)
      })
    })
  })
}
