// @vitest-environment happy-dom
import { within } from '@testing-library/preact'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { closeDashboard, openDashboard } from '../../../test/support/dashboard/open-dashboard.tsx'
import { emptyOverview, sampleOverview } from '../../../test/support/dashboard/sample-reports.ts'

// There is no canvas here; the browser's tests draw the real one.
vi.mock('../../charts/day-chart.tsx', () => ({
  DayChart: ({ label }: { label: string }) => <div role="img" aria-label={label} />,
}))

afterEach(closeDashboard)

const open = (report: object) =>
  openDashboard('overview', { answers: { 'GET /v1/reports/overview': { ...sampleOverview, ...report } } })

describe('the overview', () => {
  it('has the four outcomes side by side, each of those entitled and against the period before', async () => {
    const { view } = await open({})
    const outcomes = await view.findByRole('region', { name: 'Outcomes' })
    const confirmed = within(outcomes).getByRole('heading', { name: 'Confirmed' }).closest('li')
    expect(confirmed?.textContent).toContain('21.9%')
    expect(confirmed?.textContent).toContain('371 of 1,697 entitled')
    expect(confirmed?.textContent).toContain('+3.1 points (18.7% before)')
    expect(confirmed?.textContent).toContain('All attempts: 412 of 1,842')
    expect(
      within(outcomes)
        .getAllByRole('heading')
        .map(({ textContent }) => textContent),
    ).toEqual(['Confirmed', 'Reversed', 'Filed', 'Unknown'])
  })

  it('says of a single attempt what became of it, and not which share of itself', async () => {
    const one = { confirmed: 0, reversed: 0, filed: 1, unknown: 0 }
    const { view } = await open({
      totals: { ...sampleOverview.totals, ...one, intents: 1, entitled: 1, entitledOutcomes: one },
    })
    await view.findByText(
      'One attempt by somebody who may open a case (“entitled”). What became of it: Filed.',
    )
  })

  it('says how many attempts a day there were, of the days that have begun and with decimals where they are few', async () => {
    const few = { intents: 0, confirmed: 0, reversed: 0, filed: 0, unknown: 0 }
    const dayOf = (day: string, more: object = {}) => ({ ...sampleOverview.byDay[0], ...few, ...more, day })
    const byDay = [
      dayOf('2026-11-20', { intents: 2, confirmed: 1, unknown: 1 }),
      dayOf('2026-11-21', { intents: 2, unknown: 2 }),
      dayOf('2026-11-22', { intents: 1, filed: 1 }),
      dayOf('2026-11-23'),
      dayOf('2026-11-24'),
    ]
    const { view } = await open({ byDay, to: '2026-11-24' })
    await view.findByText(
      'About 1.7 attempts a day, entitled or not, at most 2: on Nov 20, 2026, with 1 confirmed and 0 filed.',
    )
    const table = view.getByRole('table', { name: 'Outcomes of attempts by day' })
    expect(within(table).getAllByRole('row')).toHaveLength(1 + 3)
  })

  it('says of which attempts the bounds of what was not measured are', async () => {
    const { view } = await open({})
    const card = await view.findByRole('region', { name: 'Not measured' })
    expect(card.textContent).toContain('Of all measured attempts, entitled or not, 22.4% were confirmed.')
    expect(card.textContent).toContain('it would be 21.5% if none of them was solved, 25.4% if all')
  })

  it('says above our figure what the trade would say, what each counts, and why ours is lower', async () => {
    const { view } = await open({})
    const card = await view.findByRole('region', { name: 'What others would report' })
    expect(card.textContent).toContain(
      'Other tools would report 77.1% “deflected”. Confirmed by people themselves: 21.9%.',
    )
    expect(card.textContent).toContain('Saw a link and filed no case: 1,307 of 1,695 attempts')
    expect(card.textContent).toContain('filed nothing for 7 days: 371 of 1,697 entitled')
    expect(card.textContent).toContain('never counted as a success')
  })

  it('counts savings of the confirmed alone, or asks what a case costs', async () => {
    const { view } = await open({})
    const savings = await view.findByRole('region', { name: 'Savings' })
    expect(savings.textContent).toContain('€15,656')
    expect(savings.textContent).toContain(
      '412 confirmed attempts of people who may open a case, at €38 a case',
    )
    closeDashboard()

    const precise = { cases: 92, cost: { amount: 12.5, currency: 'EUR' }, amount: 1_150 }
    const cents = await open({ savings: precise })
    await cents.view.findByText(/^92 confirmed attempts .* at €12\.50 a case/)
    closeDashboard()

    const without = await open({ savings: { cases: 412, cost: null, amount: null } })
    const link = await without.view.findByRole('link', { name: 'Set the cost of a case' })
    expect(link.getAttribute('href')).toBe('/dashboard/settings')
  })

  it('says that the last days are not final, and not of a period that is long over', async () => {
    const { view } = await open({})
    await view.findByText(/may still be reversed/)
    closeDashboard()

    const old = await open({ from: '2026-09-01', to: '2026-09-30' })
    await old.view.findByRole('region', { name: 'Outcomes' })
    expect(old.view.queryByText(/may still be reversed/)).toBeNull()
  })

  it('has each chart’s values as a table', async () => {
    const { view } = await open({})
    await view.findByRole('img', { name: 'Outcomes of attempts by day' })
    const table = view.getByRole('table', { name: 'Outcomes of attempts by day' })
    expect(within(table).getAllByRole('row')).toHaveLength(1 + sampleOverview.byDay.length)
  })

  it('says which days it is of, whose they are, and what they are compared with', async () => {
    const { view } = await openDashboard('overview?from=2026-10-26&to=2026-11-22', {
      answers: { 'GET /v1/reports/overview': sampleOverview },
    })
    await view.findByRole('region', { name: 'Outcomes' })
    expect(view.getByText('Days of Europe/Paris')).toBeTruthy()
    expect(view.getByText(/^Compared with Sep 28\s.\sOct 25, 2026$/)).toBeTruthy()
  })

  it('teaches how figures come where there are none', async () => {
    const { view } = await open(emptyOverview)
    await view.findByRole('heading', { name: 'Nothing has been counted yet' })
    expect(view.getByText(/Guichet\('init'/).textContent).toContain("site: 'pub_demo'")
    expect(view.queryByText(/counts? nowhere/)).toBeNull()
    closeDashboard()

    const tried = await open({ ...emptyOverview, totals: { ...emptyOverview.totals, excluded: 1 } })
    await tried.view.findByText(/^One attempt has arrived that counts nowhere/)
  })
})
