import { describe, expect, it } from 'vitest'
import { sampleState } from '../../test/support/widget/samples.ts'
import { createStore } from './store.ts'

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
