import { describe, expect, it } from 'vitest'
import { lateReducers } from '../../../test/support/widget/all-reducers.ts'
import {
  knownPerson,
  sampleAnswer,
  sampleCase,
  sampleMe,
  sampleStandardMe,
  sampleState,
} from '../../../test/support/widget/samples.ts'
import type { Action } from './action.ts'
import { EMPTY_DRAFT } from './draft.ts'
import type { PanelState } from './panel-state.ts'
import { reduce } from './reduce.ts'
import { shownScreen } from './screen.ts'

const AT = '2026-11-22T10:05:00.000Z'

function apply(state: PanelState, ...actions: Action[]): PanelState {
  return actions.reduce((current, action) => reduce(current, action, AT, lateReducers), state)
}
const shown = (state: PanelState) => shownScreen(state.screen, state.person)
const link = { id: 'doc-1', title: 'A page', section: null, url: 'https://x.example' }

describe('the way to a case', () => {
  const wanted: Action = { type: 'case-wanted' }

  it('starts the form with what was typed', () => {
    const state = apply(
      sampleState({ person: knownPerson(sampleMe()) }),
      { type: 'question-typed', question: ' Reindex stops ' },
      wanted,
    )
    expect(shown(state)).toBe('case')
    expect(state.draft.subject).toBe('Reindex stops')
  })

  it('puts a question that is too long for a subject into the description', () => {
    const state = apply(sampleState(), { type: 'question-typed', question: 'a'.repeat(201) }, wanted)
    expect(state.draft).toMatchObject({ subject: '', description: 'a'.repeat(201) })
  })

  it('forgets a subject that only repeated a question which was given up', () => {
    const state = apply(
      sampleState(),
      { type: 'question-typed', question: 'Reindex stops' },
      wanted,
      { type: 'went-back' },
      { type: 'link-followed', ...link, inPlace: true },
      { type: 'solved' },
      { type: 'started-over' },
      { type: 'question-typed', question: 'Crawl rules' },
      wanted,
    )
    expect(state.draft.subject).toBe('Crawl rules')
  })

  it('never overwrites a subject that was written', () => {
    const state = apply(
      sampleState(),
      { type: 'draft-changed', changes: { subject: 'Mine' } },
      { type: 'question-typed', question: 'Other' },
      wanted,
    )
    expect(state.draft.subject).toBe('Mine')
  })

  it('leads through signing in, and on to the form by itself', () => {
    const asked = apply(sampleState({ person: { status: 'anonymous' } }), wanted)
    expect(shown(asked)).toBe('identify')
    const signedIn = apply(asked, { type: 'person-changed', person: knownPerson(sampleMe()), owner: 'ada' })
    expect(shown(signedIn)).toBe('case')
  })

  it('leads who is no technical contact to how to become one', () => {
    const me = sampleMe({ status: 'not_technical_contact', account: null })
    expect(shown(apply(sampleState({ person: knownPerson(me) }), wanted))).toBe('not-a-contact')
  })
})

describe('urgent or confidential', () => {
  const withLinks = (me: Parameters<typeof knownPerson>[0]) =>
    apply(sampleState({ person: knownPerson(me) }), {
      type: 'suggestions-answered',
      query: 'down',
      answer: sampleAnswer(),
    })

  it.each(['urgent', 'confidential'] as const)(
    'opens the form at once and drops community links: %s',
    (matter) => {
      const state = apply(withLinks(sampleStandardMe()), { type: 'matter-declared', matter })
      expect(shown(state)).toBe('case')
      expect(state.suggestions.answer).toMatchObject({ documentation: [{ id: 'doc-1' }], community: [] })
    },
  )

  it('strips the community from an answer that was asked before and comes after', () => {
    const state = apply(
      sampleState({ person: knownPerson(sampleMe()) }),
      { type: 'matter-declared', matter: 'confidential' },
      { type: 'suggestions-answered', query: 'down', answer: sampleAnswer() },
    )
    expect(state.suggestions.answer?.community).toEqual([])
  })

  it('takes the urgent severity where the plan has one', () => {
    const state = apply(withLinks(sampleMe()), { type: 'matter-declared', matter: 'urgent' })
    expect(state.draft).toMatchObject({ severity: 1, urgent: false, confidential: false })
  })

  it('stays urgent in word where the plan has no such severity', () => {
    const state = apply(withLinks(sampleStandardMe()), { type: 'matter-declared', matter: 'urgent' })
    expect(state.draft).toMatchObject({ severity: 3, urgent: true })
  })

  it('takes the urgent severity once it is known that the plan has one', () => {
    const state = apply(
      sampleState({ person: { status: 'anonymous' } }),
      { type: 'matter-declared', matter: 'urgent' },
      { type: 'person-changed', person: knownPerson(sampleMe()), owner: 'ada' },
    )
    expect(state.draft).toMatchObject({ severity: 1, urgent: false })
  })

  it.each([
    [{ confidential: true }, true],
    [{ severity: 1 as const }, true],
    [{ severity: 2 as const }, true],
    [{ urgent: true }, true],
    [{}, false],
  ])('remembers after sending whether the community may be shown: %o', (changes, sensitive) => {
    const state = apply(sampleState({ draft: { ...EMPTY_DRAFT, ...changes } }), {
      type: 'case-filed',
      filed: sampleCase(),
    })
    expect(state.screen).toMatchObject({ name: 'case-sent', sensitive })
  })
})

describe('another person on the same page', () => {
  it('sees nothing of what was loaded for the former', () => {
    const state = apply(
      sampleState(),
      { type: 'person-changed', person: knownPerson(sampleMe()), owner: 'ada' },
      { type: 'cases-changed', cases: { status: 'ready', value: [sampleCase()] } },
      { type: 'case-filed', filed: sampleCase() },
      { type: 'person-changed', person: knownPerson(sampleMe()), owner: 'kim' },
    )
    expect(state.cases.status).toBe('idle')
    expect(state.screen.name).toBe('ask')
  })

  it('keeps what was loaded when the same person is only looked up again', () => {
    const state = apply(
      sampleState(),
      { type: 'person-changed', person: knownPerson(sampleMe()), owner: 'ada' },
      { type: 'cases-changed', cases: { status: 'ready', value: [sampleCase()] } },
      { type: 'person-changed', person: knownPerson(sampleMe()), owner: 'ada' },
    )
    expect(state.cases.status).toBe('ready')
  })
})

describe('moving about', () => {
  it('goes back the way it came', () => {
    const state = apply(sampleState(), { type: 'link-followed', ...link, inPlace: true }, { type: 'solved' })
    expect(state.screen.name).toBe('solved')
    const undone = apply(state, { type: 'solved-undone' })
    expect(undone.screen).toMatchObject({ name: 'article', id: 'doc-1' })
    expect(apply(undone, { type: 'went-back' }).screen.name).toBe('ask')
  })

  it('stays where it is when a link is opened in a tab', () => {
    const state = apply(sampleState(), { type: 'link-followed', ...link, inPlace: false })
    expect(state.screen.name).toBe('ask')
    expect(state.intent.readings).toMatchObject([{ articleId: 'doc-1', title: 'A page' }])
  })

  it('starts anew after what was solved', () => {
    const state = apply(
      sampleState(),
      { type: 'question-typed', question: 'reindex' },
      { type: 'link-followed', ...link, inPlace: true },
      { type: 'solved' },
      { type: 'closed' },
    )
    expect(state).toMatchObject({ open: false, screen: { name: 'ask' }, draft: { question: '' } })
  })
})

describe('prefill', () => {
  it('fills what is blank and leaves what a person wrote', () => {
    const state = apply(sampleState({ draft: { ...EMPTY_DRAFT, subject: 'Mine' } }), {
      type: 'prefilled',
      fields: { subject: 'Theirs', description: 'Page: /engines', nature: 'problem' },
    })
    expect(state.draft).toMatchObject({ subject: 'Mine', description: 'Page: /engines', nature: 'problem' })
  })
})
