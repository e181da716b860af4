import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as delay } from 'node:timers/promises'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { temporaryDataFolder } from '../support/embedded-store.ts'
import { GUICHET, type GuichetProcess, runGuichet, startGuichet } from '../support/guichet-process.ts'
import { type Answer, type LocalSite, startLocalSite } from '../support/local-site.ts'

const PAGES = Array.from({ length: 24 }, (_, index) => `/page-${index}`)
const A_CRAWL = { timeout: 90_000, interval: 250 }

let site: LocalSite
let folder: string
let remove: () => void
let server: GuichetProcess | undefined

beforeEach(async () => {
  answered.clear()
  ;({ folder, remove } = temporaryDataFolder())
  site = await startLocalSite({
    '/robots.txt': { headers: { 'content-type': 'text/plain' }, body: 'User-agent: *\nAllow: /\n' },
    '/sitemap.xml': {
      headers: { 'content-type': 'application/xml' },
      body: `<urlset>${PAGES.map((path) => `<url><loc>{url}${path}</loc></url>`).join('')}</urlset>`,
    },
    ...Object.fromEntries(PAGES.map((path) => [path, answerFor(path)])),
  })
})

afterEach(async () => {
  await server?.stop('SIGKILL')
  await site.close()
  remove()
})

/** Of so many pages at most: whoever asks for another waits. */
let mostAnswered: number
const answered = new Set<string>()

function answerFor(path: string): Answer {
  return (_, response) => {
    if (!answered.has(path) && answered.size >= mostAnswered) return
    answered.add(path)
    response.setHeader('content-type', 'text/html; charset=utf-8').end(pageHtml(path))
  }
}

function pageHtml(path: string): string {
  return `<html lang="en"><head><title>Rotate ${path}</title></head><body><main><h1>Rotate ${path}</h1>
<p>How the key of this page is rotated without anybody noticing, told at some length.</p></main></body></html>`
}

async function listedSource() {
  const { stdout } = await runGuichet(['sources', '--json'], { GUICHET_DATA: folder })
  return JSON.parse(stdout).sources.find(({ name }: { name: string }) => name === 'manual')
}

/** As a person who has seen enough. */
async function indexUntilInterrupted(): Promise<void> {
  const command = [GUICHET, 'index', `${site.url}/`, '--source', 'manual', '--every', '1h']
  const child = spawn(process.execPath, command, {
    env: { ...process.env, GUICHET_DATA: folder },
    stdio: 'ignore',
  })
  const exited = once(child, 'exit')
  await vi.waitFor(() => expect(answered.size).toBe(mostAnswered), A_CRAWL)
  child.kill('SIGINT')
  const [code] = await exited
  expect(code).toBe(130)
}

test('a crawl that was stopped and then killed goes on in the next server until every page is in', async () => {
  server = await startGuichet({ dataFolder: folder })
  mostAnswered = 2
  await indexUntilInterrupted()

  mostAnswered = 16
  await vi.waitFor(() => expect(answered.size).toBe(mostAnswered), A_CRAWL)
  await server.stop('SIGKILL')
  mostAnswered = PAGES.length
  // The killed process has its requests answered by nobody.
  await delay(500)
  const askedBefore = site.requests.length

  server = await startGuichet({ dataFolder: folder })
  await vi.waitFor(async () => expect(await listedSource()).toMatchObject({ running: false, pages: 24 }), {
    ...A_CRAWL,
    interval: 1_000,
  })
  expect(await listedSource()).toMatchObject({
    every: 3_600,
    failedRuns: 0,
    lastRun: { outcome: 'done', problem: null, counts: { failed: 0 } },
  })
  // What was stored before the kill was not asked for again.
  const askedAgain = site.paths().slice(askedBefore)
  expect(askedAgain.filter((path) => path.startsWith('/page-')).length).toBeLessThan(PAGES.length)

  // The search is told of a page after the store, so it may follow the end of the run by a moment.
  const { url } = server
  await vi.waitFor(async () => {
    const answer = await fetch(`${url}/v1/suggestions?site=pub_demo&q=rotate%20page-23&locale=en`)
    const { documentation } = await answer.json()
    expect(documentation[0]).toMatchObject({ url: `${site.url}/page-23` })
  }, A_CRAWL)
}, 300_000)
