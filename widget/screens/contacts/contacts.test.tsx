// @vitest-environment happy-dom
import { fireEvent, waitFor } from '@testing-library/preact'
import { afterEach, describe, expect, it } from 'vitest'
import { closePanel, openPanel, type } from '../../../test/support/widget/open-panel.ts'
import { sampleMe } from '../../../test/support/widget/samples.ts'

afterEach(closePanel)

const owner = sampleMe({ primaryOwner: true, contactsEditable: true })
const ada = { email: 'ada@example.com', name: null, namedAt: null }
const kim = { email: 'kim@example.com', name: 'Kim Oduya', namedAt: '2026-03-12T10:00:00.000Z' }
const problem = (code: string, status: number) => () =>
  Response.json({ code, requestId: 'req-1', errors: [] }, { status })

async function openContacts(me = owner, contacts = [ada, kim], editable = true) {
  const opened = await openPanel({ me })
  const { view, answers } = opened
  const list = (...now: (typeof ada | typeof kim)[]) => {
    answers['/v1/contacts'] = () => Response.json({ contacts: now, editable })
  }
  list(...contacts)
  answers['/v1/cases'] = () => Response.json({ cases: [] })
  fireEvent.click(view.getByRole('button', { name: 'My cases' }))
  fireEvent.click(await view.findByRole('button', { name: 'Technical contacts' }))
  await view.findByText('kim@example.com')
  return { ...opened, list }
}

describe('the technical contacts', () => {
  it('are shown by name and address, with the day since when, and say which is oneself', async () => {
    const { view } = await openContacts()
    expect(view.getByText('Kim Oduya')).toBeTruthy()
    expect(view.getByText(/^Named on .*2026$/)).toBeTruthy()
    expect(view.getByText('ada@example.com').parentElement?.textContent).toContain('(you)')
  })

  it('are named with the word that both are told by mail, and then it is said that it is done', async () => {
    const { view, list, posted } = await openContacts()
    expect(view.getByText('They may open cases at once. Both they and you are told by mail.')).toBeTruthy()
    const address = view.getByRole('textbox', { name: 'Email address' }) as HTMLInputElement
    type(address, ' lee@example.com ')
    type(view.getByRole('textbox', { name: 'Name (optional)' }), 'Lee')
    list(ada, kim, { email: 'lee@example.com', name: 'Lee', namedAt: '2026-11-22T10:00:00.000Z' })
    fireEvent.click(view.getByRole('button', { name: 'Name this person' }))
    await view.findByText('Lee may open cases now. The mail is on its way.')
    expect(posted.filter(({ address: to }) => to === '/v1/contacts').map(({ body }) => body)).toEqual([
      { email: 'lee@example.com', name: 'Lee' },
    ])
    await waitFor(() => expect(address.value).toBe(''))
  })

  it('are not named by half an address', async () => {
    const { view, posted } = await openContacts()
    type(view.getByRole('textbox', { name: 'Email address' }), 'lee@')
    fireEvent.click(view.getByRole('button', { name: 'Name this person' }))
    await view.findByText('Enter a whole email address, such as name@example.com.')
    expect(posted.some(({ address }) => address === '/v1/contacts')).toBe(false)
  })

  it('keep what was typed when they cannot be named, whatever the reason', async () => {
    const { view, answers } = await openContacts()
    const address = view.getByRole('textbox', { name: 'Email address' }) as HTMLInputElement
    type(address, 'lee@example.com')
    answers['/v1/contacts'] = problem('unavailable', 503)
    fireEvent.click(view.getByRole('button', { name: 'Name this person' }))
    await view.findByText(/The server could not be reached/)
    answers['/v1/contacts'] = problem('too_many_requests', 429)
    fireEvent.click(view.getByRole('button', { name: 'Name this person' }))
    await view.findByText(/Try again in an hour/)
    expect(address.value).toBe('lee@example.com')
    expect(view.getByText('Reference: req-1')).toBeTruthy()
  })

  it('are removed only once it has been said what that means, and asked', async () => {
    const { view, root, list } = await openContacts()
    fireEvent.click(view.getByRole('button', { name: 'Remove Kim Oduya' }))
    const question = await view.findByText('Remove Kim Oduya?')
    expect(view.getByText(/open no case for this account.*told by mail/)).toBeTruthy()
    await waitFor(() => expect(root?.activeElement).toBe(question))
    fireEvent.click(view.getByRole('button', { name: 'Keep' }))
    await waitFor(() => expect(root?.activeElement?.getAttribute('aria-label')).toBe('Remove Kim Oduya'))
    expect(view.getByText('kim@example.com')).toBeTruthy()

    fireEvent.click(view.getByRole('button', { name: 'Remove Kim Oduya' }))
    list(ada)
    fireEvent.click(await view.findByRole('button', { name: 'Remove' }))
    await view.findByText('Kim Oduya is no longer a technical contact. The mail is on its way.')
    expect(view.queryByText('kim@example.com')).toBeNull()
  })

  it('are shown and not changed where they are kept elsewhere, with the reason and whom to ask', async () => {
    const { view } = await openContacts({ ...owner, contactsEditable: false }, [ada, kim], false)
    expect(view.getByText(/come from the records of your account/)).toBeTruthy()
    expect(view.getByRole('link', { name: 'support@example.com' })).toBeTruthy()
    expect(view.queryByRole('textbox')).toBeNull()
    expect(view.queryByRole('button', { name: /Remove/ })).toBeNull()
  })
})

describe('a primary owner who may not open cases yet', () => {
  const unnamed = { ...owner, status: 'not_technical_contact' as const }

  it('names themselves in one step, however soon, and goes on to the form', async () => {
    const me = { ...unnamed }
    const { view, answers, posted } = await openPanel({ me })
    answers['/v1/contacts'] = () => Response.json({ contacts: [], editable: true })
    fireEvent.click(view.getByRole('button', { name: 'Open a case' }))
    const nameMe = await view.findByRole('button', { name: 'Name me a technical contact' })
    Object.assign(me, { status: 'technical_contact' })
    fireEvent.click(nameMe)
    await view.findByRole('textbox', { name: 'Subject' })
    expect(posted.find(({ address }) => address === '/v1/contacts')?.body).toEqual({
      email: 'ada@example.com',
      name: 'Ada',
    })
  })

  it('is not offered that step where contacts are kept elsewhere', async () => {
    const { view, answers } = await openPanel({ me: { ...unnamed, contactsEditable: false } })
    answers['/v1/contacts'] = () => Response.json({ contacts: [kim], editable: false })
    fireEvent.click(view.getByRole('button', { name: 'Open a case' }))
    await view.findByText('Kim Oduya')
    expect(view.getByText(/You are its primary owner, and not one of them yet/)).toBeTruthy()
    expect(view.queryByRole('button', { name: 'Name me a technical contact' })).toBeNull()
  })
})
