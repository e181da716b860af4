// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest'
import { fakeApi } from '../../../test/support/widget/fake-api.ts'
import { knownPerson, sampleDetail, sampleMe, sampleState } from '../../../test/support/widget/samples.ts'
import { settle, testPanel } from '../../../test/support/widget/test-panel.ts'
import type { CaseDetail } from '../../api/contract.ts'
import { HelpApiError } from '../../api/help-api-error.ts'
import { loadCases } from './load-cases.ts'

function reading() {
  const answers: ((detail: CaseDetail | HelpApiError) => void)[] = []
  const api = fakeApi({
    cases: async () => ({ cases: [] }),
    case: () =>
      new Promise((resolve, reject) => {
        answers.push((answer) => (answer instanceof HelpApiError ? reject(answer) : resolve(answer)))
      }),
  })
  const state = sampleState({ person: knownPerson(sampleMe()), owner: 'ada' })
  const { store } = testPanel(state, [loadCases], { api })
  store.dispatch({ type: 'case-picked', number: 'C-1' })
  const answer = async (given: CaseDetail | HelpApiError) => {
    answers.shift()?.(given)
    await settle()
  }
  const shown = () => {
    const { caseDetail } = store.state()
    return caseDetail.status === 'ready' ? caseDetail.value.description : caseDetail.status
  }
  return { api, store, answer, shown }
}

const detail = (description: string) => sampleDetail({ number: 'C-1', description })

describe('loadCases', () => {
  it('looks again when the person comes back, and keeps what is shown meanwhile', async () => {
    const { store, answer, shown } = reading()
    await answer(detail('before'))
    store.dispatch({ type: 'returned' })
    expect(shown()).toBe('before')
    await answer(detail('after'))
    expect(shown()).toBe('after')
  })

  it('takes nothing away when looking again fails', async () => {
    const { store, answer, shown } = reading()
    await answer(detail('before'))
    store.dispatch({ type: 'returned' })
    await answer(new HelpApiError('network'))
    expect(shown()).toBe('before')
  })

  it('does not show a case as it was before it was changed', async () => {
    const { store, answer, shown } = reading()
    await answer(detail('before'))
    store.dispatch({ type: 'returned' })
    store.dispatch({ type: 'reply-sent', number: 'C-1', detail: detail('with the reply') })
    await answer(detail('before'))
    expect(shown()).toBe('with the reply')
  })

  it('lists the account’s cases when they are chosen, and not one’s own late', async () => {
    const { api, store } = reading()
    store.dispatch({ type: 'my-cases-wanted' })
    store.dispatch({ type: 'cases-of-chosen', of: 'account' })
    await settle()
    expect(api.cases.mock.calls).toEqual([['me'], ['account']])
    expect(store.state().cases.status).toBe('ready')
  })
})
