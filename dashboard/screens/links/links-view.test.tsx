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

  it('name no single one as the best where several helped as often', async () => {
    const links = sampleLinks.links.slice(0, 3).map((link) => ({ ...link, solved: 2 }))
    const { view } = await open({ links })
    await view.findByText(`3 links helped most, 2 times each; “${links[0]?.title}” is one of them.`)
  })

  it('do not say that none helped where it was one that is gone', async () => {
    const [first] = sampleLinks.links
    const gone = { ...first, articleId: 'old/page', title: null, url: null, solved: 3 }
    const { view } = await open({ links: [gone, { ...first, solved: 0 }] })
    await view.findByText('The link that helped most: “old/page”, 3 times.')
    closeDashboard()
    const none = await open({ links: [{ ...first, solved: 0 }] })
    await none.view.findByText('Of none of these links has anybody said that it solved it.')
  })
})
