import { expect, test } from 'vitest'
import { HeadingSlugs } from './heading-slugs.ts'

test.each([
  ['Getting started', 'getting-started'],
  ["What's new in 9.4?", 'whats-new-in-94'],
  ['Réindexer un moteur', 'réindexer-un-moteur'],
  ['`search_fields` & weights', 'search_fields--weights'],
  ['検索', '検索'],
])('gives %j the anchor that GitHub gives it', (heading, anchor) => {
  expect(new HeadingSlugs().next(heading)).toBe(anchor)
})

test('numbers an anchor that stands on the page already, also one that a heading brought itself', () => {
  const slugs = new HeadingSlugs()
  expect(['Keys', 'Keys', 'Keys 1', 'Keys'].map((heading) => slugs.next(heading))).toEqual([
    'keys',
    'keys-1',
    'keys-1-1',
    'keys-2',
  ])
})
