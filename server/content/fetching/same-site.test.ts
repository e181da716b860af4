import { expect, test } from 'vitest'
import { isSameSite } from './same-site.ts'

test.each([
  ['https://docs.example/', 'https://docs.example/a?b#c', true],
  ['https://docs.example/', 'https://www.docs.example/a', true],
  ['https://www.docs.example/', 'https://docs.example/a', true],
  ['http://docs.example/', 'https://docs.example/', true],
  ['https://docs.example/', 'http://docs.example/', false],
  ['https://docs.example/', 'https://docs.example:8443/', false],
  ['http://docs.example:8080/', 'https://docs.example/', false],
  ['http://docs.example:8080/', 'http://docs.example:8080/a', true],
  ['https://docs.example/', 'https://docs.example.evil.example/', false],
  ['https://docs.example/', 'https://blog.docs.example/', false],
  ['https://docs.example/', 'https://user@docs.example/', false],
  ['https://docs.example/', 'ftp://docs.example/', false],
])('of %s, %s: %s', (start, url, isSame) => {
  expect(isSameSite(new URL(url), new URL(start))).toBe(isSame)
})
