import { randomUUID } from 'node:crypto'
import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { supportEntry } from '../server/cases/decisions/support-entry.ts'
import { SITE_REPORTS, type SiteReportName } from '../server/cli/report-arguments.ts'
import { siteReportCommand } from '../server/cli/site-report-command.ts'
import type { SignedPerson } from '../server/contacts/sign-identity.ts'
import {
  breakdownReport,
  linkReport,
  overviewReport,
  targetReport,
} from '../server/contract/schemas/reports.ts'
import type { BreakdownReport, IntentCounts, LinkReport, OverviewReport } from '../server/contract/types.ts'
import { OUTCOMES, REPORT_DIMENSIONS } from '../server/contract/vocabulary.ts'
import { createReports } from '../server/deflection/reports/reports.ts'
import { createSiteReports } from '../server/deflection/reports/site-reports.ts'
import { caseToOpen } from './support/opened-case.ts'
import { openReportsApp } from './support/reports-app.ts'
import { sampleArticle } from './support/sample-article.ts'
import { sampleDirectoryAccount, samplePerson } from './support/sample-people.ts'
import { sampleSite } from './support/sample-site.ts'
import { staffHeaders } from './support/sample-staff.ts'
import { testNow } from './support/test-app.ts'

/** Premium, and standard. */
const ada = samplePerson
const ben: SignedPerson = { subject: 'person-2', email: 'ben@bolt.example', account: 'bolt' }
const site = { ...sampleSite, costPerCase: { amount: 20, currency: 'USD' } }
const DAYS = { from: '2026-06-08', to: '2026-06-15' }

let opened: Awaited<ReturnType<typeof openReportsApp>>

/** A week of a site in California, small enough to be counted by hand. */
beforeAll(async () => {
  opened = await openReportsApp(site)
  const { stores, setClock, tell, openCase, tellNothing } = opened
  await stores.accounts.put(sampleDirectoryAccount)
  await stores.accounts.put({
    ...sampleDirectoryAccount,
    id: 'bolt',
    name: 'Bolt SA',
    plan: 'standard',
    primaryEmail: 'it@bolt.example',
    contacts: [{ email: ben.email, name: null, roles: ['technical_contact'] }],
  })
  const titles = { reindex: 'Reindexing', synonyms: '=Synonyms' }
  await stores.articles.put(
    'docs',
    Object.entries(titles).map(([id, title]) => sampleArticle(id, { title })),
  )
  const viewed = (articleId: string, position: number) =>
    ({ type: 'suggestion_viewed', articleId, position }) as const
  const asked = { type: 'search', question: 'how to reindex' } as const
  const french = { locale: 'fr-FR', source: 'launcher' }
  const english = { locale: 'en', source: 'inline', page: 'https://console.example.com/engines/42' }

  // Confirmed: links are shown, one is opened, read for half a minute, and has solved it.
  setClock('2026-06-08T15:00:00Z')
  const again = await tell({
    intent: 'confirmed',
    person: ada,
    context: french,
    events: [
      asked,
      viewed('reindex', 1),
      viewed('synonyms', 2),
      { type: 'suggestion_clicked', articleId: 'reindex', after: 5 },
      { type: 'article_read', articleId: 'reindex', readMs: 30_000, after: 35 },
      { type: 'solved', articleId: 'reindex', after: 36 },
    ],
  })
  // Filed: ten minutes after the first event.
  setClock('2026-06-08T16:00:00Z')
  await tell({
    intent: 'filed',
    person: ben,
    context: english,
    events: [asked, viewed('synonyms', 1), { type: 'suggestion_clicked', articleId: 'synonyms', after: 60 }],
  })
  setClock('2026-06-08T16:09:00Z')
  const filed = await openCase(ben, 'filed')
  // Excluded: urgent, a bot, a trial.
  await tell({ intent: 'urgent', person: ada, context: { ...french, severity: 1 }, events: [asked] })
  await tell({ intent: 'bot', userAgent: 'Googlebot/2.1', context: english, events: [asked] })
  await tell({ intent: 'test', person: ben, context: { ...english, test: true }, events: [asked] })
  // Not measured: a case of whose attempt nothing was told, and two notices.
  await openCase(ben, 'told-nothing')
  await tellNothing()
  await tellNothing()
  // Unknown, late on the same day in California: on the next in UTC.
  setClock('2026-06-09T06:30:00Z')
  await tell({ intent: 'left', context: english, events: [asked, viewed('reindex', 1)] })
  // Reversed: said to be solved, and three days later a mail. The batch of the first comes once more.
  setClock('2026-06-09T18:00:00Z')
  await tell({
    intent: 'reversed',
    person: ben,
    context: english,
    events: [asked, viewed('reindex', 1), { type: 'solved', articleId: 'reindex', after: 20 }],
  })
  await again()
  await tell({ intent: 'left-too', context: french, events: [asked, viewed('reindex', 1)] })
  setClock('2026-06-12T20:00:00Z')
  await stores.cases.open(
    {
      ...caseToOpen,
      account: { id: 'bolt', name: 'Bolt SA' },
      openedBy: { subject: 'mail', email: 'Ben@Bolt.example', name: null },
      plan: 'standard',
      channel: 'email',
      openedAt: opened.clock(),
      respondBy: new Date('2026-06-17T20:00:00Z'),
    },
    { key: randomUUID(), requestDigest: '' },
  )
  // Support keeps the first target, and answers neither of the two others.
  await stores.cases.change(filed, (supportCase) =>
    supportEntry(supportCase, {
      author: { name: 'Sam', email: null },
      at: new Date('2026-06-09T16:00:00Z'),
      channel: 'desk',
      kind: 'reply',
      text: 'Choose “Reindex”.',
      links: [],
      supportOnly: false,
    }),
  )
  // Sessions of the support team last a day from `testNow`; what is reported is of the 15th all the same.
  await countWhatWaits()
  setClock(testNow.toISOString())
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
  const { rollUps } = opened.stores
  const exitCode = await siteReportCommand(report, ['--from', DAYS.from, '--to', DAYS.to, ...args], {
    stdout: {
      write: (text) => {
        stdout += text
      },
    },
    stderr: process.stderr,
    withReports: (use) => use(createSiteReports({ reports, rollUps, sites: opened.sites })),
  })
  expect(exitCode).toBe(0)
  return stdout
}

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

describe('the reports of a week', () => {
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

  it('say what became of each link', async () => {
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

  it.each(EVERY)('have what the contract states, and nothing besides: $report', async ({ report, query }) => {
    const body = await (await ask(report, query)).json()
    expect(SCHEMAS[report].parse(body)).toEqual(body)
  })

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
    expect(await Promise.all(EVERY.map(({ report, args }) => command(report, ...args, '--json')))).toEqual(
      before,
    )
  })
})
