import { describe, expect, it, vi } from 'vitest'
import { sampleArticle } from '../../../test/support/sample-article.ts'
import { createArticleAddresses, missingArticles } from './article-addresses.ts'

const address = 'https://docs.example.com/keys/'

function book(found: () => Promise<Map<string, string>>) {
  const stated = ['an-id', 'no-such-id', address]
  const warned: unknown[] = []
  let time = 0
  const idsAt = vi.fn(found)
  const addresses = createArticleAddresses({
    articles: { idsAt, find: async (id) => (id === 'an-id' ? sampleArticle(id) : null) },
    stated: () => stated,
    log: { warn: (about: unknown) => warned.push(about) },
    now: () => time,
  })
  return { addresses, stated, warned, idsAt, pass: (ms: number) => (time += ms) }
}

describe('articles that are set by hand', () => {
  it('are known by id, or by an address in any spelling', async () => {
    const { addresses, idsAt } = book(async () => new Map([['docs.example.com/keys', 'doc:keys']]))
    await addresses.refresh()
    expect([addresses.idOf('an-id'), addresses.idOf(address)]).toEqual(['an-id', 'doc:keys'])
    expect(idsAt).toHaveBeenCalledWith(['docs.example.com/keys'])
  })

  it('are known a moment after they were set, while the server runs', async () => {
    const another = 'https://docs.example.com/billing/'
    let ids = new Map<string, string>()
    const { addresses, stated } = book(async () => ids)
    await addresses.refresh()
    stated.push(another)
    ids = new Map([['docs.example.com/billing', 'doc:billing']])
    expect(addresses.idOf(another)).toBeNull()
    await vi.waitFor(() => expect(addresses.idOf(another)).toBe('doc:billing'))
  })

  it('are looked for again now and then, without anybody waiting, and said once to be missing', async () => {
    let ids = new Map<string, string>()
    const { addresses, warned, idsAt, pass } = book(async () => ids)
    await addresses.refresh()
    expect(addresses.idOf(address)).toBeNull()
    ids = new Map([['docs.example.com/keys', 'doc:keys']])
    pass(31_000)
    expect(addresses.idOf(address)).toBeNull()
    await vi.waitFor(() => expect(addresses.idOf(address)).toBe('doc:keys'))
    expect(idsAt).toHaveBeenCalledTimes(2)
    expect(warned).toEqual([{ pinned: address }, { pinned: 'no-such-id' }])
  })

  it('stay known while the store is down', async () => {
    let down = false
    const { addresses } = book(async () => {
      if (down) throw new Error('The store is down.')
      return new Map([['docs.example.com/keys', 'doc:keys']])
    })
    await addresses.refresh()
    down = true
    await addresses.refresh()
    expect(addresses.idOf(address)).toBe('doc:keys')
  })
})

describe('what leads to no article', () => {
  it('is told of ids and of addresses alike, each once', async () => {
    const asked: string[][] = []
    const missing = missingArticles({
      find: async (id) => (id === 'an-id' ? sampleArticle(id) : null),
      idsAt: async (keys) => {
        asked.push([...keys])
        return new Map([['docs.example.com/keys', 'doc:keys']])
      },
    })
    const gone = 'https://docs.example.com/gone'
    expect(await missing(['an-id', 'no-such-id', address, gone, gone])).toEqual(['no-such-id', gone])
    expect(asked).toEqual([['docs.example.com/keys', 'docs.example.com/gone']])
  })
})
