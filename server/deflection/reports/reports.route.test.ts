import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import { MemoryReportStore } from '../../../test/support/memory-report-store.ts'
import {
  sampleCounts,
  sampleLink,
  sampleStoredOverview,
  sampleTarget,
} from '../../../test/support/sample-reports.ts'
import { sampleSite } from '../../../test/support/sample-site.ts'
import { staffHeaders, staffKey } from '../../../test/support/sample-staff.ts'
import { createTestApp } from '../../../test/support/test-app.ts'
import { breakdownReport, linkReport, overviewReport, targetReport } from '../../contract/schemas/reports.ts'
import { createSiteDirectory } from '../../sites/site-directory.ts'

const SITE = `site=${sampleSite.id}`
const DAYS = `${SITE}&from=2026-06-01&to=2026-06-02`

async function open(reports = new MemoryReportStore()) {
  const sites = createSiteDirectory([{ ...sampleSite, costPerCase: { amount: 20, currency: 'USD' } }])
  const { app } = await createTestApp({ reports, sites })
  return {
    reports,
    ask: (path: string, headers: Record<string, string> = staffHeaders('viewer')) =>
      app.request(`/v1/reports/${path}`, { headers }),
  }
}

describe('GET /v1/reports', () => {
  it.each([
    ['overview', overviewReport, SITE],
    ['breakdown', breakdownReport, `${SITE}&by=language`],
    ['links', linkReport, SITE],
    ['targets', targetReport, SITE],
  ])(
    '/%s answers the last 28 days by its contract, even where nothing is known',
    async (name, schema, query) => {
      const { ask, reports } = await open()
      const response = await ask(`${name}?${query}`)
      expect(response.status).toBe(200)
      expect(schema.parse(await response.json())).toMatchObject({
        site: sampleSite.id,
        from: '2026-05-12',
        to: '2026-06-08',
        zone: 'America/Los_Angeles',
      })
      expect(reports.asked[0]).toEqual({
        site: sampleSite.id,
        from: '2026-05-12',
        to: '2026-06-08',
        zone: 'America/Los_Angeles',
      })
    },
  )

  it('/links takes a limit, up to a thousand', async () => {
    const { ask, reports } = await open()
    reports.linkRows = Array.from({ length: 201 }, (_, at) => ({ ...sampleLink, articleId: `page-${at}` }))
    const counts = async (query: string) => {
      const { links, moreLinks } = await (await ask(`links?${DAYS}${query}`)).json()
      return [links.length, moreLinks]
    }
    expect(await counts('')).toEqual([200, 1])
    expect(await counts('&limit=1000')).toEqual([201, 0])
    for (const limit of ['0', '1001', 'all']) {
      expect((await ask(`links?${DAYS}&limit=${limit}`)).status).toBe(422)
    }
  })

  it('/overview puts beside the outcomes what others would report, what is not measured and what is saved', async () => {
    const { ask, reports } = await open()
    reports.overviews.set('2026-06-01', sampleStoredOverview)
    reports.overviews.set('2026-05-30', {
      ...sampleStoredOverview,
      totals: sampleCounts({ intents: 7 }),
      vendorStyle: { deflected: 1, of: 2, rate: 0.5 },
    })
    expect(await (await ask(`overview?${DAYS}`)).json()).toMatchObject({
      totals: sampleStoredOverview.totals,
      byDay: sampleStoredOverview.byDay,
      vendorStyle: { deflected: 48, of: 64, rate: 0.75 },
      before: { intents: 7 },
      vendorStyleBefore: { rate: 0.5 },
      unmeasured: { intents: 15, casesWithoutEvents: 5, share: 0.2 },
      savings: { cases: 17, cost: { amount: 20, currency: 'USD' }, amount: 340 },
    })
  })

  it('answers CSV where it is asked for, under a name that says what it is of', async () => {
    const { ask, reports } = await open()
    reports.linkRows = [{ ...sampleLink, title: '=cmd|"/c calc"!A1', url: null }]
    const response = await ask(`links?${DAYS}&format=csv`)
    expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8; header=present')
    expect(response.headers.get('content-disposition')).toBe(
      'attachment; filename="guichet-links-pub_sample-2026-06-01-2026-06-02.csv"',
    )
    expect(response.headers.get('x-content-type-options')).toBe('nosniff')
    expect(parse(await response.text(), { columns: true })).toMatchObject([
      { article_id: 'reindex', title: '\'=cmd|"/c calc"!A1', url: '', shown: '40' },
    ])
  })

  it.each(['overview', 'breakdown', 'links', 'targets'])(
    '/%s as CSV says in every row which days it is of, and of which time zone',
    async (name) => {
      const { ask, reports } = await open()
      reports.linkRows = [sampleLink]
      reports.cases = [sampleTarget]
      reports.rows = [
        { ...sampleStoredOverview.totals, value: 'pro', vendorStyle: sampleStoredOverview.vendorStyle },
      ]
      const response = await ask(`${name}?${DAYS}&by=plan&format=csv`)
      const rows: Record<string, string>[] = parse(await response.text(), { columns: true })
      expect(rows[0]).toMatchObject({ from: '2026-06-01', to: '2026-06-02', zone: 'America/Los_Angeles' })
      expect(new Set(rows.map(({ zone }) => zone)).size).toBe(1)
    },
  )

  it('is for the support team of the site alone, and for no other page', async () => {
    const { ask } = await open()
    const status = async (headers: Record<string, string>, query = SITE) =>
      (await ask(`overview?${query}`, headers)).status
    expect(await status({})).toBe(401)
    expect(await status({ authorization: 'Bearer guichet_staff_of-somebody-else' })).toBe(401)
    expect(await status(staffHeaders('elsewhere'))).toBe(404)
    expect(await status(staffHeaders('admin'), 'site=pub_nobody')).toBe(404)
    expect(await status(staffHeaders('admin'))).toBe(200)
    expect(await status(staffKey)).toBe(200)
    const { headers } = await ask(`overview?${SITE}`, staffKey)
    expect(headers.get('access-control-allow-origin')).toBeNull()
    expect(headers.get('cache-control')).toBe('no-store')
  })

  it.each([
    ['overview', 'from=2026-06-03&to=2026-06-01', { field: 'to', code: 'invalid' }],
    ['links', 'from=2026-06-09', { field: 'from', code: 'invalid' }],
    ['targets', 'from=2020-01-01', { field: 'from', code: 'too_long' }],
    ['overview', 'from=2026-02-30', { field: 'from', code: 'invalid' }],
    ['overview', 'format=pdf', { field: 'format', code: 'invalid' }],
    ['breakdown', '', { field: 'by', code: 'required' }],
    ['breakdown', 'by=colour', { field: 'by', code: 'invalid' }],
  ])('/%s says what is wrong with %s, and asks the store nothing', async (name, query, field) => {
    const { ask, reports } = await open()
    const response = await ask(`${name}?${SITE}&${query}`)
    expect(response.status).toBe(422)
    expect(await response.json()).toMatchObject({ code: 'invalid_input', errors: [field] })
    expect(reports.asked).toEqual([])
  })
})
