import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { MemoryReportStore } from '../../test/support/memory-report-store.ts'
import { sampleGaps } from '../../test/support/sample-gaps.ts'
import {
  sampleCounts,
  sampleLink,
  sampleStoredOverview,
  sampleTarget,
} from '../../test/support/sample-reports.ts'
import { otherSite, sampleSite } from '../../test/support/sample-site.ts'
import { overviewReport } from '../contract/schemas/reports.ts'
import { ControlError } from '../control/control-error.ts'
import { createCurrentTopics } from '../deflection/gaps/current-topics.ts'
import { createReportGaps } from '../deflection/gaps/report-gaps.ts'
import { remoteSiteReports } from '../deflection/reports/remote-site-reports.ts'
import { createReports } from '../deflection/reports/reports.ts'
import { reportsControl } from '../deflection/reports/reports-control.ts'
import { createSiteReports, type SiteReports } from '../deflection/reports/site-reports.ts'
import { type Listener, listen } from '../http/listen.ts'
import { createSiteDirectory } from '../sites/site-directory.ts'
import type { SiteReportName } from './report-arguments.ts'
import { siteReportCommand } from './site-report-command.ts'

let store: MemoryReportStore
let here: SiteReports
let remote: SiteReports
let listener: Listener

const DAYS = ['--from', '2026-11-20', '--to', '2026-11-21']
const gaps = sampleGaps()
const reportGaps = createReportGaps({
  store: gaps,
  currentTopics: createCurrentTopics({ store: gaps }),
  clock: () => new Date('2026-11-22T12:00:00Z'),
})
const rollUps = { rebuild: () => Promise.reject(new Error('Nobody asked for it.')) }
const sites = createSiteDirectory([
  { ...sampleSite, costPerCase: { amount: 18.5, currency: 'EUR' } },
  otherSite,
])

beforeEach(() => {
  store = new MemoryReportStore()
  store.overviews.set('2026-11-20', sampleStoredOverview)
  store.overviews.set('2026-11-18', {
    ...sampleStoredOverview,
    totals: sampleCounts({ intents: 64, confirmed: 8 }),
  })
  here = createSiteReports({
    sites,
    rollUps,
    reportGaps,
    reports: createReports({ store, clock: () => new Date('2026-11-22T12:00:00Z') }),
  })
})

beforeAll(async () => {
  listener = await listen('127.0.0.1', 0)
  listener.serve((request) => {
    const { pathname } = new URL(request.url)
    return reportsControl(here).request(pathname.replace('/control/reports', ''), request)
  })
  remote = remoteSiteReports({ url: `http://127.0.0.1:${listener.port}`, token: 'token' })
})

afterAll(() => listener.close())

async function run(reports: SiteReports, report: SiteReportName, ...args: string[]) {
  const out = { stdout: '', stderr: '' }
  const stream = (name: keyof typeof out) => ({
    write: (text: string) => {
      out[name] += text
    },
  })
  const exitCode = await siteReportCommand(report, args, {
    stdout: stream('stdout'),
    stderr: stream('stderr'),
    withReports: (use) => use(reports),
  })
  return { exitCode, ...out }
}

describe.each([
  ['here', () => here],
  ['through the running server', () => remote],
])('guichet report, %s', (_where, reports) => {
  it('prints the overview as one line of JSON', async () => {
    const { exitCode, stdout, stderr } = await run(
      reports(),
      'overview',
      '--site',
      'pub_sample',
      ...DAYS,
      '--json',
    )
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' })
    expect(stdout.split('\n')).toEqual([expect.any(String), ''])
    const report = overviewReport.parse(JSON.parse(stdout))
    expect(report).toMatchObject({
      site: 'pub_sample',
      from: '2026-11-20',
      to: '2026-11-21',
      zone: 'America/Los_Angeles',
      generatedAt: '2026-11-22T12:00:00.000Z',
      totals: { intents: 80, confirmed: 20 },
      before: { intents: 64, confirmed: 8 },
      unmeasured: { share: 0.2, confirmedBounds: { low: 0.2, high: 0.35 } },
      savings: { cases: 17, cost: { amount: 18.5, currency: 'EUR' }, amount: 314.5 },
    })
  })

  it('prints the content gaps for people to read, as JSON and as CSV', async () => {
    const june = ['--site', 'pub_sample', '--from', '2026-06-01', '--to', '2026-06-30']
    const { exitCode, stdout } = await run(reports(), 'gaps', ...june)
    expect(exitCode).toBe(0)
    expect(stdout).toMatchInlineSnapshot(`
      "Content gaps of pub_sample, 2026-06-01 to 2026-06-30 (America/Los_Angeles)

      cases  asked  no result  not opened  languages  done  topic
          0      1          0           1  en         open  How do I rotate an API key?
      "
    `)
    const { topics } = JSON.parse((await run(reports(), 'gaps', ...june, '--json')).stdout)
    expect(topics).toMatchObject([{ title: 'How do I rotate an API key?', intents: 1 }])
    expect(parse((await run(reports(), 'gaps', ...june, '--csv')).stdout)).toHaveLength(2)
    expect((await run(reports(), 'gaps', '--site', 'pub_sample', ...DAYS)).stdout).toContain('no question')
  })

  it('prints the overview for people to read', async () => {
    const { stdout } = await run(reports(), 'overview', '--site', 'pub_sample', ...DAYS)
    expect(stdout).toMatchInlineSnapshot(`
      "Overview of pub_sample, 2026-11-20 to 2026-11-21 (America/Los_Angeles)
      Before: 2026-11-18 to 2026-11-19

                            all   share  before   share  entitled   share
      Attempts to get help   80              64                70
        confirmed            20  25.0 %       8  12.5 %        17  24.3 %
        reversed              3   3.8 %       0   0.0 %         3   4.3 %
        filed                20  25.0 %       0   0.0 %        20  28.6 %
        unknown              37  46.3 %       0   0.0 %        30  42.9 %
      Saw a link             64  80.0 %       0   0.0 %
      Opened one             30  37.5 %       0   0.0 %

      The four outcomes exclude one another, and are never added up: a reversed one is no part of the confirmed.
      What was confirmed in the last 7 days may still be reversed by a case.
      Outside of all this: 4 (urgent, confidential, by staff, tests, bots).

      What others would report: 75.0 % deflected (48 of 64 that saw a link); before 75.0 %
      Not measured: 20.0 % (15 of browsers that ask not to be followed, 5 cases without events); confirmed lies between 20.0 % and 35.0 %
      Time to case: half within 4 min 10 s, nine in ten within 20 min (20 cases)
      Response targets: 18 kept, 2 missed, 7 waiting
        severity 1: 2 kept, 1 missed, 0 waiting
        severity 2: 6 kept, 1 missed, 2 waiting
        severity 3: 10 kept, 0 missed, 5 waiting
      Cases opened: 20 by the widget, 6 by mail, 1 by a desk
      Saved: 17 cases at 18.50 EUR = 314.50 EUR

      Day         attempts  confirmed  reversed  filed  unknown  as others would  cases
      2026-11-20        60         15         3     12       30           75.0 %     14
      2026-11-21        20          5         0      8        7           75.0 %     13
      "
    `)
  })

  it('prints the overview as CSV: the period, the one before, and its days, which add up', async () => {
    const { stdout } = await run(reports(), 'overview', '--site', 'pub_sample', ...DAYS, '--csv')
    const rows: Record<string, string>[] = parse(stdout, { columns: true })
    expect(rows.map(({ row, from, to }) => [row, from, to])).toEqual([
      ['period', '2026-11-20', '2026-11-21'],
      ['before', '2026-11-18', '2026-11-19'],
      ['day', '2026-11-20', '2026-11-20'],
      ['day', '2026-11-21', '2026-11-21'],
    ])
    const [period, before, ...days] = rows
    for (const column of ['intents', 'confirmed', 'entitled_unknown', 'vendor_style_of', 'cases_filed']) {
      expect(days.reduce((sum, day) => sum + Number(day[column]), 0)).toBe(Number(period?.[column]))
    }
    expect(period).toMatchObject({ unmeasured_share: '0.2', saved_amount: '314.5', currency: 'EUR' })
    expect(before).toMatchObject({ intents: '64', unmeasured_share: '' })
  })

  it('splits the outcomes by what is asked for', async () => {
    const { vendorStyle, totals } = sampleStoredOverview
    store.rows = [
      { value: 'premium', ...totals, vendorStyle },
      { value: null, ...sampleCounts(), vendorStyle: { deflected: 0, of: 0, rate: null } },
    ]
    const args = ['--site', 'pub_sample', ...DAYS, '--by', 'plan']
    expect(JSON.parse((await run(reports(), 'breakdown', ...args, '--json')).stdout)).toMatchObject({
      by: 'plan',
      rows: store.rows,
    })
    const rows: Record<string, string>[] = parse(
      (await run(reports(), 'breakdown', ...args, '--csv')).stdout,
      {
        columns: true,
      },
    )
    expect(rows).toMatchObject([
      { by: 'plan', value: 'premium', intents: '80', vendor_style_rate: '0.75' },
      { by: 'plan', value: '', intents: '0', vendor_style_rate: '' },
    ])
    expect((await run(reports(), 'breakdown', ...args)).stdout).toMatchInlineSnapshot(`
      "By plan of pub_sample, 2026-11-20 to 2026-11-21 (America/Los_Angeles)

      plan         attempts  entitled  confirmed  reversed  filed  unknown  saw a link  as others would
      premium            80        70         20         3     20       37          64           75.0 %
      (not known)         0         0          0         0      0        0           0                –
      "
    `)
  })

  it('lists the links, one that is gone among them', async () => {
    const gone = { ...sampleLink, articleId: 'old', title: null, url: null, source: null, meanPosition: null }
    store.linkRows = [sampleLink, gone]
    const args = ['--site', 'pub_sample', ...DAYS]
    expect(JSON.parse((await run(reports(), 'links', ...args, '--json')).stdout).links).toEqual(
      store.linkRows,
    )
    expect(parse((await run(reports(), 'links', ...args, '--csv')).stdout, { columns: true })).toMatchObject([
      {
        article_id: 'reindex',
        shown: '40',
        opened: '20',
        solved: '8',
        filed_after: '5',
        mean_position: '1.5',
      },
      { article_id: 'old', title: '', url: '' },
    ])
    expect((await run(reports(), 'links', ...args)).stdout).toMatchInlineSnapshot(`
      "Links of pub_sample, 2026-11-20 to 2026-11-21 (America/Los_Angeles)

      shown  opened  solved  filed after  position    read for  article
         40      20       8            5       1.5  1 min 35 s  Reindexing, and when  https://docs.example.com/reindex
         40      20       8            5         –  1 min 35 s  old (gone)
      "
    `)
  })

  it('lists cases by their targets', async () => {
    store.cases = [
      sampleTarget,
      { ...sampleTarget, number: 'C-10002', state: 'kept', respondedAt: '2026-11-20T17:30:00.000Z' },
    ]
    const args = ['--site', 'pub_sample', ...DAYS]
    expect(JSON.parse((await run(reports(), 'targets', ...args, '--json')).stdout).cases).toEqual(store.cases)
    expect(
      parse((await run(reports(), 'targets', ...args, '--csv')).stdout, { columns: true }),
    ).toMatchObject([
      { number: 'C-10001', severity: '1', state: 'missed', responded_at: '' },
      { number: 'C-10002', state: 'kept', responded_at: '2026-11-20T17:30:00.000Z' },
    ])
    expect((await run(reports(), 'targets', ...args)).stdout).toMatchInlineSnapshot(`
      "Response targets of pub_sample, 2026-11-20 to 2026-11-21 (America/Los_Angeles)

      case     target  severity  plan     answer by             answered              account
      C-10001  missed         1  premium  2026-11-20 20:00 UTC                        acme
      C-10002  kept           1  premium  2026-11-20 20:00 UTC  2026-11-20 17:30 UTC  acme
      "
    `)
  })

  it.each([
    [['--site', 'pub_nobody'], 'There is no site "pub_nobody". There are: pub_sample, pub_other.'],
    [[], 'Name a site with --site: pub_sample, pub_other.'],
    [
      ['--site', 'pub_sample', '--from', '2026-11-03', '--to', '2026-11-01'],
      '--to 2026-11-01 is before --from 2026-11-03.',
    ],
    [['--site', 'pub_sample', '--from', '2022-01-01'], 'A report is of at most 731 days.'],
    [
      ['--site', 'pub_sample', '--from', '2062-01-01'],
      'The first day is no later than today, and no earlier than 2000-01-01.',
    ],
  ])('says what is wrong with %j', async (args, problem) => {
    expect(await run(reports(), 'links', ...args)).toEqual({
      exitCode: 1,
      stdout: '',
      stderr: `guichet report links: ${problem}\n`,
    })
    const { stdout } = await run(reports(), 'links', ...args, '--json')
    expect(JSON.parse(stdout)).toEqual({ error: problem })
  })
})

describe('guichet report', () => {
  it('needs no --site where there is only one', async () => {
    const alone = createSiteReports({
      rollUps,
      reportGaps,
      sites: createSiteDirectory([otherSite]),
      reports: createReports({ store, clock: () => new Date('2026-11-22T12:00:00Z') }),
    })
    const { stdout } = await run(alone, 'links', '--json')
    expect(JSON.parse(stdout)).toMatchObject({ site: 'pub_other', from: '2026-10-26', to: '2026-11-22' })
  })

  it.each([
    ['overview', ['--from', 'yesterday'], '--from takes a day such as 2026-11-22, not "yesterday".'],
    ['overview', ['--to', '2026-02-30'], '--to takes a day such as 2026-11-22, not "2026-02-30".'],
    ['overview', ['--by', 'plan'], '--by is for breakdown.'],
    ['breakdown', [], 'breakdown takes --by with one of plan, language, page, source, engine.'],
    [
      'breakdown',
      ['--by', 'colour'],
      'breakdown takes --by with one of plan, language, page, source, engine, not "colour".',
    ],
    ['links', ['--json', '--csv'], 'Ask for --json or --csv, not for both.'],
    ['targets', ['--nonsense'], "Unknown option '--nonsense'."],
  ] as const)('%s says what it takes when it is given %j', async (report, args, problem) => {
    const { exitCode, stderr } = await run(here, report, ...args)
    expect({ exitCode, stderr }).toEqual({
      exitCode: 2,
      stderr: `guichet report ${report}: ${problem} See: guichet report ${report} --help\n`,
    })
    expect(store.asked).toEqual([])
  })

  it('shows a hundred links to people, and all of them to programs', async () => {
    store.linkRows = Array.from({ length: 103 }, (_, index) => ({ ...sampleLink, articleId: `a${index}` }))
    const { stdout } = await run(here, 'links', '--site', 'pub_sample')
    expect(stdout.match(/Reindexing/g)).toHaveLength(100)
    expect(stdout).toMatch(/\n… and 3 more: --csv and --json have all\.\n$/)
    const csv = await run(here, 'links', '--site', 'pub_sample', '--csv')
    expect(csv.stdout.match(/Reindexing/g)).toHaveLength(103)
  })

  it('keeps what comes from outside from being taken for commands by the terminal', async () => {
    store.linkRows = [{ ...sampleLink, title: 'a\u001B[2Jb' }]
    const { stdout } = await run(here, 'links', '--site', 'pub_sample')
    expect(stdout).toContain('a\uFFFD[2Jb')
  })

  it('says in one line when the server has gone', async () => {
    await listener.close()
    expect(await run(remote, 'links')).toMatchObject({
      exitCode: 1,
      stderr: 'guichet report links: The running Guichet server stopped answering; run the command again.\n',
    })
    await expect(remote.overview({ site: null })).rejects.toThrow(ControlError)
    listener = await listen('127.0.0.1', 0)
  })
})
