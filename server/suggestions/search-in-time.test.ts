import { setTimeout as delay } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { type ArticleLanes, type ArticleSearch, BLANK_QUERY } from './article-search.ts'
import { searchInTime } from './search-in-time.ts'

const FOUND: ArticleLanes = { doc: [], thread: [], partial: false }
const SILENT = { info: () => {}, warn: () => {} }

/** Time passes with each question, so that the breaker never makes one wait for its next try. */
function asking(search: Pick<ArticleSearch, 'search'>, withinMs: number) {
  let now = 0
  const ask = searchInTime({ search, withinMs, log: SILENT, now: () => now })
  return () => {
    now += 10_000
    return ask({ ...BLANK_QUERY, text: 'reindex' }, new AbortController().signal)
  }
}

it('brings an engine back that is too slow as long as its searches are called off', async () => {
  let warm = false
  const cold: Pick<ArticleSearch, 'search'> = {
    async search(_query, signal) {
      if (!warm) await delay(200, undefined, { signal })
      warm = true
      return FOUND
    },
  }
  const ask = asking(cold, 20)
  for (let failure = 0; failure < 3; failure += 1) expect(await ask()).toBeNull()
  await expect.poll(ask).toEqual(FOUND)
})

it('warms an engine up once at a time, and not while it merely stumbles', async () => {
  let unhurried = 0
  const hanging: Pick<ArticleSearch, 'search'> = {
    async search({ text }, signal) {
      if (text === 'reindex') throw new Error('late')
      unhurried += 1
      return delay(60_000, FOUND, { signal })
    },
  }
  const ask = asking(hanging, 20)
  for (let failure = 0; failure < 3; failure += 1) await ask()
  expect(unhurried).toBe(0)
  for (let probe = 0; probe < 3; probe += 1) await ask()
  expect(unhurried).toBe(1)
})
