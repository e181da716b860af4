import { describe, expect, it } from 'vitest'
import { describeInBrowser } from './browser-suite.ts'
import { expectAccessible } from './help-panel.ts'

describe('links at a form that the site has already', () => {
  const { visit, guichet } = describeInBrowser()

  async function visitForm(path = '/demo/attach?as=nobody', viewport = { width: 1280, height: 900 }) {
    const page = await visit({ context: { viewport } })
    await page.goto(guichet().url + path)
    const form = page.locator('#contact')
    const requests: string[] = []
    page.on('request', (request) => requests.push(new URL(request.url()).pathname))
    return {
      page,
      form,
      requests,
      subject: form.getByLabel('Subject'),
      message: form.getByLabel('Your message'),
      send: form.getByRole('button', { name: 'Send the message' }),
      links: form.getByRole('region', { name: 'These pages may help' }),
    }
  }

  it('load when somebody goes into the form, and stand above its button', async () => {
    const { page, requests, subject, message, send, links } = await visitForm()
    await page.waitForLoadState('networkidle')
    expect(requests.filter((path) => /^\/(assets|v1|attach)/.test(path))).toEqual([])
    await subject.fill('Crawl errors')
    await message.fill('The crawler stops with 403 since Monday.')
    await links.getByRole('link').first().waitFor()
    expect(requests).toContain('/attach.js')
    expect(requests.filter((path) => path.includes('panel'))).toEqual([])
    const [above, below] = [await links.boundingBox(), await send.boundingBox()]
    expect((above?.y ?? 0) + (above?.height ?? 0)).toBeLessThanOrEqual(below?.y ?? 0)
    await expect.poll(() => links.getByRole('link').first().textContent()).toContain('Crawl errors')
    await expectAccessible(page)
  })

  it('are announced once, and reached by Tab between the last field and the button', async () => {
    const { page, form, message, links } = await visitForm()
    await message.fill('How do I rotate an API key?')
    await links.getByRole('link').first().waitFor()
    await expect.poll(() => form.getByRole('status').textContent()).toMatch(/pages may help|page may help/)
    await message.focus()
    await page.keyboard.press('Tab')
    await expect
      .poll(() =>
        links
          .getByRole('link')
          .first()
          .evaluate((each) => each.matches(':focus')),
      )
      .toBe(true)
  })

  it('open in a tab, and may have solved it, which sends nothing of the form', async () => {
    const { page, form, subject, links } = await visitForm()
    await page.evaluate(
      "window.told=[];for (const event of ['suggestion-clicked','solved']) Guichet('on',event,d=>told.push([event,d]))",
    )
    await subject.fill('Rotate a leaked API key')
    const [tab] = await Promise.all([page.waitForEvent('popup'), links.getByRole('link').first().click()])
    expect(tab.url()).toContain('/demo/help/en/')
    await tab.close()
    await form.getByRole('button', { name: 'This solved it' }).click()
    await form.getByText('Nothing was sent. What you wrote is still in the form.').waitFor()
    expect(await subject.inputValue()).toBe('Rotate a leaked API key')
    await expect
      .poll(() => page.evaluate<[string, unknown][]>('told'))
      .toEqual([
        ['suggestion-clicked', { articleId: expect.any(String) }],
        ['solved', { articleId: expect.any(String) }],
      ])
  })

  it('never stand in the way of the form', async () => {
    const { page, subject, message, send, links } = await visitForm()
    await subject.fill('Crawl errors')
    await message.fill('The crawler stops.')
    await links.getByRole('link').first().waitFor()
    await send.click()
    await page.getByRole('status').getByText('has your message').waitFor()
    expect(page.url()).toContain('sent')
  })

  it('do not move the button from under the pointer', async () => {
    const { page, message, send, links } = await visitForm()
    await message.click()
    await page.waitForLoadState('networkidle')
    await send.hover()
    const before = await send.boundingBox()
    const answered = page.waitForResponse((response) => response.url().includes('/v1/suggestions'))
    await message.pressSequentially('The crawler stops with 403')
    await answered
    await page.evaluate(
      () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))),
    )
    expect(await send.boundingBox()).toEqual(before)
    await page.mouse.move(0, 0)
    await links.getByRole('link').first().waitFor()
  })

  it('follow a form that a framework draws again, and one that is sent by fetch and emptied', async () => {
    const { form, subject, links } = await visitForm()
    await subject.fill('Crawl errors')
    await links.getByRole('link').first().waitFor()
    await form.evaluate((each) => {
      const again = each.cloneNode(true) as HTMLFormElement
      again.querySelector('[data-guichet]')?.remove()
      each.replaceWith(again)
      again.addEventListener('submit', (event) => {
        event.preventDefault()
        again.reset()
      })
    })
    await subject.fill('Synonyms do not work')
    await links.getByRole('link').first().waitFor()
    expect(await form.locator('[data-guichet=attach]').count()).toBe(1)
    await form.getByRole('button', { name: 'Send the message' }).click()
    await expect.poll(() => links.count()).toBe(0)
  })

  it('work under the policy of a strict site, and fit a phone in light and dark', async () => {
    const { page, message, links } = await visitForm('/demo/attach?as=nobody&lang=en', {
      width: 360,
      height: 740,
    })
    await message.fill('How do I set up the crawler?')
    await links.getByRole('link').first().waitFor()
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      await expectAccessible(page)
    }
    expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true)
  })
})
