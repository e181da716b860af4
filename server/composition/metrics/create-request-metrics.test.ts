import { expect, it } from 'vitest'
import { createTestApp } from '../../../test/support/test-app.ts'

const TOKEN = 'a-token-that-nobody-guesses'

it('counts requests by route, not by path: whoever asks for random ones makes no more series', async () => {
  const { app } = await createTestApp({ metricsToken: TOKEN })
  const scrape = async () => {
    const answer = await app.request('/metrics', { headers: { authorization: `Bearer ${TOKEN}` } })
    expect(answer.headers.get('content-type')).toBe('text/plain; version=0.0.4; charset=utf-8')
    return answer.text()
  }
  const seriesOf = (text: string) => text.split('\n').filter((line) => line.includes('_count{'))
  const askAll = async (word: string) => {
    for (const path of [word, `v1/articles/${word}`, `v1/cases/${word}`, `assets/${word}`, `v1/${word}`]) {
      for (const method of ['GET', 'PUT', 'PROPFIND', word.toUpperCase()]) {
        await app.request(`/${path}?q=${word}&site=${word}`, { method })
      }
    }
  }
  await scrape()
  await askAll('quito')
  const before = seriesOf(await scrape())
  for (const word of ['oslo', 'hanoi', 'dakar']) await askAll(word)
  const text = await scrape()

  expect(seriesOf(text).length).toBe(before.length)
  expect(text).not.toMatch(/oslo|hanoi|dakar/i)
  expect(text).toContain('_count{method="GET",route="/v1/articles/{id}",status="4xx"} 4')
  expect(text).toMatch(/_count\{method="GET",route="unknown",status="4xx"\} \d+/)
})
