import { describe, expect, it } from 'vitest'
import { searchable } from '../../../test/support/sample-articles.ts'
import { bulkOperations } from './bulk-operations.ts'
import type { IndexLanguage } from './index-languages.ts'

const aliasOf = (language: IndexLanguage) => `a-${language}`
const read = (lines: string[]) => lines.map((line) => JSON.parse(line))

describe('the operations of some changes', () => {
  it('write each article to its language, with the content revision as its version', () => {
    const changes = { put: [searchable({ id: 'a', lang: 'fr-CA' })], removed: ['b'], revision: 9 }
    const [put, removed, ...others] = [...bulkOperations(changes, { aliasOf, olderIn: () => ['fr'] })]
    const versioned = { version: 9, version_type: 'external_gte' }
    expect(read(put?.lines ?? [])).toEqual([
      { index: { _index: 'a-fr', _id: 'a', ...versioned } },
      expect.objectContaining({ id: 'a', locale: 'fr-CA' }),
    ])
    expect(read(removed?.lines ?? [])).toEqual([{ delete: { _index: 'a-fr', _id: 'b', ...versioned } }])
    expect(others).toEqual([])
  })

  it('take an article out of every other language that may hold it', () => {
    const changes = { put: [searchable({ id: 'a', lang: 'en' })], removed: ['b'], revision: 9 }
    const operations = [...bulkOperations(changes, { aliasOf, olderIn: () => ['fr', 'en', 'cjk'] })]
    const targets = operations.map(({ id, lines: [line = ''] }) => {
      const [[action, target] = []] = Object.entries(JSON.parse(line) as Record<string, { _index: string }>)
      return [action, target?._index, id]
    })
    expect(targets).toEqual([
      ['delete', 'a-fr', 'a'],
      ['delete', 'a-cjk', 'a'],
      ['index', 'a-en', 'a'],
      ['delete', 'a-fr', 'b'],
      ['delete', 'a-en', 'b'],
      ['delete', 'a-cjk', 'b'],
    ])
  })

  it('give an id that is too long for Elasticsearch a digest', () => {
    const long = 'é'.repeat(400)
    const [operation] = [
      ...bulkOperations({ put: [], removed: [long], revision: 1 }, { aliasOf, olderIn: () => ['en'] }),
    ]
    const [{ delete: target }] = read(operation?.lines ?? []) as [{ delete: { _id: string } }]
    expect(Buffer.byteLength(target._id)).toBeLessThanOrEqual(512)
    expect(operation?.id).toBe(long)
  })

  it('keep the most trusted of very many answered questions, each once', () => {
    const answeredWith = Array.from({ length: 1_200 }, (_, at) => ({
      from: `${at}`,
      text: 'a question',
      weight: (at + 1) / 1_200,
    }))
    const told = [...answeredWith, ...answeredWith.map((question) => ({ ...question, weight: 0.001 }))]
    const put = [searchable({ id: 'a', answeredWith: told })]
    const [operation] = [...bulkOperations({ put, removed: [], revision: 1 }, { aliasOf, olderIn: () => [] })]
    const [, document] = read(operation?.lines ?? [])
    expect(document.answeredWith).toHaveLength(1_000)
    expect(document.answeredWith[0].from).toBe('1199')
  })
})
