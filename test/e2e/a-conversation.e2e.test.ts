import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { type DemoClient, demoCase, demoClient } from '../support/demo-client.ts'
import { describeInBrowser } from './browser-suite.ts'
import { expectAccessible, helpPanel } from './help-panel.ts'

/** What support says comes to the server by mail or from a desk; here it is put into the server's own answer. */
async function supportSays(page: Page) {
  await page.route(/\/v1\/cases\/C-\d+$/, async (route) => {
    const response = await route.fetch()
    const found = await response.json()
    const author = { role: 'support', name: 'Noor' }
    const entry = { at: found.openedAt, author, channel: 'email', links: [], attachments: [], callBack: null }
    found.timeline.push(
      { ...entry, id: 's1', kind: 'engine_analysis', text: 'The engine is healthy.' },
      {
        ...entry,
        id: 's2',
        kind: 'recommended_action',
        text: 'Allow our crawler in robots.txt.',
        links: [{ title: 'Crawl errors', url: 'https://docs.example.com/crawl-errors' }],
      },
    )
    found.status = 'answered'
    found.respondedAt = found.openedAt
    await route.fulfill({ response, json: found })
  })
}

describe('a case as a conversation', () => {
  const { visit, guichet } = describeInBrowser()

  /** A case that no other test, and no other try of it, has opened. */
  async function openCase(about: string): Promise<{ number: string; subject: string; client: DemoClient }> {
    const client = await demoClient(guichet().url, 'premium')
    const subject = `${about} ${randomUUID()}`
    const { opened } = await client.post({ ...demoCase, subject }, subject)
    return { number: opened.number, subject, client }
  }

  async function readCase(page: Page, subject: string) {
    const panel = helpPanel(page)
    await panel.open()
    await panel.button(/^(My cases|Mes cas)$/).click()
    await panel.dialog.getByRole('button', { name: new RegExp(subject) }).click()
    return panel
  }

  it('is answered, closed, and opened again', async () => {
    const { number, subject, client } = await openCase('Answered in help')
    const page = await visit({ as: 'premium' })
    const panel = await readCase(page, subject)
    await panel.dialog.getByText('Since this morning every search is empty.').waitFor()
    await panel.dialog.getByText(/^Support answers by/).waitFor()

    await panel.dialog.getByLabel('Your reply').fill('It is empty on the journal too.')
    await panel.button('Send the reply').click()
    await panel.dialog.getByRole('listitem').filter({ hasText: 'on the journal too' }).waitFor()
    await expect.poll(() => panel.dialog.getByLabel('Your reply').inputValue()).toBe('')
    // What one sends is shown at once; the server has it a moment later.
    await expect
      .poll(async () => (await client.read(number)).timeline.map(({ kind, text }) => [kind, text]))
      .toContainEqual(['reply', 'It is empty on the journal too.'])
    await expectAccessible(page)

    await panel.button('Solved? Close the case').click()
    await panel.button('Close the case').click()
    await panel.dialog.getByText('This case is closed. Write, and it is open again.').waitFor()
    await expect.poll(async () => (await client.read(number)).status).toBe('closed')
    await panel.button('Open it again').click()
    await panel.dialog.getByText(/^Support answers by/).waitFor()
    await expect.poll(async () => (await client.read(number)).status).toBe('open')
  })

  it('shows what support did under its own heading, on a phone and in French', async () => {
    const { subject } = await openCase('Analysed')
    const page = await visit({
      as: 'premium',
      locale: 'fr',
      context: { viewport: { width: 360, height: 740 }, colorScheme: 'dark' },
    })
    await supportSays(page)
    const panel = await readCase(page, subject)
    await panel.heading('Analyse de l’état du moteur').waitFor()
    await panel.heading('Ce que vous pouvez faire').waitFor()
    await panel.dialog.getByText(/C’est à vous/).waitFor()
    await panel.dialog.getByRole('link', { name: /Crawl errors/ }).waitFor()
    await panel.button(/Résolu/).click()
    await panel.dialog.getByRole('radio', { name: 'Crawl errors' }).waitFor()
    await expectAccessible(page)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
  })

  it('keeps a reply through a reload, and adds it once although no answer came to the first attempt', async () => {
    const { number, subject, client } = await openCase('Said once')
    const page = await visit({ as: 'premium' })
    const panel = await readCase(page, subject)
    await panel.dialog.getByLabel('Your reply').fill('Only once, please.')
    await page.waitForFunction(() => JSON.stringify(localStorage).includes('Only once, please.'))
    await page.reload()
    await readCase(page, subject)
    await expect.poll(() => panel.dialog.getByLabel('Your reply').inputValue()).toBe('Only once, please.')

    // It arrives; its answer does not.
    await page.route(
      /\/replies$/,
      async (route) => {
        await route.fetch()
        await route.abort()
      },
      { times: 1 },
    )
    await panel.button('Send the reply').click()
    await panel.dialog.getByText(/it will not be added twice/).waitFor()
    await expectAccessible(page)
    const again = page.waitForResponse((response) => response.url().endsWith('/replies'))
    await panel.button('Send again').click()
    await expect.poll(() => panel.dialog.getByLabel('Your reply').inputValue()).toBe('')
    await again
    const replies = (await client.read(number)).timeline.filter(({ kind }) => kind === 'reply')
    expect(replies.map(({ text }) => text)).toEqual(['Only once, please.'])
  })

  it('takes files with a reply, and gives them back to be saved', async () => {
    const { subject } = await openCase('With files')
    const page = await visit({ as: 'premium' })
    const panel = await readCase(page, subject)
    await panel.button('Attach files').waitFor()
    await panel.dialog.locator('input[type=file]').setInputFiles([
      { name: 'crawl.log', mimeType: 'text/plain', buffer: Buffer.from('GET /robots.txt 403\n') },
      { name: 'empty.txt', mimeType: 'text/plain', buffer: Buffer.alloc(0) },
      {
        name: 'setup.exe',
        mimeType: 'application/octet-stream',
        buffer: Buffer.from('MZ\u0090\u0000\u0003'),
      },
    ])
    await panel.dialog.getByText(/This file is empty/).waitFor()
    await panel.dialog.getByText(/Programs are not accepted/).waitFor()
    await expectAccessible(page)
    await panel.button('Remove setup.exe').click()
    await panel.dialog.getByText(/Attached/).waitFor()
    await panel.button('Send the reply').click()
    const save = panel.button(/^Save crawl\.log/)
    await save.waitFor()
    const [download] = await Promise.all([page.waitForEvent('download'), save.click()])
    expect(download.suggestedFilename()).toBe('crawl.log')
    expect(await readFile(await download.path(), 'utf8')).toBe('GET /robots.txt 403\n')
  })

  it('is never lost because a file failed: the sent screen offers to send it again', async () => {
    const page = await visit({ as: 'standard' })
    await page.route(/\/attachments/, (route) => route.abort())
    const panel = helpPanel(page)
    await panel.open()
    await panel.button('Open a case').click()
    await panel.dialog.getByLabel('Subject').fill('With a picture')
    await panel.dialog.getByLabel('What happened?').fill('See the picture.')
    await panel.dialog.getByRole('radio', { name: 'Problem' }).check()
    await panel.dialog.getByLabel('The address of this page').check()
    await panel.dialog
      .locator('input[type=file]')
      .setInputFiles([{ name: 'what-i-see.txt', mimeType: 'text/plain', buffer: Buffer.from('Nothing.') }])
    await expectAccessible(page)
    await panel.button('Send the case').click()
    await panel.heading('Your case is open').waitFor()
    await panel.dialog.getByText(/One file did not arrive/).waitFor()
    await expectAccessible(page)
    await page.unroute(/\/attachments/)
    await panel.button(/^Try again: what-i-see/).click()
    await panel.dialog.getByText('All files have arrived.').waitFor()

    const client = await demoClient(guichet().url, 'standard')
    const [summary] = await client.list()
    const found = await client.read(summary?.number ?? '')
    expect(found.diagnostics).toEqual({ page: page.url() })
    expect(found.timeline.flatMap(({ attachments }) => attachments.map(({ name }) => name))).toEqual([
      'what-i-see.txt',
    ])
  })
})
