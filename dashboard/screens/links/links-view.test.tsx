// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest'
import { closeDashboard, openDashboard } from '../../../test/support/dashboard/open-dashboard.tsx'
import { sampleLinks } from '../../../test/support/dashboard/sample-reports.ts'

afterEach(closeDashboard)

const open = (report: object) =>
  openDashboard('links', { answers: { 'GET /v1/reports/links': { ...sampleLinks, ...report } } })

describe('the links', () => {
  it('say how many more there are, and where', async () => {
    const { view } = await open({ moreLinks: 1204 })
    await view.findByText('1,204 more links, shown less often, are in the CSV.')
    closeDashboard()
    const all = await open({ moreLinks: 0 })
    await all.view.findByText(/The link that helped most/)
    expect(all.view.queryByText(/in the CSV/)).toBeNull()
  })

  it('name as the best no page that nobody was shown, nor one that no article is called', async () => {
    const [first, ...others] = sampleLinks.links
    const madeUp = { ...first, articleId: 'made-up', title: null, url: null, solved: 9_000 }
    const unseen = { ...first, articleId: 'unseen', title: 'A page of somebody', shown: 0, solved: 8_000 }
    const { view } = await open({ links: [first, ...others, madeUp, unseen] })
    expect((await view.findByText(/The link that helped most/)).textContent).toContain(first?.title)
  })
})
