import { describe, expect, it } from 'vitest'
import { contactAuthor, sampleEntry } from '../../../test/support/sample-case-mail.ts'
import { filesToldWith } from './attachment-burst.ts'

const file = (name: string) => ({ id: name, name, type: 'text/plain', bytes: 1 })
const added = (name: string, second: number, changes = {}) =>
  sampleEntry({
    kind: 'attachment',
    author: contactAuthor,
    at: new Date(Date.UTC(2026, 5, 6, 8, 0, second)),
    attachments: [file(name)],
    ...changes,
  })
const namesWith = (entries: ReturnType<typeof sampleEntry>[]) =>
  entries.map((entry) => filesToldWith(entries, entry)?.map(({ name }) => name) ?? null)

describe('files that are added to a case', () => {
  it('one after the other are told with the last', () => {
    expect(namesWith([added('a', 0), added('b', 15), added('c', 30)])).toEqual([null, null, ['a', 'b', 'c']])
  })

  it('at their leisure are told one by one', () => {
    expect(namesWith([added('a', 0), added('b', 20)])).toEqual([['a'], ['b']])
  })

  it('by different people are not told together', () => {
    const bySam = { author: { role: 'support', name: 'Sam', email: 'sam@elastic.co' } }
    const byBob = { author: { ...contactAuthor, email: 'bob@acme.example' } }
    expect(namesWith([added('a', 0), added('b', 1, bySam), added('c', 2), added('d', 3, byBob)])).toEqual([
      ['a'],
      ['b'],
      ['c'],
      ['d'],
    ])
  })

  it('with something said in between are told before and after', () => {
    const said = sampleEntry({ attachments: [file('x')] })
    expect(namesWith([added('a', 0), said, added('b', 2)])).toEqual([['a'], ['x'], ['b']])
  })
})
