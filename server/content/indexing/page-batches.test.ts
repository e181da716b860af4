import { expect, test } from 'vitest'
import { sampleArticle } from '../../../test/support/sample-article.ts'
import { pageBatches, type StorableEntry } from './page-batches.ts'

async function sizes(entries: StorableEntry[], msAnEntry = 0): Promise<number[]> {
  let clock = 0
  async function* source() {
    for (const entry of entries) {
      clock += msAnEntry
      yield entry
    }
  }
  const all: number[] = []
  for await (const batch of pageBatches(source(), () => clock)) all.push(batch.length)
  return all
}

function page(characters = 10): StorableEntry {
  const article = sampleArticle('a', { body: 'x'.repeat(characters), blocks: null })
  return { article, where: { file: 'a', line: 1 }, share: 0 }
}

test('closes a batch by the number of its entries', async () => {
  expect(await sizes(Array.from({ length: 450 }, () => page()))).toEqual([200, 200, 50])
})

test('closes a batch by its length, and gives a page beyond it a batch of its own', async () => {
  const big = 3 * 1024 * 1024
  expect(await sizes([page(), page(2 * big), page(), page(big), page(big)])).toEqual([1, 1, 2, 1])
})

test('closes the batch of a slow source by its age, so that what was read is soon kept', async () => {
  expect(
    await sizes(
      Array.from({ length: 12 }, () => page()),
      1_000,
    ),
  ).toEqual([6, 6])
})

test('counts what needs no storing of an article too', async () => {
  const unchanged = { unchanged: { key: 'a', articleId: 'a', data: null }, share: 0 }
  expect(await sizes(Array.from({ length: 201 }, () => unchanged))).toEqual([200, 1])
})
