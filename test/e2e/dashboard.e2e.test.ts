import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { BUSY_SITE, dashboardStates, QUIET_SITE } from '../support/dashboard/dashboard-states.ts'
import { describeDashboard } from './dashboard-suite.ts'
import { expectAccessible } from './help-panel.ts'

const PHONE = { width: 360, height: 740 }
const DESKTOP = { width: 1280, height: 800 }

describe('the dashboard', () => {
  const { open, reach, lead, guichet } = describeDashboard()

  it('signs the lead in at the address that was asked for, and shows what was posted', async () => {
    const page = await open(`breakdown?site=${BUSY_SITE}&by=language&period=last-7`, { signedOut: true })
    await page.getByLabel('Email').fill(lead().email)
    await page.getByLabel('Password').fill(lead().password)
    await page.getByRole('button', { name: 'Sign in' }).click()

    await page.getByRole('rowheader', { name: 'English' }).waitFor()
    await expect(page.getByRole('rowheader', { name: 'French' }).count()).resolves.toBe(1)
    expect(new URL(page.url()).search).toBe(`?site=${BUSY_SITE}&by=language&period=last-7`)
  })

  it('shows the counts that the server reports, the four outcomes side by side', async () => {
    const page = await open(`overview?site=${BUSY_SITE}`)
    await page.locator('.u-over').waitFor()
    const report = await reportAgain(page)
    for (const [outcome, name] of [
      ['confirmed', 'Confirmed'],
      ['reversed', 'Reversed'],
      ['filed', 'Filed'],
      ['unknown', 'Unknown'],
    ] as const) {
      const card = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name }) })
      const { entitledOutcomes, entitled } = report.totals
      expect(await card.textContent()).toContain(`${entitledOutcomes[outcome]} of ${entitled} entitled`)
    }
    expect(report.totals.intents).toBeGreaterThan(30)
    expect(report.totals.filed).toBeGreaterThan(0)
  })

  it('asks once for each screen', async () => {
    const page = await open(`overview?site=${BUSY_SITE}`)
    await page.locator('.u-over').waitFor()
    const asked: string[] = []
    page.on('request', (request) => {
      const { pathname } = new URL(request.url())
      if (pathname.startsWith('/v1/')) asked.push(pathname)
    })
    for (const [name, path] of [
      ['Breakdown', '/v1/reports/breakdown'],
      ['Links', '/v1/reports/links'],
      ['Content gaps', '/v1/reports/gaps'],
      ['Response targets', '/v1/reports/targets'],
      ['Settings', `/v1/staff/sites/${BUSY_SITE}/settings`],
    ] as const) {
      asked.length = 0
      await page.getByRole('navigation', { name: 'Screens' }).getByRole('link', { name }).click()
      await page.getByRole('heading', { name, level: 1 }).waitFor()
      await expect.poll(() => asked, { message: name }).not.toEqual([])
      // Shown, it has all that it asks for.
      await page.locator('.screen > *').first().waitFor()
      expect(asked, name).toEqual([path])
    }
  })

  it('keeps the period in the address, and comes back to it', async () => {
    const page = await open(`overview?site=${BUSY_SITE}`)
    await page.getByRole('button', { name: 'Last 28 days' }).click()
    await page.getByRole('button', { name: 'Last 7 days' }).click()
    await expect.poll(() => new URL(page.url()).searchParams.get('period')).toBe('last-7')
    await page.getByRole('link', { name: 'Links' }).click()
    await page.getByRole('heading', { name: 'Links', level: 1 }).waitFor()
    expect(new URL(page.url()).searchParams.get('period')).toBe('last-7')
    await page.goBack()
    await page.goBack()
    await page.getByRole('button', { name: 'Last 28 days' }).waitFor()
  })

  it('gives the period as a file', async () => {
    const page = await open(`links?site=${BUSY_SITE}&period=last-7`)
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'CSV' }).click(),
    ])
    expect(download.suggestedFilename()).toMatch(/\.csv$/)
  })

  it('saves the cost of a case, and counts the savings by it', async () => {
    const page = await open(`settings?site=${QUIET_SITE}`)
    const form = page.getByRole('region', { name: 'Cost of a case' })
    await form.getByLabel('Amount').fill('52')
    await form.getByRole('button', { name: 'Save' }).click()
    await form.getByText('Saved').waitFor()
    await page.reload()
    await expect.poll(() => form.getByLabel('Amount').inputValue()).toBe('52')
    await form.getByRole('button', { name: 'Back to the sites file' }).click()
    await expect.poll(() => form.getByLabel('Amount').inputValue()).toBe('')
  })

  it('keeps what is typed while the session has ended, and goes on after the sign-in', async () => {
    const page = await open(`settings?site=${BUSY_SITE}`)
    const form = page.getByRole('region', { name: 'How long events are kept' })
    await form.getByLabel('Days').fill('333')
    await page.context().clearCookies()
    await form.getByRole('button', { name: 'Save' }).click()
    await page.getByText('You were signed out').waitFor()
    await page.getByLabel('Email').fill(lead().email)
    await page.getByLabel('Password').fill(lead().password)
    await page.getByRole('button', { name: 'Sign in' }).click()
    await expect.poll(() => form.getByLabel('Days').inputValue()).toBe('333')
    expect(page.url()).toContain(`/dashboard/settings?site=${BUSY_SITE}`)
  })

  it('is worked by keyboard alone', async () => {
    const page = await open(`overview?site=${BUSY_SITE}`)
    await page.locator('.u-over').waitFor()
    await page.keyboard.press('Tab')
    await expect(focused(page)).resolves.toBe('Skip to the content')
    await tabTo(page, 'Breakdown')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'Breakdown', level: 1 }).waitFor()
    // Whoever hears the page is at the new heading.
    await expect.poll(() => focused(page)).toBe('Breakdown')
    await tabTo(page, 'Last 28 days')
    await page.keyboard.press('Enter')
    await page.locator('.popover-box').waitFor()
    await tabTo(page, 'Last 90 days')
    await page.keyboard.press('Enter')
    await expect.poll(() => focused(page)).toBe('Last 90 days')
    await page.keyboard.press('Enter')
    await page.locator('.popover-box').waitFor()
    await page.keyboard.press('Escape')
    await expect.poll(() => page.locator('.popover-box').count()).toBe(0)
    await expect.poll(() => focused(page)).toBe('Last 90 days')
  })

  it('reads a chart day by day by keyboard, aloud and in the legend', async () => {
    const page = await open(`overview?site=${BUSY_SITE}&period=last-7`)
    const chart = page.getByRole('slider', { name: 'Outcomes of attempts by day' })
    await page.locator('.u-over').waitFor()
    const report = await reportAgain(page)
    const said = (at: number) => {
      const row = report.byDay.at(at)
      return `Confirmed ${row.confirmed}, Reversed ${row.reversed}, Filed ${row.filed}, Unknown ${row.unknown}`
    }
    await chart.focus()
    await expect.poll(() => chart.getAttribute('aria-valuetext')).toContain(said(-1))
    await page.keyboard.press('ArrowLeft')
    await page.keyboard.press('ArrowLeft')
    await expect.poll(() => chart.getAttribute('aria-valuetext')).toContain(said(-3))
    await expect(page.locator('.legend strong').allTextContents()).resolves.toEqual(
      ['confirmed', 'reversed', 'filed', 'unknown'].map((outcome) => String(report.byDay.at(-3)[outcome])),
    )
    await page.keyboard.press('Home')
    await expect.poll(() => chart.getAttribute('aria-valuetext')).toContain(said(0))
    await page.keyboard.press('Tab')
    await expect.poll(() => page.locator('.legend strong').count()).toBe(0)
  })

  it('prints the overview as a hand-out: two sheets on white, with its days and its words, without what is for the screen', async () => {
    const page = await open(`overview?site=${BUSY_SITE}`, { context: { colorScheme: 'dark' } })
    await page.locator('.u-over').waitFor()
    const sheets = (await page.pdf({ format: 'A4' })).toString('latin1').match(/\/Type\s*\/Page\b/g)
    expect(sheets).toHaveLength(2)
    await page.emulateMedia({ media: 'print' })
    for (const shown of ['.period-line', '.outcomes', '.versus', '.words']) {
      await expect(page.locator(shown).isVisible(), shown).resolves.toBe(true)
    }
    for (const hidden of ['.side', '.screen-tools .button >> nth=0', '.figure details']) {
      await expect(page.locator(hidden).isVisible(), hidden).resolves.toBe(false)
    }
  })

  it('speaks French to a French browser, and keeps the language and the colours that were chosen', async () => {
    const page = await open(`overview?site=${BUSY_SITE}`, { context: { locale: 'fr-FR' } })
    await page.getByRole('heading', { name: 'Vue d’ensemble' }).waitFor()
    await page.getByLabel('Couleurs').selectOption('dark')
    await page.getByLabel('Langue').selectOption('en')
    await page.getByRole('heading', { name: 'Overview' }).waitFor()
    await page.reload()
    await page.getByRole('heading', { name: 'Overview' }).waitFor()
    expect(await page.evaluate(() => document.documentElement.dataset.scheme)).toBe('dark')
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('en')
  })

  it('runs under a policy that lets nothing foreign in, and breaks no rule of it', async () => {
    const complaints: string[] = []
    const page = await open(`overview?site=${BUSY_SITE}`, {
      prepare: async (blank) => {
        blank.on('console', (message) => {
          if (message.type() === 'error') complaints.push(message.text())
        })
      },
    })
    await page.locator('.u-over').waitFor()
    const served = await fetch(`${guichet().url}/dashboard/overview`)
    expect(served.headers.get('content-security-policy')).toContain("script-src 'self'")
    expect(complaints).toEqual([])
  })

  it.each(dashboardStates)(
    '$screen ($state): axe finds nothing, in both schemes and at both widths, and nothing overflows',
    async (state) => {
      const page = await reach(state, { context: { viewport: DESKTOP, reducedMotion: 'reduce' } })
      for (const viewport of [DESKTOP, PHONE]) {
        await page.setViewportSize(viewport)
        for (const colorScheme of ['light', 'dark'] as const) {
          await page.emulateMedia({ colorScheme })
          await expectAccessible(page)
        }
        expect(await scrollsSideways(page), `${viewport.width} pixels`).toBe(false)
      }
      await page.emulateMedia({ forcedColors: 'active' })
      await expectAccessible(page)
    },
  )
})

async function reportOf(page: Page, name: string) {
  const answer = await page.waitForResponse((response) => response.url().includes(`/v1/reports/${name}`))
  return answer.json()
}

/** The overview that the page shows, as the server tells it when it is asked again. */
async function reportAgain(page: Page) {
  const [report] = await Promise.all([reportOf(page, 'overview'), page.reload()])
  await page.locator('.u-over').waitFor()
  return report
}

/** The name of what has the focus. */
function focused(page: Page): Promise<string> {
  return page.evaluate(() => document.activeElement?.textContent?.trim() ?? '')
}

async function tabTo(page: Page, name: string): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press('Tab')
    if ((await focused(page)) === name) return
  }
  throw new Error(`"${name}" is not reached by the Tab key.`)
}

function scrollsSideways(page: Page): Promise<boolean> {
  return page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)
}
