import { expect, it } from 'vitest'
import { fileSize } from './file-size.ts'

it.each([
  [7, '1 kB', '1 ko'],
  [172 * 1024 + 500, '172 kB', '172 ko'],
  [1024 * 1024 - 1, '1,023 kB', '1 023 ko'],
  [1024 * 1024, '1 MB', '1 Mo'],
  [19.5 * 1024 * 1024, '19.5 MB', '19,5 Mo'],
])('says %i bytes in a unit that fits', (bytes, en, fr) => {
  expect(fileSize(bytes, 'en')).toBe(en)
  expect(fileSize(bytes, 'fr').replace(/\s/g, ' ')).toBe(fr)
})
