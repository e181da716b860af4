import { expect, it } from 'vitest'
import { shippedContent, spread } from './content.ts'
import { measureGrowth } from './measure-growth.ts'
import { openEmbedded } from './open-engine.ts'

it('measures the embedded engine as its content grows, in short', async () => {
  const { articles, questions } = await shippedContent()
  const sizes = [articles.length, articles.length + 400]
  const engine = await openEmbedded()
  try {
    const figures = await Array.fromAsync(measureGrowth(engine, articles, spread(questions, 10), sizes))
    expect(figures.map(({ documents }) => documents)).toEqual(sizes)
    for (const { typed, drafts, loaded, bytes, indexedASecond } of figures) {
      expect([typed.samples, drafts.samples]).toEqual([40, 10])
      expect(Math.min(typed.p50, drafts.p50, loaded, bytes, indexedASecond)).toBeGreaterThan(0)
    }
    expect(await engine.search.revision()).toBe(articles.length + 400)
  } finally {
    await engine.remove()
  }
})
