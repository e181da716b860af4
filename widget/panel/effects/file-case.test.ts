import { describe, expect, it } from 'vitest'
import { fakeApi } from '../../../test/support/widget/fake-api.ts'
import { knownPerson, sampleCase, sampleMe, sampleState } from '../../../test/support/widget/samples.ts'
import { settle, testPanel } from '../../../test/support/widget/test-panel.ts'
import type { CaseSummary, NewCaseInput } from '../../api/contract.ts'
import { HelpApiError } from '../../api/help-api-error.ts'
import { EMPTY_DRAFT } from '../state/draft.ts'
import { fileCase } from './file-case.ts'

const draft = {
  ...EMPTY_DRAFT,
  subject: ' Reindex stops ',
  description: 'At 99 %.',
  nature: 'problem' as const,
}

function formWith(api: ReturnType<typeof fakeApi>, me = sampleMe()) {
  const state = sampleState({ screen: { name: 'case' }, person: knownPerson(me), draft })
  const { store } = testPanel(state, [fileCase], { api })
  const keys = () => api.openCase.mock.calls.map(([, key]) => key)
  const bodies = () => api.openCase.mock.calls.map(([body]) => body)
  async function submit() {
    store.dispatch({ type: 'case-submitted' })
    await settle()
  }
  return { store, keys, bodies, submit }
}

describe('fileCase', () => {
  it('sends the case with the only engine and what was searched, and shows its number', async () => {
    const { store, bodies, submit } = formWith(fakeApi({ openCase: async () => sampleCase() }))
    await submit()
    expect(bodies()[0]).toMatchObject<Partial<NewCaseInput>>({
      engine: 'e1',
      nature: 'problem',
      severity: 3,
      subject: 'Reindex stops',
      description: 'At 99 %.',
      confidential: false,
      intent: { id: 'intent-1', searches: [], readings: [] },
    })
    expect(store.state().screen).toMatchObject({ name: 'case-sent', filed: { number: 'GC-1' } })
    expect(store.state().draft).toEqual(EMPTY_DRAFT)
  })

  it('tells the address of the page only where the person ticked it', async () => {
    const { store, bodies, submit } = formWith(fakeApi())
    const page = 'https://console.example.com/engines'
    await submit()
    expect(JSON.stringify(bodies()[0])).not.toContain(page)
    store.dispatch({
      type: 'draft-changed',
      changes: { diagnostics: { ...EMPTY_DRAFT.diagnostics, page: true } },
    })
    await submit()
    expect(bodies()[1]).toMatchObject({ diagnostics: { page }, intent: { page } })
  })

  it.each(['answered', 'refused'])(
    "shows nobody else what came of one person's case: %s",
    async (outcome) => {
      let end = () => {}
      const openCase = () =>
        new Promise<CaseSummary>((resolve, reject) => {
          end = () => (outcome === 'answered' ? resolve(sampleCase()) : reject(new HelpApiError('identity')))
        })
      const { store, submit } = formWith(fakeApi({ openCase }))
      await submit()
      const next = knownPerson(sampleMe({ contact: { email: 'kim@example.com', name: 'Kim' } }))
      store.dispatch({ type: 'person-changed', person: next, owner: 'kim' })
      const before = store.state()
      end()
      await settle()
      expect(store.state()).toBe(before)
    },
  )

  it('opens one case for a double click', async () => {
    const { store, keys } = formWith(fakeApi({ openCase: async () => sampleCase() }))
    store.dispatch({ type: 'case-submitted' })
    store.dispatch({ type: 'case-submitted' })
    await settle()
    expect(keys()).toHaveLength(1)
  })

  it('keeps the draft when the network fails, and tries again with the same key and body', async () => {
    const api = fakeApi()
    const { store, keys, bodies, submit } = formWith(api)
    await submit()
    expect(store.state().submission).toMatchObject({ status: 'failed', error: { kind: 'network' } })
    expect(store.state().draft.description).toBe('At 99 %.')

    store.dispatch({
      type: 'suggestions-answered',
      query: 'reindex',
      answer: { queryId: 'q', documentation: [], community: [], degraded: false },
    })
    api.openCase.mockResolvedValue(sampleCase())
    await submit()
    expect(keys()[1]).toBe(keys()[0])
    expect(bodies()[1]).toEqual(bodies()[0])
    expect(store.state().screen.name).toBe('case-sent')
  })

  it('takes a new key after a refusal, once the text was edited', async () => {
    const api = fakeApi({
      openCase: async () => {
        throw new HelpApiError('refused', { code: 'invalid_input' })
      },
    })
    const { store, keys, submit } = formWith(api)
    await submit()
    await submit()
    store.dispatch({ type: 'draft-changed', changes: { subject: 'Reindex stops at night' } })
    await submit()
    expect(keys()[1]).toBe(keys()[0])
    expect(keys()[2]).not.toBe(keys()[0])
  })

  it('takes a new key once the server says that the old one has opened a case', async () => {
    const api = fakeApi({
      openCase: async () => {
        throw new HelpApiError('refused', { code: 'idempotency_key_reused' })
      },
    })
    const { keys, submit } = formWith(api)
    await submit()
    await submit()
    expect(keys()[1]).not.toBe(keys()[0])
  })

  it('asks to sign in again, with the draft and the key kept, when the token is refused for good', async () => {
    const api = fakeApi({
      openCase: async () => {
        throw new HelpApiError('identity', { code: 'token_expired' })
      },
    })
    const { store, keys, submit } = formWith(api)
    await submit()
    expect(store.state().person.status).toBe('expired')
    expect(store.state().draft.description).toBe('At 99 %.')

    store.dispatch({ type: 'person-changed', person: knownPerson(sampleMe()), owner: null })
    await submit()
    expect(keys()[1]).toBe(keys()[0])
  })

  it('sends nothing that has a field missing', async () => {
    const { store, keys, submit } = formWith(
      fakeApi(),
      sampleMe({
        engines: [
          { id: 'a', name: 'a' },
          { id: 'b', name: 'b' },
        ],
      }),
    )
    await submit()
    expect(keys()).toEqual([])
    expect(store.state().submission.attempts).toBe(1)
  })
})
