import { expect, test } from 'vitest'
import { ownTitle } from './own-title.ts'

test('a page called by the cut beginning of its text has no title of its own', () => {
  const body =
    'Facets let people narrow results down by what documents have in common, such as a price or a place.'
  expect(
    ownTitle({
      title: 'Facets let people narrow results down by what documents have in common, such as…',
      body,
    }),
  ).toBe('')
})

test('a title is a title, also where the text repeats it', () => {
  expect(ownTitle({ title: 'Facets', body: 'Facets\n\nFacets let people narrow results down.' })).toBe(
    'Facets',
  )
  expect(ownTitle({ title: 'Waiting for results…', body: 'The crawler waits.' })).toBe('Waiting for results…')
})
