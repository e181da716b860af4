import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { screenStates } from '../support/screen-states.ts'
import { seedScreenCases } from '../support/seed-screen-cases.ts'
import { describeInBrowser } from './browser-suite.ts'
import { expectAccessible, helpPanel } from './help-panel.ts'

const PANEL = '[data-guichet="panel"]'
const PHONE = { width: 360, height: 740 }
const DESKTOP = { width: 1280, height: 800 }

/** Every screen as it is when it is used; how each looks while it waits or fails does not depend on the direction. */
const SCREENS = [
  'ask-suggestions',
  'ask-nothing-found',
  'article-ready',
  'identify-ready',
  'not-a-contact-ready',
  'case-form-written',
  'case-form-invalid',
  'call-back-ready',
  'case-sent-ready',
  'my-cases-ready',
  'case-ready',
  'case-closing',
  'contacts-ready',
]
const states = screenStates.filter(({ screen, state }) => SCREENS.includes(`${screen}-${state}`))

/** What stands out of the panel sideways: its own scrollers (code, tables) may, and nothing else. */
const sidewaysIn = (page: Page) =>
  page.evaluate((selector) => {
    const root = document.querySelector(selector)?.shadowRoot
    const panel = root?.querySelector('[role=dialog]')
    if (!root || !panel) return ['there is no panel']
    const { left, right } = panel.getBoundingClientRect()
    return [...panel.querySelectorAll<HTMLElement>('*')]
      .filter((each) => !each.closest('.unseen, pre, .table-frame, svg'))
      .filter((each) => {
        const box = each.getBoundingClientRect()
        return box.width > 1 && (box.left < left - 1 || box.right > right + 1)
      })
      .map((each) => each.outerHTML.slice(0, 120))
  }, PANEL)

const focusedText = (page: Page) =>
  page.evaluate(
    (selector) => document.querySelector(selector)?.shadowRoot?.activeElement?.textContent ?? '',
    PANEL,
  )

describe('the panel in Arabic', () => {
  const { visit, guichet } = describeInBrowser()
  const visitInArabic = (as?: string, viewport = DESKTOP) =>
    visit({
      locale: 'ar',
      ...(as && { as }),
      context: { viewport, reducedMotion: 'reduce' },
    })

  beforeAll(() => seedScreenCases(guichet().url))

  it('has all the screens that are looked at here', () => {
    expect(states).toHaveLength(SCREENS.length)
  })

  it.each(states)(
    '$screen ($state) keeps inside the panel and accessible, in both schemes and at both widths',
    async ({ as, reach }) => {
      const page = await visitInArabic(as, PHONE)
      await reach(page)
      const panel = helpPanel(page).dialog
      expect(await panel.getAttribute('dir')).toBe('rtl')
      expect(await panel.getAttribute('lang')).toBe('ar')
      for (const viewport of [PHONE, DESKTOP]) {
        await page.setViewportSize(viewport)
        for (const colorScheme of ['light', 'dark'] as const) {
          await page.emulateMedia({ colorScheme })
          expect(await sidewaysIn(page)).toEqual([])
          await expectAccessible(page)
        }
      }
    },
  )

  it('stands with its launcher at the left of the page, where a line ends', async () => {
    const page = await visitInArabic()
    const launcher = page.locator('[data-guichet="launcher"] button')
    const { x = Number.NaN, width = Number.NaN } = (await launcher.boundingBox()) ?? {}
    expect(x + width / 2).toBeLessThan(DESKTOP.width / 2)
    await launcher.click()
    const panel = helpPanel(page).dialog
    await panel.waitFor()
    expect((await panel.boundingBox())?.x).toBe(20)
  })

  it('turns what points round, and nothing else', async () => {
    const page = await visitInArabic()
    await screenStates.find(({ screen, state }) => screen === 'article' && state === 'ready')?.reach(page)
    const turned = await page
      .locator(`${PANEL} .header .icon`)
      .evaluateAll((icons) => icons.map((icon) => getComputedStyle(icon).scale))
    expect(turned).toEqual(['-1 1', 'none', 'none'])
  })

  it('lets an English page run from left to right, in English, with the words of the panel in Arabic', async () => {
    const page = await visitInArabic()
    await screenStates.find(({ screen, state }) => screen === 'ask' && state === 'suggestions')?.reach(page)
    const link = page.locator(`${PANEL} .lane li`).first()
    expect(await link.getAttribute('lang')).toBe('en')
    expect(await link.evaluate((element) => getComputedStyle(element).direction)).toBe('ltr')
    // It stands among English words, and points as they run.
    expect(await link.locator('.icon-newTab').evaluate((icon) => getComputedStyle(icon).scale)).toBe('none')
    await link.getByText('الإنجليزية').waitFor()
    await link.locator('a').first().click()
    const article = page.locator(`${PANEL} article`)
    await article.locator('.prose').waitFor()
    expect(await article.evaluate((element) => getComputedStyle(element).direction)).toBe('ltr')
    expect(await article.locator('.verdict').evaluate((each) => getComputedStyle(each).direction)).toBe('rtl')
  })

  it('goes on to the next day with the left arrow, and back with the right one', async () => {
    const page = await visitInArabic('premium')
    await screenStates.find(({ screen }) => screen === 'call-back')?.reach(page)
    const chosen = page.locator(`${PANEL} .day[aria-pressed="true"]`)
    await chosen.focus()
    const number = Number(await focusedText(page))
    await page.keyboard.press('ArrowLeft')
    await expect.poll(() => focusedText(page)).toMatch(new RegExp(`^(${number + 1}|1)$`))
    await page.keyboard.press('ArrowRight')
    await expect.poll(() => focusedText(page)).toBe(String(number))
  })

  it('has what is typed run as its own first letter does, and the placeholder as the panel', async () => {
    const page = await visitInArabic()
    const panel = helpPanel(page)
    await page.locator('[data-guichet="launcher"] button').click()
    const question = panel.dialog.getByRole('textbox')
    const direction = () => question.evaluate((element) => getComputedStyle(element).direction)
    expect(await direction()).toBe('rtl')
    await question.fill('reindex')
    expect(await direction()).toBe('ltr')
    await question.fill('محرك البحث')
    expect(await direction()).toBe('rtl')
  })

  it('follows the language of the page, and writes digits as the reader’s region does', async () => {
    const page = await visit({
      page: { html: bareHostPage(guichet().url, '<html lang="ar-EG">', '') },
      context: { viewport: DESKTOP, locale: 'ar-EG', reducedMotion: 'reduce' },
    })
    await screenStates.find(({ screen, state }) => screen === 'ask' && state === 'suggestions')?.reach(page)
    const more = page.locator(`${PANEL} .lane > .button-quiet`).first()
    expect(await more.textContent()).toMatch(
      /^عرض (اقتراح آخر|اقتراحين آخرين|[٠-٩]+ اقتراحات أخرى|[٠-٩]+ اقتراحًا آخر)$/,
    )
    expect(await page.locator(`${PANEL} .link-title a`).first().getAttribute('title')).toMatch(/[٠-٩]{4}/)
  })

  it('is the language’s, not the page’s: in French it stands as ever on a page in Arabic', async () => {
    const page = await visit({
      page: { html: bareHostPage(guichet().url, '<html lang="ar" dir="rtl">', ",locale:'fr'") },
      context: { viewport: DESKTOP, reducedMotion: 'reduce' },
    })
    const panel = helpPanel(page)
    await panel.open()
    expect(await panel.dialog.evaluate((element) => getComputedStyle(element).direction)).toBe('ltr')
    const box = await panel.dialog.boundingBox()
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBe(DESKTOP.width - 20)
  })

  it('turns round when the page changes its language, with what has been typed', async () => {
    const page = await visit({ context: { viewport: DESKTOP, reducedMotion: 'reduce' } })
    const panel = helpPanel(page)
    await panel.open()
    await panel.question.fill('reindex')
    await page.evaluate("Guichet('config', { locale: 'ar' })")
    await panel.heading('كيف يمكننا مساعدتك؟').waitFor()
    expect((await panel.dialog.boundingBox())?.x).toBe(20)
    expect(await panel.dialog.getByRole('textbox').inputValue()).toBe('reindex')
    await page.evaluate("Guichet('config', { locale: 'en' })")
    await panel.heading('How can we help?').waitFor()
    expect(await panel.dialog.getAttribute('dir')).toBe('ltr')
  })

  it('stands in the page, and its links at the page’s own form, as Arabic runs', async () => {
    const form = '<form id="own"><label>الموضوع <input></label><button>إرسال</button></form>'
    const page = await visit({
      page: {
        html: bareHostPage(
          guichet().url,
          '<html lang="ar" dir="rtl">',
          ",container:'#help',attach:{form:'#own'}",
          `<div id="help"></div>${form}`,
        ),
      },
      context: { viewport: PHONE, reducedMotion: 'reduce' },
    })
    await page.getByRole('textbox', { name: 'الموضوع' }).pressSequentially('how do I reindex my engine')
    await page.getByRole('region', { name: 'صفحات قد تفيدك' }).waitFor()
    await screenStates.find(({ screen, state }) => screen === 'ask' && state === 'suggestions')?.reach(page)
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      await expectAccessible(page)
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(PHONE.width)
  })
})

/** A page with the widget on it and nothing said of its language but what `html` and `settings` say. */
function bareHostPage(guichetUrl: string, html: string, settings: string, main = ''): string {
  return `<!doctype html>
${html}
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>A customer’s page</title></head>
<body><main><h1>A customer’s page</h1>${main}</main>
<script>
(function(w,n){w[n]=w[n]||function(){var a=arguments;return new Promise(function(y,r){(w[n].q=w[n].q||[]).push([a,y,r])})}})(window,'Guichet')
Guichet('init',{site:'pub_demo'${settings}})
</script>
<script async src="${guichetUrl}/guichet.js"></script>
</body>
</html>`
}
