import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Article } from '../article.ts'
import type { ArticleChange, ArticleStore } from '../article-store.ts'
import type { ArticleIndex } from './article-index.ts'
import { IndexKeptElsewhere } from './index-kept-elsewhere.ts'
import { createSearchSync, type SearchSync } from './search-sync.ts'

function article(id: string): Article {
  return {
    id,
    url: `/docs/${id}`,
    title: id,
    headings: [],
    body: '',
    blocks: [{ type: 'paragraph', inlines: [{ text: 'Read in place' }] }],
    lang: 'en',
    kind: 'doc',
    updated: null,
    answered: true,
    replies: null,
    views: null,
    likes: null,
    tags: [],
    sections: [],
    audience: ['everyone'],
    links: [{ to: 'other', weight: 1 }],
  }
}

/** The store's side: what changed, newest state of each article. */
class Content implements Pick<ArticleStore, 'revision' | 'changesAfter'> {
  #newest = 0
  #changes = new Map<string, ArticleChange>()

  put(...ids: string[]): void {
    for (const id of ids)
      this.#changes.set(id, { revision: ++this.#newest, id, article: article(id), answeredWith: [] })
  }

  remove(id: string): void {
    this.#changes.set(id, { revision: ++this.#newest, id, article: null, answeredWith: [] })
  }

  async revision(): Promise<number> {
    return this.#newest
  }

  async changesAfter(revision: number, limit: number): Promise<ArticleChange[]> {
    return [...this.#changes.values()]
      .filter((change) => change.revision > revision)
      .sort((a, b) => a.revision - b.revision)
      .slice(0, limit)
  }
}

/** An index that keeps its port's promises, and can be down or lost. */
class Index implements ArticleIndex {
  articles = new Map<string, object>()
  standing = 0
  down = false
  outdated = false
  batches = 0

  async revision(): Promise<number> {
    this.#answer()
    return this.standing
  }

  async apply({ put, removed, after, revision }: Parameters<ArticleIndex['apply']>[0]): Promise<void> {
    this.#answer()
    if (this.standing < after) throw new Error('There is a gap.')
    if (this.standing >= revision && revision > 0) return
    for (const one of put) this.articles.set(one.id, one)
    for (const id of removed) this.articles.delete(id)
    this.standing = revision
    this.batches++
  }

  async isOutdated(): Promise<boolean> {
    return this.outdated
  }

  async replace(fill: Parameters<ArticleIndex['replace']>[0]): Promise<void> {
    this.#answer()
    const fresh = new Index()
    await fill(fresh)
    this.articles = fresh.articles
    this.standing = fresh.standing
    this.outdated = false
  }

  get ids(): string[] {
    return [...this.articles.keys()].sort()
  }

  #answer(): void {
    if (this.down) throw new Error('The index is down.')
  }
}

describe('the search index', () => {
  let content: Content
  let index: Index
  let logged: string[]
  let sync: SearchSync

  beforeEach(() => {
    content = new Content()
    index = new Index()
    logged = []
    sync = another()
  })
  afterEach(() => sync.stop())

  function another(): SearchSync {
    const note = (...said: unknown[]) => logged.push(String(said.at(-1)))
    return createSearchSync({ articles: content, search: index, log: { info: note, warn: note } })
  }

  it('takes what changed, and nothing the second time', async () => {
    content.put('a', 'b')
    content.remove('c')
    expect(await sync.catchUp()).toEqual({ applied: 3 })
    expect(index.ids).toEqual(['a', 'b'])
    expect(await sync.catchUp()).toEqual({ applied: 0 })
    content.put('b', 'd')
    content.remove('a')
    expect(await sync.catchUp()).toEqual({ applied: 3 })
    expect(index.ids).toEqual(['b', 'd'])
  })

  it('is told only what is searched', async () => {
    content.put('a')
    await sync.catchUp()
    expect(index.articles.get('a')).not.toHaveProperty('blocks')
    expect(index.articles.get('a')).not.toHaveProperty('links')
  })

  it('is made when there is no content yet', async () => {
    await sync.catchUp()
    await sync.catchUp()
    expect(index.batches).toBe(1)
  })

  it('takes many changes in batches', async () => {
    content.put(...Array.from({ length: 2_001 }, (_, at) => `page-${at}`))
    expect(await sync.catchUp()).toEqual({ applied: 2_001 })
    expect(index.articles.size).toBe(2_001)
    expect(index.batches).toBeGreaterThan(3)
  })

  it('is built anew when it stands at a revision that the store never had', async () => {
    content.put('a', 'b')
    index.articles.set('of-another-store', {})
    index.standing = 900
    expect(await sync.catchUp()).toEqual({ applied: 2 })
    expect(index.ids).toEqual(['a', 'b'])
  })

  it('is built anew when it was made by other rules, and answers from the old one until then', async () => {
    content.put('a', 'b')
    await sync.catchUp()
    index.outdated = true
    index.articles.set('of-the-old-rules', {})
    const changes = vi.spyOn(content, 'changesAfter')
    changes.mockImplementationOnce(async () => {
      expect(index.ids).toEqual(['a', 'b', 'of-the-old-rules'])
      throw new Error('The store is down.')
    })
    await expect(sync.catchUp()).rejects.toThrow('The store is down.')
    expect(index.ids).toEqual(['a', 'b', 'of-the-old-rules'])
    expect(await sync.catchUp()).toEqual({ applied: 2 })
    expect(index.ids).toEqual(['a', 'b'])
  })

  it('is built anew when it was lost', async () => {
    content.put('a', 'b')
    await sync.catchUp()
    index.articles.clear()
    index.standing = 0
    await sync.catchUp()
    expect(index.ids).toEqual(['a', 'b'])
  })

  it('is whole in the end when two processes bring it up to date at once', async () => {
    content.put(...Array.from({ length: 700 }, (_, at) => `page-${at}`))
    await Promise.all([sync.catchUp(), another().catchUp()])
    expect(index.articles.size).toBe(700)
    expect(index.standing).toBe(700)
  })

  it('has every change that was stored before the call, also while an earlier call is under way', async () => {
    content.put('a')
    const first = sync.catchUp()
    content.put('b')
    await sync.catchUp()
    expect(index.ids).toEqual(['a', 'b'])
    await first
  })

  it('is out of step, and the caller knows, while it is down', async () => {
    content.put('a')
    index.down = true
    await expect(sync.catchUp()).rejects.toThrow('The index is down.')
    index.down = false
    expect(await sync.catchUp()).toEqual({ applied: 1 })
  })

  it('follows the store by itself once started', async () => {
    void sync.start(5)
    content.put('a')
    await vi.waitFor(() => expect(index.ids).toEqual(['a']))
    content.remove('a')
    await vi.waitFor(() => expect(index.ids).toEqual([]))
  })

  it('heals after an outage, with one line when it begins and one when it is over', async () => {
    index.down = true
    content.put('a')
    const failures = vi.spyOn(index, 'revision')
    void sync.start(5)
    await vi.waitFor(() => expect(failures.mock.calls.length).toBeGreaterThan(3))
    index.down = false
    await vi.waitFor(() => expect(logged).toContain('the search index is in step again'))
    expect(index.ids).toEqual(['a'])
    expect(logged).toEqual([
      'the search index cannot be brought up to date; trying again',
      'the search index has caught up',
      'the search index is in step again',
    ])
  })

  it('is left to the process that keeps it, with one line, and seldom asked about', async () => {
    const asked = vi.spyOn(index, 'revision').mockRejectedValue(new IndexKeptElsewhere('read_only_key'))
    content.put('a')
    await sync.start(5)
    await vi.waitFor(() => expect(asked.mock.calls.length).toBeGreaterThan(1))
    expect(logged).toEqual(['The key may only read the search index: another process keeps it up to date.'])
    asked.mockRestore()
    await vi.waitFor(() => expect(index.ids).toEqual(['a']))
    expect(logged).not.toContain('the search index is in step again')
  })

  it('is left alone after a stop', async () => {
    void sync.start(5)
    await vi.waitFor(() => expect(index.batches).toBe(1))
    await sync.stop()
    const asked = vi.spyOn(index, 'revision')
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect(asked).not.toHaveBeenCalled()
  })
})
