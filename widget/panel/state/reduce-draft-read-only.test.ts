import { describe, expect, it } from 'vitest'
import { sampleMe, sampleState } from '../../../test/support/widget/samples.ts'
import { EMPTY_DRAFT } from './draft.ts'
import { NO_HOST_FACTS } from './host-facts.ts'
import { isReadOnly } from './is-read-only.ts'
import type { PanelState } from './panel-state.ts'
import { reduceDraft } from './reduce-draft.ts'

const SET = { subject: 'Order 4711' }

function stateWith(changes: Partial<PanelState> = {}): PanelState {
  return { ...sampleState(), host: { ...NO_HOST_FACTS, readOnly: SET }, ...changes }
}

describe('a field that the host page has set', () => {
  it('takes the place of what was typed, and leaves the others', () => {
    const draft = { ...EMPTY_DRAFT, subject: 'Mine', description: 'Mine' }
    const state = stateWith({ draft, host: NO_HOST_FACTS })
    const fields = { ...SET, description: 'Theirs' }
    expect(reduceDraft(state, { type: 'prefilled', fields, readOnly: SET })).toMatchObject({
      subject: 'Order 4711',
      description: 'Mine',
    })
  })

  it('stays through what is typed, a draft that is restored, and the next case', () => {
    const state = stateWith({ draft: { ...EMPTY_DRAFT, ...SET } })
    const typed = reduceDraft(state, { type: 'draft-changed', changes: { subject: 'Mine' } })
    expect(typed.subject).toBe('Order 4711')
    expect(reduceDraft(state, { type: 'draft-restored', kept: null, replace: true }).subject).toBe(
      'Order 4711',
    )
  })

  it('goes with the person whom it was said of', () => {
    expect(reduceDraft(stateWith(), { type: 'logged-out' }).subject).toBe('')
  })

  it('is to be chosen all the same where the account does not have it', () => {
    const host = { ...NO_HOST_FACTS, readOnly: { engine: 'nobodys' } }
    const person = { status: 'known' as const, me: sampleMe(), since: 0, bySession: false }
    const state = stateWith({ host, person })
    const draft = reduceDraft(state, { type: 'draft-changed', changes: { subject: 'x' } })
    expect(draft.engine).toBeNull()
    expect(isReadOnly({ ...state, draft }, 'engine')).toBe(false)
  })
})
