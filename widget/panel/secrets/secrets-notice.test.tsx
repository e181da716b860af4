// @vitest-environment happy-dom
import { fireEvent } from '@testing-library/preact'
import { afterEach, describe, expect, it } from 'vitest'
import { closePanel, openPanel, type } from '../../../test/support/widget/open-panel.ts'
import { sampleMe } from '../../../test/support/widget/samples.ts'

afterEach(closePanel)

const PASSWORD = 'Tr0ub4dor&3'

async function writeCase(description: string) {
  const opened = await openPanel({ me: sampleMe() })
  const { view, posted } = opened
  fireEvent.click(view.getByRole('button', { name: 'Open a case' }))
  type(await view.findByRole('textbox', { name: 'Subject' }), 'I cannot log in')
  const field = view.getByRole('textbox', { name: 'What happened?' }) as HTMLTextAreaElement
  type(field, description)
  fireEvent.click(view.getByRole('radio', { name: 'Problem' }))
  const send = () => fireEvent.click(view.getByRole('button', { name: /Send the case/ }))
  const cases = () => posted.filter(({ address }) => address === '/v1/cases')
  const descriptions = () => cases().map(({ body }) => body.description)
  return { ...opened, field, send, descriptions }
}

describe('a secret in a case', () => {
  it('is pointed out while it is written, without being shown again', async () => {
    const { view } = await writeCase(`My password: ${PASSWORD}`)
    const notice = await view.findByText('This looks like a secret')
    expect(notice.parentElement?.textContent).toContain('Password ••••••')
    expect(notice.parentElement?.textContent).not.toContain(PASSWORD)
  })

  it('is hidden at a click, which gives the field the focus back', async () => {
    const { view, field, root, send, descriptions } = await writeCase(`My password: ${PASSWORD}, and then?`)
    fireEvent.click(await view.findByRole('button', { name: 'Hide it' }))
    expect(field.value).toBe('My password: ••••••, and then?')
    expect(root?.activeElement).toBe(field)
    expect(view.queryByText('This looks like a secret')).toBeNull()
    send()
    await view.findByText('Your case is open')
    expect(descriptions()).toEqual(['My password: ••••••, and then?'])
  })

  it('holds the case up once, and goes with it if the person says so', async () => {
    const { view, root, send, descriptions } = await writeCase(`My password: ${PASSWORD}`)
    send()
    const notice = await view.findByText('This looks like a secret')
    expect(root?.activeElement?.contains(notice)).toBe(true)
    expect(descriptions()).toEqual([])
    fireEvent.click(view.getByRole('button', { name: 'Send anyway' }))
    await view.findByText('Your case is open')
    expect(descriptions()).toEqual([`My password: ${PASSWORD}`])
  })

  it('goes with the case that is sent a second time: nobody is held up for good', async () => {
    const { view, send, descriptions } = await writeCase(`My password: ${PASSWORD}`)
    send()
    send()
    await view.findByText('Your case is open')
    expect(descriptions()).toEqual([`My password: ${PASSWORD}`])
  })

  it('is asked about again when it is another one', async () => {
    const { view, field, send, descriptions } = await writeCase(`My password: ${PASSWORD}`)
    send()
    type(field, 'My password: s0mething-else')
    send()
    expect(descriptions()).toEqual([])
    expect(view.getByText('This looks like a secret')).toBeTruthy()
  })

  it('says nothing about an ordinary case', async () => {
    const { view, send, descriptions } = await writeCase('Request 550e8400-e29b-41d4-a716-446655440000 fails')
    expect(view.queryByText('This looks like a secret')).toBeNull()
    send()
    await view.findByText('Your case is open')
    expect(descriptions()).toHaveLength(1)
  })
})
