import { describe, expect, it } from 'vitest'
import { fakeApi } from '../../../test/support/widget/fake-api.ts'
import { knownPerson, sampleMe, sampleState } from '../../../test/support/widget/samples.ts'
import { settle, testPanel } from '../../../test/support/widget/test-panel.ts'
import type { ContactList } from '../../api/contract.ts'
import { HelpApiError } from '../../api/help-api-error.ts'
import { manageContacts } from './manage-contacts.ts'

const owner = sampleMe({ primaryOwner: true, contactsEditable: true })
const ada = { email: 'ada@example.com', name: 'Ada', namedAt: null }
const kim = { email: 'kim@example.com', name: 'Kim', namedAt: '2026-11-22T10:00:00.000Z' }
const listOf = (...contacts: ContactList['contacts']): ContactList => ({ contacts, editable: true })

function contactsOf(api: ReturnType<typeof fakeApi>) {
  const { store } = testPanel(sampleState({ person: knownPerson(owner) }), [manageContacts], { api })
  store.dispatch({ type: 'contacts-wanted' })
  return { store, contacts: () => store.state().contacts }
}

describe('manageContacts', () => {
  it('lists them for the primary owner, again each time they look, and tells what came of a change', async () => {
    const api = fakeApi({
      contacts: async () => listOf(ada),
      nameContact: async () => listOf(ada, kim),
      removeContact: async () => listOf(kim),
    })
    const { store, contacts } = contactsOf(api)
    await settle()
    expect(contacts().list).toEqual({ status: 'ready', value: listOf(ada) })
    store.dispatch({ type: 'contact-named', email: 'Kim@example.com', name: null })
    expect(contacts().change).toMatchObject({ kind: 'named', status: 'under-way' })
    await settle()
    expect(contacts()).toMatchObject({
      list: { value: listOf(ada, kim) },
      change: { kind: 'named', name: 'Kim', status: 'done' },
    })
    store.dispatch({ type: 'contact-removed', email: 'ada@example.com' })
    await settle()
    expect(contacts()).toMatchObject({
      list: { value: listOf(kim) },
      change: { kind: 'removed', name: 'Ada' },
    })
    store.dispatch({ type: 'went-back' })
    store.dispatch({ type: 'contacts-wanted' })
    await settle()
    expect(contacts()).toEqual({ list: { status: 'ready', value: listOf(ada) }, change: null })
  })

  it('does not list them for anybody else', async () => {
    const api = fakeApi({ contacts: async () => listOf(ada) })
    const { store } = testPanel(sampleState({ person: knownPerson(sampleMe()) }), [manageContacts], { api })
    store.dispatch({ type: 'contacts-wanted' })
    await settle()
    expect(api.contacts).not.toHaveBeenCalled()
  })

  it('says that a person was one already, since nobody is told then', async () => {
    const api = fakeApi({ contacts: async () => listOf(ada), nameContact: async () => listOf(ada) })
    const { store, contacts } = contactsOf(api)
    await settle()
    store.dispatch({ type: 'contact-named', email: 'ADA@example.com', name: 'Somebody' })
    await settle()
    expect(contacts().change).toMatchObject({ kind: 'named-before', status: 'done' })
  })

  it('carries out one change at a time', async () => {
    const api = fakeApi({ contacts: async () => listOf(ada), nameContact: () => new Promise(() => {}) })
    const { store } = contactsOf(api)
    await settle()
    store.dispatch({ type: 'contact-named', email: 'kim@example.com', name: null })
    store.dispatch({ type: 'contact-named', email: 'lee@example.com', name: null })
    store.dispatch({ type: 'contact-removed', email: 'ada@example.com' })
    await settle()
    expect(api.nameContact.mock.calls).toEqual([['kim@example.com', null]])
    expect(api.removeContact).not.toHaveBeenCalled()
  })

  it('lets no list that was asked for before a change stand in for the one after it', async () => {
    let late: (list: ContactList) => void = () => {}
    const api = fakeApi({
      contacts: () =>
        new Promise((resolve) => {
          late = resolve
        }),
      nameContact: async () => listOf(ada, kim),
    })
    const { store, contacts } = contactsOf(api)
    store.dispatch({ type: 'contact-named', email: 'kim@example.com', name: null })
    await settle()
    late(listOf(ada))
    await settle()
    expect(contacts()).toMatchObject({ list: { value: listOf(ada, kim) }, change: { status: 'done' } })
  })

  it('looks again at how it stands when a change is refused, and keeps saying why it was', async () => {
    let answer = listOf(ada, kim)
    const api = fakeApi({
      contacts: async () => answer,
      removeContact: async () => {
        throw new HelpApiError('refused', { code: 'contact_not_found' })
      },
    })
    const { store, contacts } = contactsOf(api)
    await settle()
    answer = listOf(ada)
    store.dispatch({ type: 'contact-removed', email: 'kim@example.com' })
    await settle()
    expect(contacts()).toMatchObject({
      list: { value: listOf(ada) },
      change: { status: 'failed', error: { code: 'contact_not_found' } },
    })
  })

  it('takes no list away because a change, or another look, found no server', async () => {
    const api = fakeApi({ contacts: async () => listOf(ada) })
    const { store, contacts } = contactsOf(api)
    await settle()
    store.dispatch({ type: 'contact-named', email: 'kim@example.com', name: null })
    await settle()
    expect(contacts()).toMatchObject({ list: { status: 'ready' }, change: { error: { kind: 'network' } } })
    api.contacts.mockRejectedValue(new HelpApiError('network'))
    store.dispatch({ type: 'went-back' })
    store.dispatch({ type: 'contacts-wanted' })
    await settle()
    expect(contacts().list).toEqual({ status: 'ready', value: listOf(ada) })
  })

  it('asks to sign in again where the session has ended', async () => {
    const api = fakeApi({
      contacts: async () => {
        throw new HelpApiError('identity', { code: 'token_expired' })
      },
    })
    const { store } = contactsOf(api)
    await settle()
    expect(store.state().person.status).toBe('expired')
  })
})
