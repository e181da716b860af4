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
    expect(confirmed?.textContent).toContain('Of all 1,842 attempts: 412')
    expect(
      within(outcomes)
        .getAllByRole('heading')
        .map(({ textContent }) => textContent),
    ).toEqual(['Confirmed', 'Reversed', 'Filed', 'Unknown'])
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
  })
})
