import { expect, test } from 'vitest'
import { pathFilter } from './path-filter.ts'

test.each([
  ['/docs', '/docs/a', true],
  ['/docs', '/docs-old', true],
  ['/docs/', '/docs', false],
  ['docs/', '/docs/a', true],
  ['/*/guide', '/fr/guide/a', true],
  ['/*/guide', '/guide', false],
  ['/a$', '/a', true],
  ['/a$', '/a/b', false],
  ['*.html$', '/a/b.html', true],
  ['*.html$', '/a/b.html?x', false],
  ['/a*b*c$', '/abbc', true],
  ['/a*a$', '/a', false],
  ['*', '/', true],
  ['', '/', true],
])('%s lets %s through: %s', (pattern, path, isThrough) => {
  const url = new URL(path, 'https://a.example')
  expect(pathFilter([pattern], [])(url)).toBe(isThrough)
  expect(pathFilter([], [pattern])(url)).toBe(!isThrough)
})

test('is not held up by a pattern of nothing but stars', () => {
  const url = new URL(`/${'a'.repeat(2000)}`, 'https://a.example')
  expect(pathFilter([`/${'*a'.repeat(500)}b`], [])(url)).toBe(false)
})
