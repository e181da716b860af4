import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { SuggestionAnswer } from '../contract/types.ts'
import type { ArticleHit, ArticleLanes, ArticleQuery } from './article-search.ts'
import { type SuggestionRequest, suggestLinks } from './suggest-links.ts'

const lanes: ArticleLanes = {
  doc: [hit('reindex', '/docs/reindex'), hit('engines', 'https://docs.example.com/engines')],
  thread: [hit('thread-7', 'https://forum.example.com/7')],
  partial: false,
}

function hit(id: string, url: string): ArticleHit {
  return {
    id,
    url,
    title: [{ text: `About ${id}`, match: false }],
    snippet: [{ text: 'Once upon a time', match: true }],
    lang: 'en',
    answered: true,
    updated: '2026-01-02',
    section: null,
    pinned: false,
  }
}

function request(changes: Partial<SuggestionRequest> = {}): SuggestionRequest {
  return {
    site: 'pub_sample',
    text: 'how do I reindex',
    description: '',
    asYouType: true,
    page: '',
    audiences: ['everyone'],
    pinned: [],
    exclude: [],
    locale: 'en-GB',
    limit: 5,
    ...changes,
  }
}

describe('suggested links', () => {
  let asked: ArticleQuery[]
  let answer: (query: ArticleQuery, signal: AbortSignal) => Promise<ArticleLanes>
  let logged: string[]
  let suggest: (changes?: Partial<SuggestionRequest>, signal?: AbortSignal) => Promise<SuggestionAnswer>

  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['performance'] })
    asked = []
    logged = []
    answer = async () => lanes
    const use = suggestLinks({
      search: {
        search: (query, signal) => {
          asked.push(query)
          return answer(query, signal)
        },
      },
      publicUrl: 'https://help.example.com',
      log: {
        info: (...said: unknown[]) => logged.push(String(said.at(-1))),
        warn: (...said: unknown[]) => logged.push(String(said.at(-1))),
      },
      searchWithinMs: 30,
    })
    suggest = (changes, signal = new AbortController().signal) => use(request(changes), signal)
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  it('stand in two lanes, with addresses that a browser can open', async () => {
    expect(await suggest()).toEqual({
      queryId: expect.stringMatching(/^[\w-]{16}$/),
      documentation: [
        expect.objectContaining({ id: 'reindex', url: 'https://help.example.com/docs/reindex' }),
        expect.objectContaining({ id: 'engines', url: 'https://docs.example.com/engines' }),
      ],
      community: [
        {
          id: 'thread-7',
          url: 'https://forum.example.com/7',
          title: [{ text: 'About thread-7', match: false }],
          section: null,
          snippet: [{ text: 'Once upon a time', match: true }],
          locale: 'en',
          answered: true,
          updatedAt: '2026-01-02',
          pinned: false,
        },
      ],
      degraded: false,
    })
  })

  it('are no more than asked for', async () => {
    await suggest({ limit: 1 })
    expect(asked[0]?.limit).toBe(1)
  })

  it.each([{ text: '' }, { text: '  ?! 🙂 ' }, { text: '\n', description: '…' }])(
    'are none for an empty question, without asking the engine: %j',
    async (empty) => {
      expect(await suggest(empty)).toMatchObject({ documentation: [], community: [], degraded: false })
      expect(asked).toEqual([])
    },
  )

  it.each([{ severity: 1 as const }, { severity: 2 as const }, { confidential: true }])(
    'never lead a matter that time presses, or a confidential one, to the community: %j',
    async (matter) => {
      const given = await suggest(matter)
      expect(given.documentation).toHaveLength(2)
      expect(given.community).toEqual([])
      expect(asked[0]?.kinds).toEqual(['doc'])
    },
  )

  it('lead any other matter to both', async () => {
    expect((await suggest({ severity: 3, confidential: false })).community).toHaveLength(1)
  })

  it("are asked in the question's language, else in the person's", async () => {
    await suggest({ text: 'comment réindexer mon moteur' })
    await suggest({ text: 'API', locale: 'fr-CA' })
    expect(asked.map(({ lang }) => lang)).toEqual(['fr', 'fr'])
  })

  it('are asked with subject and description apart', async () => {
    await suggest({ text: 'Slow', description: 'Since today.', asYouType: false })
    expect(asked[0]).toMatchObject({ text: 'Slow', description: 'Since today.', asYouType: false })
  })

  it('are asked without what was pasted into the draft, and with the page that it is about', async () => {
    const description = [
      'Facets are empty since the upgrade.',
      '2026-06-08 14:59:01,123 INFO [main] org.example.Boot - started in 12 ms',
      'TypeError: buckets is not iterable',
    ].join('\n')
    await suggest({
      text: 'Empty facets',
      description,
      page: 'https://app.example.com/engines/facet-settings?id=7',
    })
    expect(asked[0]).toMatchObject({
      text: 'Empty facets',
      description: 'Facets are empty since the upgrade.\nTypeError: buckets is not iterable',
      background: expect.stringContaining('facet'),
    })
    expect(asked[0]?.background).toContain('started')
  })

  it('land on the section that fits, and say its heading', async () => {
    const section = { heading: 'Rotate a key', url: '/docs/reindex#rotate' }
    answer = async () => ({ ...lanes, doc: [{ ...hit('reindex', '/docs/reindex'), section }] })
    expect((await suggest()).documentation).toMatchObject([
      { id: 'reindex', url: 'https://help.example.com/docs/reindex#rotate', section: 'Rotate a key' },
    ])
  })

  it('are shown as far as they go when a part of the index does not answer', async () => {
    answer = async () => ({ ...lanes, partial: true })
    expect(await suggest()).toMatchObject({
      degraded: true,
      documentation: [{ id: 'reindex' }, { id: 'engines' }],
    })
  })

  it('are asked for the person alone: for whom, without what, with what is pinned', async () => {
    const person: Partial<SuggestionRequest> = {
      audiences: ['everyone', 'signed_in'],
      exclude: ['thread-9'],
      pinned: ['keys'],
    }
    await suggest(person)
    expect(asked[0]).toMatchObject(person)
  })

  it('are the pinned ones of a page before anything is typed', async () => {
    await suggest({ text: '', pinned: ['keys'], page: 'https://app.example.com/billing' })
    expect(asked[0]).toMatchObject({ text: '', background: '', pinned: ['keys'] })
  })

  describe('when the engine fails', () => {
    it('are empty and marked degraded', async () => {
      answer = async () => {
        throw new Error('connect ECONNREFUSED')
      }
      const given = await suggest()
      expect(given).toEqual({
        queryId: (await suggest()).queryId,
        documentation: [],
        community: [],
        degraded: true,
      })
    })

    it('do not wait for an engine that hangs', async () => {
      answer = untilAborted
      expect(await suggest()).toMatchObject({ degraded: true, documentation: [] })
    })

    it('leave a dead engine alone for a second, and find it again after that', async () => {
      answer = async () => {
        throw new Error('connect ECONNREFUSED')
      }
      for (let stroke = 0; stroke < 10; stroke++) await suggest()
      expect(asked).toHaveLength(3)
      answer = async () => lanes
      expect(await suggest()).toMatchObject({ degraded: true })
      vi.advanceTimersByTime(1_000)
      expect(await suggest()).toMatchObject({ degraded: false, community: [{ id: 'thread-7' }] })
      expect(logged).toEqual([
        'the search engine does not answer; suggestions are degraded',
        'the search engine answers again',
      ])
    })

    it('do not blame the engine for people who type on', async () => {
      answer = untilAborted
      for (let stroke = 0; stroke < 10; stroke++) {
        const leaving = new AbortController()
        const given = suggest({}, leaving.signal)
        leaving.abort()
        expect(await given).toMatchObject({ degraded: true })
      }
      answer = async () => lanes
      expect(await suggest()).toMatchObject({ degraded: false })
      expect(logged).toEqual([])
    })
  })

  describe('are told apart by a query id that', () => {
    const id = async (changes: Partial<SuggestionRequest>) => (await suggest(changes)).queryId

    it('is the same for the same question, however it is spaced and whoever asks', async () => {
      expect(await id({ text: '  How do I\n REINDEX ' })).toBe(await id({}))
      expect(await id({ severity: 1, limit: 2, asYouType: false })).toBe(await id({}))
    })

    it.each<Partial<SuggestionRequest>>([
      { text: 'how do I reindex it' },
      { locale: 'fr' },
      { site: 'pub_other' },
      { description: 'more' },
      { text: 'how do', description: 'I reindex' },
    ])('differs with %j', async (changes) => {
      expect(await id(changes)).not.toBe(await id({}))
    })
  })
})

function untilAborted(_query: ArticleQuery, signal: AbortSignal): Promise<ArticleLanes> {
  return new Promise((_resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason))
  })
}
