// @vitest-environment happy-dom
import { fireEvent, waitFor } from '@testing-library/preact'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { closePanel, openPanel, type PanelElements, type } from '../../test/support/widget/open-panel.ts'
import { sampleMe, sampleStandardMe } from '../../test/support/widget/samples.ts'

afterEach(closePanel)

const ask = (view: PanelElements, question: string) =>
  type(view.getByRole('textbox', { name: 'Your question' }), question)

describe('the panel', () => {
  it('is a named dialog that begins in its field and shows where else help is', async () => {
    const { view, root } = await openPanel({ me: null })
    expect(view.getByRole('dialog', { name: 'How can we help?' })).toBeTruthy()
    await waitFor(() => expect(root?.activeElement?.getAttribute('aria-label')).toBe('Your question'))
    await view.findByRole('link', { name: 'support@example.com' })
    expect(view.getByText('Its login is not your console login')).toBeTruthy()
    expect(view.getByRole('link', { name: /Forum/ })).toBeTruthy()
  })

  it('goes by keyboard from the field into the links and back', async () => {
    const { view, root } = await openPanel({ me: sampleMe() })
    ask(view, 'reindex')
    const first = await view.findByRole('link', { name: 'Page doc-1' })
    fireEvent.keyDown(view.getByRole('textbox'), { key: 'ArrowDown' })
    expect(root?.activeElement).toBe(first)
    fireEvent.keyDown(first, { key: 'ArrowDown' })
    expect(root?.activeElement?.textContent).toBe('Page thread-1')
    fireEvent.keyDown(root?.activeElement as Element, { key: 'Escape' })
    expect(root?.activeElement).toBe(view.getByRole('textbox'))
    expect(view.getByRole('dialog').hidden).toBe(false)
  })

  it('closes with Escape and leaves the focus to the launcher', async () => {
    const { view, closed, emit } = await openPanel({ me: null })
    await waitFor(() => view.getByRole('textbox'))
    fireEvent.keyDown(view.getByRole('textbox'), { key: 'Escape' })
    expect(closed).toHaveBeenCalledWith(true)
    expect(emit.mock.calls.map(([event]) => event)).toEqual(['open', 'close'])
  })

  it('leaves Escape and the arrows to an input method that is composing', async () => {
    const { view, root } = await openPanel({ me: null })
    const field = await view.findByRole('textbox')
    ask(view, 'reindex')
    await view.findByRole('link', { name: 'Page doc-1' })
    field.focus()
    for (const key of ['Escape', 'ArrowDown']) fireEvent.keyDown(field, { key, isComposing: true })
    expect(view.getByRole('dialog').hidden).toBe(false)
    expect(root?.activeElement).toBe(field)
  })

  it('keeps what is typed from the shortcuts of the host page', async () => {
    const { view } = await openPanel({ me: null })
    const shortcut = vi.fn()
    document.addEventListener('keydown', shortcut)
    fireEvent.keyDown(await view.findByRole('textbox'), { key: '/', bubbles: true, composed: true })
    document.removeEventListener('keydown', shortcut)
    expect(shortcut).not.toHaveBeenCalled()
  })

  it('opens a case: validation leads to the fields, the number comes back', async () => {
    const { view, root, posted, emit } = await openPanel({ me: sampleMe() })
    ask(view, 'Reindex stops')
    fireEvent.click(view.getByRole('button', { name: 'Open a case' }))
    const description = await view.findByRole('textbox', { name: 'What happened?' })
    expect((view.getByRole('textbox', { name: 'Subject' }) as HTMLInputElement).value).toBe('Reindex stops')

    fireEvent.click(view.getByRole('button', { name: 'Send the case' }))
    const summary = await view.findByText('2 things to put right')
    await waitFor(() => expect(root?.activeElement?.contains(summary)).toBe(true))
    expect(description.getAttribute('aria-invalid')).toBe('true')
    fireEvent.click(view.getByRole('link', { name: 'Describe what happened.' }))
    expect(root?.activeElement).toBe(description)

    type(description, 'At 99 %.')
    fireEvent.click(view.getByRole('radio', { name: /Problem/ }))
    fireEvent.click(view.getByRole('button', { name: 'Send the case' }))
    fireEvent.click(view.getByRole('button', { name: /Send/ }))
    await view.findByText('GC-1')
    const cases = posted.filter(({ address }) => address === '/v1/cases')
    expect(cases).toHaveLength(1)
    expect(cases[0]?.key).toMatch(/^[\x21-\x7e]{1,255}$/)
    expect(cases[0]?.body).toMatchObject({
      subject: 'Reindex stops',
      nature: 'problem',
      engine: 'e1',
      severity: 3,
    })
    expect(emit).toHaveBeenCalledWith('case-created', { number: 'GC-1' })
    expect(view.getByRole('link', { name: /Forum/ })).toBeTruthy()
  })

  it('keeps everything when the network fails and offers to send again under the same key', async () => {
    const { view, posted, answers } = await openPanel({ me: sampleMe() })
    fireEvent.click(view.getByRole('button', { name: 'Open a case' }))
    type(await view.findByRole('textbox', { name: 'Subject' }), 'Reindex stops')
    const description = view.getByRole('textbox', { name: 'What happened?' }) as HTMLTextAreaElement
    type(description, 'At 99 %.')
    fireEvent.click(view.getByRole('radio', { name: /Problem/ }))
    const open = answers['/v1/cases']
    answers['/v1/cases'] = () => {
      throw new TypeError('Failed to fetch')
    }
    fireEvent.click(view.getByRole('button', { name: 'Send the case' }))
    await view.findByText(/connection failed/)
    expect(description.value).toBe('At 99 %.')
    if (open) answers['/v1/cases'] = open
    fireEvent.click(view.getByRole('button', { name: 'Send again' }))
    await view.findByText('GC-1')
    const [first, second] = posted.filter(({ address }) => address === '/v1/cases')
    expect(second).toEqual(first)
  })

  it('takes an urgent matter on a standard plan straight to the form, without the community', async () => {
    const { view, posted } = await openPanel({ me: sampleStandardMe() })
    ask(view, 'search is down')
    await view.findByRole('link', { name: 'Page thread-1' })
    fireEvent.click(view.getByRole('button', { name: 'It’s urgent' }))
    expect(view.queryByRole('link', { name: 'Page thread-1' })).toBeNull()
    await view.findByText('Urgent? You are in the right place.')
    expect((view.getByRole('radio', { name: /^Urgent/ }) as HTMLInputElement).disabled).toBe(true)
    await waitFor(() => {
      const asked = posted.find(({ address }) => address === '/v1/suggestions')
      expect(asked?.body).toMatchObject({ subject: 'search is down', severity: 1 })
    })
    expect(view.queryByRole('link', { name: 'Page thread-1' })).toBeNull()
    expect(view.queryByRole('link', { name: /Forum/ })).toBeNull()
  })

  it('gives a colleague a message to send, and tells nothing of the account', async () => {
    const me = sampleMe({ status: 'not_technical_contact', account: null, engines: [] })
    const { view } = await openPanel({ me })
    fireEvent.click(view.getByRole('button', { name: 'Open a case' }))
    const mail = await view.findByRole('link', { name: 'Send by email' })
    expect(mail.getAttribute('href')).toMatch(/^mailto:\?subject=Please%20name%20me/)
    expect(decodeURIComponent(mail.getAttribute('href') ?? '')).toContain('ada@example.com')
  })

  it('speaks another language when it is told to, and keeps what was typed', async () => {
    const { panel: opened, view } = await openPanel({ me: null })
    ask(view, 'reindex')
    await opened.config({ site: 'pub_demo' }, 'fr')
    const field = await view.findByRole('textbox', { name: 'Votre question' })
    expect((field as HTMLInputElement).value).toBe('reindex')
    expect(view.getByRole('dialog').getAttribute('lang')).toBe('fr')
  })
})
