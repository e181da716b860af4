import { describe, expect, it } from 'vitest'
import { sampleState } from '../../test/support/widget/samples.ts'
import type { LateReducer } from './state/reduce.ts'
import { reducePerson } from './state/reduce-person.ts'
import { createStore, type Happening } from './store.ts'

const AT = '2026-11-22T10:00:00.000Z'

/** Takes the place of a part of the panel: the last question becomes the subject, and who leaves takes it along. */
const subject: LateReducer = (state, action) => {
  const person = reducePerson(state, action)
  const { draft } = state
  if (action.type === 'logged-out') return { ...person, draft: { ...draft, subject: '' } }
  return {
    ...person,
    draft: action.type === 'question-typed' ? { ...draft, subject: action.question } : draft,
  }
}

/** A store, and all that happens in it. */
function watchedStore() {
  const store = createStore(sampleState(), () => new Date(AT))
  const history: Happening[] = []
  store.addEffect((...happening) => history.push(happening))
  return { store, history }
}

describe('the store', () => {
  it('goes on after a fault in an effect', () => {
    const store = createStore(sampleState())
    let faulty = true
    store.addEffect(() => {
      if (faulty) throw new Error('fault')
    })
    expect(() => store.dispatch({ type: 'question-typed', question: 'a' })).toThrow('fault')
    faulty = false
    store.dispatch({ type: 'question-typed', question: 'ab' })
    expect(store.state().draft.question).toBe('ab')
  })
})

describe('a part that is added late', () => {
  it('finds its slices of the state, and tells its effects, as if it had been there from the beginning', () => {
    const [early, late] = [watchedStore(), watchedStore()]
    const told: Happening[] = []
    early.store.extend({ reduce: subject }, [])
    for (const { store } of [early, late]) {
      store.dispatch({ type: 'question-typed', question: 'a' })
      store.dispatch({ type: 'question-typed', question: 'ab' })
    }
    late.store.extend({ reduce: subject, effects: [(...happening) => told.push(happening)] }, late.history)
    expect(late.store.state()).toEqual(early.store.state())
    expect(told).toEqual(early.history)
  })

  it('stands on what another part has begun with meanwhile', () => {
    const { store, history } = watchedStore()
    store.dispatch({ type: 'question-typed', question: 'a' })
    const { files: _, ...before } = store.state()
    const missed = history.map(
      ([action, , , at]): Happening => [action, before as never, before as never, at],
    )
    store.extend({ initial: { files: [] } }, [])
    store.extend({ reduce: ({ files }) => ({ files: files.slice() }) }, missed)
    expect(store.state().files).toEqual([])
  })

  it('keeps nothing of a person in whose place another has come meanwhile', () => {
    const { store, history } = watchedStore()
    const person = { status: 'anonymous' as const }
    store.dispatch({ type: 'person-changed', person, owner: 'ada' })
    store.dispatch({ type: 'question-typed', question: 'of Ada' })
    store.dispatch({ type: 'person-changed', person, owner: 'ben' })
    store.extend({ reduce: subject }, history)
    expect(store.state().draft.subject).toBe('')
  })

  it('hears what its effects dispatch after all that it has missed', () => {
    const { store, history } = watchedStore()
    const heard: string[] = []
    store.dispatch({ type: 'question-typed', question: 'a' })
    store.dispatch({ type: 'opened' })
    store.extend(
      {
        reduce: subject,
        effects: [
          ({ type }) => {
            heard.push(type)
            if (type === 'question-typed') store.dispatch({ type: 'returned' })
          },
        ],
      },
      [...history],
    )
    expect(heard).toEqual(['question-typed', 'opened', 'returned'])
  })
})
