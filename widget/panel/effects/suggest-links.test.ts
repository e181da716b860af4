import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { fakeApi } from '../../../test/support/widget/fake-api.ts'
import {
  knownPerson,
  sampleAnswer,
  sampleMe,
  sampleSiteSettings,
  sampleState,
} from '../../../test/support/widget/samples.ts'
import { SECRET_TEXTS } from '../../../test/support/widget/secret-texts.ts'
import { testPanel } from '../../../test/support/widget/test-panel.ts'
import type { SiteSettings, SuggestionAnswer } from '../../api/contract.ts'
import { suggestLinks } from './suggest-links.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

function askScreen(api: ReturnType<typeof fakeApi>, state = sampleState()) {
  const { store } = testPanel(state, [suggestLinks], { api })
  const type = (question: string) => store.dispatch({ type: 'question-typed', question })
  const suggestions = () => store.state().suggestions
  return { store, type, suggestions }
}

describe('suggestLinks', () => {
  it('asks at the first letters and at the end of a word that is typed quickly', async () => {
    const api = fakeApi({ suggest: async () => sampleAnswer() })
    const { type, suggestions } = askScreen(api)
    for (const question of ['re', 'rei', 'rein', 'reindex']) {
      type(question)
      await vi.advanceTimersByTimeAsync(50)
    }
    await vi.advanceTimersByTimeAsync(200)
    expect(api.suggest.mock.calls.map(([question]) => question.q)).toEqual(['re', 'reindex'])
    expect(suggestions().answer?.queryId).toBe('q1')
  })

  it('shows the newest answer although an older one comes later', async () => {
    const answers = new Map<string, (answer: SuggestionAnswer) => void>()
    const api = fakeApi({
      suggest: ({ q }) => new Promise((resolve) => answers.set(q, resolve)),
    })
    const { type, suggestions } = askScreen(api)
    type('crawl')
    await vi.advanceTimersByTimeAsync(150)
    type('crawl rules')
    await vi.advanceTimersByTimeAsync(150)
    answers.get('crawl rules')?.(sampleAnswer('new'))
    await vi.advanceTimersByTimeAsync(0)
    answers.get('crawl')?.(sampleAnswer('old'))
    await vi.advanceTimersByTimeAsync(0)
    expect(suggestions().answer?.queryId).toBe('new')
  })

  it('keeps the last links, marked as pending, while newer ones are on their way', async () => {
    const api = fakeApi({ suggest: async () => sampleAnswer() })
    const { type, suggestions } = askScreen(api)
    type('crawl')
    await vi.advanceTimersByTimeAsync(150)
    api.suggest.mockReturnValue(new Promise(() => {}))
    type('crawl rules')
    expect(suggestions()).toMatchObject({ pending: true, answer: { queryId: 'q1' } })
  })

  it('drops the links with the last letter of the question', async () => {
    const api = fakeApi({ suggest: async () => sampleAnswer() })
    const { type, suggestions } = askScreen(api)
    type('crawl')
    await vi.advanceTimersByTimeAsync(150)
    type('')
    expect(suggestions().answer).toBeNull()
  })

  it('says that suggestions failed, and asks again when it is told to', async () => {
    const api = fakeApi()
    const { store, type, suggestions } = askScreen(api)
    type('crawl')
    await vi.advanceTimersByTimeAsync(150)
    expect(suggestions().failed).toBe(true)
    api.suggest.mockResolvedValue(sampleAnswer())
    store.dispatch({ type: 'retried' })
    await vi.advanceTimersByTimeAsync(150)
    expect(suggestions()).toMatchObject({ failed: false, answer: { queryId: 'q1' } })
  })

  it('keeps the links for the way back from a page', async () => {
    const api = fakeApi({ suggest: async () => sampleAnswer() })
    const { store, type, suggestions } = askScreen(api)
    type('crawl')
    await vi.advanceTimersByTimeAsync(150)
    store.dispatch({
      type: 'link-followed',
      id: 'doc-1',
      title: 'A page',
      section: null,
      url: 'https://x.example',
      inPlace: true,
    })
    store.dispatch({ type: 'went-back' })
    await vi.advanceTimersByTimeAsync(500)
    expect(suggestions().answer?.queryId).toBe('q1')
    expect(api.suggest).toHaveBeenCalledTimes(1)
  })

  it('takes community links off the screen at once when the matter is confidential, and asks for the draft', async () => {
    const api = fakeApi({
      suggest: async () => sampleAnswer(),
      suggestForDraft: async () => sampleAnswer('draft'),
    })
    const { store, type, suggestions } = askScreen(api, sampleState({ person: knownPerson(sampleMe()) }))
    type('our keys leaked')
    await vi.advanceTimersByTimeAsync(150)
    expect(suggestions().answer?.community).toHaveLength(1)

    store.dispatch({ type: 'matter-declared', matter: 'confidential' })
    expect(suggestions().answer?.community).toEqual([])
    expect(store.state().screen.name).toBe('case')

    await vi.advanceTimersByTimeAsync(500)
    expect(api.suggestForDraft.mock.calls[0]?.[0]).toMatchObject({
      subject: 'our keys leaked',
      confidential: true,
    })
    // Whatever the server answers, no forum is offered for it.
    expect(suggestions().answer).toMatchObject({ queryId: 'draft', community: [] })
  })

  it('asks nothing for a question that was answered a moment ago', async () => {
    const api = fakeApi({ suggest: async ({ q }) => sampleAnswer(q) })
    const { type, suggestions } = askScreen(api)
    for (const question of ['crawl', 'crawl rules', 'crawl']) {
      type(question)
      if (api.suggest.mock.calls.length < 2) await vi.advanceTimersByTimeAsync(500)
    }
    expect(suggestions()).toMatchObject({ pending: false, answer: { queryId: 'crawl' } })
    await vi.advanceTimersByTimeAsync(500)
    expect(api.suggest).toHaveBeenCalledTimes(2)
  })

  it('asks again for what was answered by half', async () => {
    const api = fakeApi({ suggest: async ({ q }) => ({ ...sampleAnswer(q), degraded: true }) })
    const { type } = askScreen(api)
    for (const question of ['crawl', 'crawl rules', 'crawl']) {
      type(question)
      await vi.advanceTimersByTimeAsync(500)
    }
    expect(api.suggest).toHaveBeenCalledTimes(3)
  })

  it('aborts each question that a newer one overtakes', async () => {
    const signals: AbortSignal[] = []
    const api = fakeApi({
      suggest: (_question, signal) => {
        signals.push(signal)
        return new Promise(() => {})
      },
    })
    const { type } = askScreen(api)
    for (const question of ['cr', 'cra', 'crawl', 'crawl r']) {
      type(question)
      await vi.advanceTimersByTimeAsync(300)
    }
    expect(signals.map(({ aborted }) => aborted)).toEqual([true, true, true, false])
  })

  it.each(SECRET_TEXTS)('sends nothing of a $kind to be searched with', async ({ text, secret }) => {
    const api = fakeApi({ suggest: async () => sampleAnswer(), suggestForDraft: async () => sampleAnswer() })
    const { store, type } = askScreen(api, sampleState({ person: knownPerson(sampleMe()) }))
    type(`help ${text}`)
    await vi.advanceTimersByTimeAsync(500)
    store.dispatch({ type: 'case-wanted' })
    store.dispatch({ type: 'draft-changed', changes: { subject: `Why: ${text}`, description: text } })
    await vi.advanceTimersByTimeAsync(500)
    const sent = JSON.stringify([api.suggest.mock.calls, api.suggestForDraft.mock.calls])
    const remembered = JSON.stringify(store.state().intent)
    for (const line of secret.split('\n')) expect(sent + remembered).not.toContain(line)
    expect(api.suggestForDraft).toHaveBeenCalled()
  })

  describe('on a site', () => {
    const site = (settings: Partial<SiteSettings>) =>
      ({ status: 'ready', value: { ...sampleSiteSettings, ...settings } }) as const

    it('that pins articles to pages, asks for them before a word is typed', async () => {
      const api = fakeApi({ suggest: async () => sampleAnswer() })
      const { store, suggestions } = askScreen(api)
      store.dispatch({ type: 'site-changed', site: site({ pinsPages: true }) })
      await vi.advanceTimersByTimeAsync(200)
      expect(api.suggest.mock.calls.map(([question]) => question)).toEqual([
        { q: '', locale: 'en', page: 'https://console.example.com/engines' },
      ])
      expect(suggestions().answer?.queryId).toBe('q1')
      expect(store.state().intent.searches).toEqual([])
    })

    it('that has private content, asks as the person once it is known who that is', async () => {
      const api = fakeApi({ suggest: async () => sampleAnswer() })
      const { store, type } = askScreen(api)
      store.dispatch({ type: 'site-changed', site: site({ privateContent: true }) })
      type('crawl')
      await vi.advanceTimersByTimeAsync(200)
      store.dispatch({ type: 'person-changed', person: knownPerson(sampleMe()), owner: 'ada' })
      await vi.advanceTimersByTimeAsync(200)
      expect(api.suggest.mock.calls.map(([question]) => question.asPerson)).toEqual([undefined, true])
    })

    it('that has private content, answers nobody with what was answered to the person before', async () => {
      const api = fakeApi({ suggest: async () => sampleAnswer() })
      const { store, type, suggestions } = askScreen(api)
      store.dispatch({ type: 'site-changed', site: site({ privateContent: true }) })
      for (const owner of ['ada', 'kim']) {
        store.dispatch({ type: 'person-changed', person: knownPerson(sampleMe()), owner })
        type('crawl')
        await vi.advanceTimersByTimeAsync(200)
        expect(suggestions().answer?.queryId).toBe('q1')
      }
      expect(api.suggest).toHaveBeenCalledTimes(2)
    })

    it('that has neither, asks without page and token, so that anybody may share the answer', async () => {
      const api = fakeApi({ suggest: async () => sampleAnswer() })
      const { store, type } = askScreen(api, sampleState({ person: knownPerson(sampleMe()) }))
      store.dispatch({ type: 'site-changed', site: site({}) })
      type('crawl')
      await vi.advanceTimersByTimeAsync(200)
      expect(api.suggest.mock.calls.map(([question]) => question)).toEqual([{ q: 'crawl', locale: 'en' }])
    })
  })

  it('asks again as somebody who wants links, where they do not come by themselves, until another intent begins', async () => {
    const api = fakeApi({
      suggest: async () => ({ ...sampleAnswer(), documentation: [], community: [], heldOut: true }),
    })
    const { store, type } = askScreen(api)
    type('reindex')
    await vi.advanceTimersByTimeAsync(500)
    api.suggest.mockImplementation(async () => sampleAnswer())
    store.dispatch({ type: 'links-requested' })
    await vi.advanceTimersByTimeAsync(500)
    store.dispatch({ type: 'intent-began', id: 'intent-2' })
    type('crawl')
    await vi.advanceTimersByTimeAsync(500)
    expect(api.suggest.mock.calls.map(([{ q, requested }]) => [q, requested])).toEqual([
      ['reindex', undefined],
      ['reindex', 'true'],
      ['crawl', undefined],
    ])
  })

  it('waits until it is known who asks, where links depend on that, and asks with their token', async () => {
    const api = fakeApi({ suggest: async () => sampleAnswer() })
    const site = { status: 'ready' as const, value: { ...sampleSiteSettings, experiment: true } }
    const { store, type } = askScreen(
      api,
      sampleState({ site: { status: 'loading' }, person: { status: 'resolving' } }),
    )
    type('reindex')
    await vi.advanceTimersByTimeAsync(500)
    store.dispatch({ type: 'site-changed', site })
    await vi.advanceTimersByTimeAsync(500)
    expect(api.suggest).not.toHaveBeenCalled()
    store.dispatch({ type: 'person-changed', person: knownPerson(sampleMe()), owner: 'ada' })
    await vi.advanceTimersByTimeAsync(500)
    expect(api.suggest.mock.calls.map(([{ asPerson }]) => asPerson)).toEqual([true])
  })
})
