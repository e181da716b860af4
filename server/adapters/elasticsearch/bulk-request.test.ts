import { describe, expect, it } from 'vitest'
import { searchable } from '../../../test/support/sample-articles.ts'
import { BulkRefused, bulkRequests, requireTaken } from './bulk-request.ts'

describe('the operations of some changes', () => {
  it('write each article under its id, with the content revision as its version', () => {
    const changes = { put: [searchable({ id: 'a', lang: 'fr-CA' })], removed: ['b'], after: 0, revision: 9 }
    expect([...bulkRequests(changes)]).toEqual([
      [
        { index: { _id: 'a', version: 9, version_type: 'external_gte' } },
        expect.objectContaining({ id: 'a', lang: 'fr', locale: 'fr-CA' }),
        { delete: { _id: 'b', version: 9, version_type: 'external_gte' } },
      ],
    ])
  })

  it('are none for no changes', () => {
    expect([...bulkRequests({ put: [], removed: [], after: 0, revision: 9 })]).toEqual([])
  })

  it('come in requests of bearable size', () => {
    const put = Array.from({ length: 10 }, (_, at) =>
      searchable({ id: `${at}`, body: 'x'.repeat(2_000_000) }),
    )
    const requests = [...bulkRequests({ put, removed: ['gone'], after: 0, revision: 10 })]
    expect(requests).toHaveLength(4)
    expect(requests.flat()).toHaveLength(21)
  })

  it('give an id that is too long for Elasticsearch a digest', () => {
    const long = 'é'.repeat(400)
    const [[operation] = []] = [...bulkRequests({ put: [], removed: [long], after: 0, revision: 1 })]
    const { _id } = (operation as { delete: { _id: string } }).delete
    expect(Buffer.byteLength(_id)).toBeLessThanOrEqual(512)
  })
})

describe('the answer to a bulk request', () => {
  const taken = { index: { _index: 'i', _id: 'a', status: 200 } }
  const newerIsThere = {
    index: {
      _index: 'i',
      _id: 'b',
      status: 409,
      error: { type: 'version_conflict_engine_exception', reason: 'current version [9] is higher' },
    },
  }
  const refused = {
    delete: {
      _index: 'i',
      _id: 'c',
      status: 429,
      error: { type: 'es_rejected_execution', reason: 'too busy' },
    },
  }

  it('is fine when all was taken, or newer states were there', () => {
    requireTaken({ errors: false, items: [taken] })
    requireTaken({ errors: true, items: [taken, newerIsThere] })
  })

  it('names each article that was refused, and why', () => {
    let error: unknown
    try {
      requireTaken({ errors: true, items: [taken, newerIsThere, refused] })
    } catch (caught) {
      error = caught
    }
    expect(error).toBeInstanceOf(BulkRefused)
    expect(error).toMatchObject({
      message: 'Elasticsearch refused 1 of 3 changes: c: es_rejected_execution: too busy',
      refused: [{ id: 'c', reason: 'es_rejected_execution: too busy' }],
    })
  })
})
