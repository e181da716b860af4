// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest'
import { closeDashboard, openDashboard } from '../../../test/support/dashboard/open-dashboard.tsx'
import { sampleBreakdown } from '../../../test/support/dashboard/sample-reports.ts'

afterEach(closeDashboard)

const open = (rows: readonly object[]) =>
  openDashboard('breakdown', { answers: { 'GET /v1/reports/breakdown': { ...sampleBreakdown, rows } } })

describe('the breakdown', () => {
  const [pro, standard, , unknown] = sampleBreakdown.rows

  it('says which value has most attempts, and what became of those entitled', async () => {
    const { view } = await open(sampleBreakdown.rows)
    const sentence = await view.findByText(/^Most attempts: Pro, with 879\. Of those entitled/)
    expect(sentence.textContent).toContain('22.4% confirmed, 22.5% filed')
  })

  it('gives no shares where none of most attempts was entitled', async () => {
    const { view } = await open([
      { ...unknown, intents: 49, entitled: 0 },
      { ...pro, intents: 1 },
    ])
    await view.findByText('Most attempts: Not known, with 49, none of them entitled.')
  })

  it('teaches how figures come where nothing has arrived but what counts nowhere', async () => {
    const nothing = { intents: 0, entitled: 0, excluded: 2 }
    const { view } = await open([{ ...pro, ...nothing }])
    await view.findByText(/^2 attempts have arrived that count nowhere/)
    expect(view.queryByRole('table')).toBeNull()
  })

  it('names all that have most attempts, be it one each', async () => {
    const { view } = await open([
      { ...pro, intents: 1 },
      { ...standard, intents: 1 },
    ])
    await view.findByText('Most attempts: Pro and Standard, with 1 each.')
  })
})
