import { expect, it } from 'vitest'
import { shippedContent } from './content.ts'
import { variedArticles } from './vary-articles.ts'

const { articles } = await shippedContent()

it('makes the same articles each time, each under an id of its own', () => {
  const made = [...variedArticles(articles, articles.length * 3)]
  expect(made).toEqual([...variedArticles(articles, articles.length * 3)])
  expect(new Set(made.map(({ id }) => id)).size).toBe(articles.length * 3)
})

it('begins with the real ones, and with as few of them as are asked for', () => {
  expect([...variedArticles(articles, 10)]).toEqual(articles.slice(0, 10))
  expect([...variedArticles(articles, articles.length + 1)].slice(0, -1)).toEqual(articles)
})

it('writes texts about as long as the real ones, with new words in them', () => {
  const made = [...variedArticles(articles, articles.length * 4)].slice(articles.length)
  const mean = (bodies: { body: string }[]) =>
    bodies.reduce((sum, { body }) => sum + body.length, 0) / bodies.length
  expect(mean(made) / mean(articles)).toBeGreaterThan(0.8)
  expect(mean(made) / mean(articles)).toBeLessThan(1.3)
  const words = (text: { body: string }[]) =>
    new Set(text.flatMap(({ body }) => body.match(/\p{L}+\d*\w*/gu) ?? []))
  const known = words(articles)
  expect([...words(made)].some((word) => !known.has(word))).toBe(true)
})
