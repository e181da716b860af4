// @vitest-environment happy-dom
import { fireEvent } from '@testing-library/preact'
import { afterEach, describe, expect, it } from 'vitest'
import { closePanel, openPanel, type } from '../../../test/support/widget/open-panel.ts'
import { sampleMe } from '../../../test/support/widget/samples.ts'

afterEach(closePanel)

async function fillForm() {
  const opened = await openPanel({ me: sampleMe() })
  const { view, answers } = opened
  answers['/v1/call-back/hours'] = () => Response.json({ windows: [] })
  fireEvent.click(view.getByRole('button', { name: 'Open a case' }))
  type(await view.findByRole('textbox', { name: 'Subject' }), 'Reindex stops')
  type(view.getByRole('textbox', { name: 'What happened?' }), 'At 99 %.')
  fireEvent.click(view.getByRole('radio', { name: /Problem/ }))
  return opened
}

describe('what is shown of a case that was sent', () => {
  it('repeats the call that was asked for, with its times and how', async () => {
    const { view, root, posted } = await fillForm()
    fireEvent.click(view.getByRole('checkbox', { name: /I would like a call/ }))
    await view.findByText(/How would you like to talk/)
    fireEvent.click(view.getByRole('radio', { name: 'Video' }))
    // Of today all hours may have passed.
    fireEvent.click(root?.querySelectorAll('.day:not(:disabled)')[1] as HTMLElement)
    fireEvent.click(view.getByRole('button', { name: 'Show the other hours' }))
    fireEvent.click(root?.querySelector('.hour') as HTMLElement)
    const picked = root?.querySelector('.picked li span')?.textContent ?? ''
    fireEvent.click(view.getByRole('button', { name: 'Send the case' }))
    await view.findByText('GC-1')
    expect(posted.find(({ address }) => address === '/v1/cases')?.body).toHaveProperty('callBack')
    const repeated = view.getByText(/^You have asked for a call\./).parentElement?.textContent
    expect(picked).not.toBe('')
    expect(repeated).toContain(picked)
    expect(repeated).toContain('Video')
  })

  it('says nothing of a call where none was asked for', async () => {
    const { view } = await fillForm()
    fireEvent.click(view.getByRole('button', { name: 'Send the case' }))
    await view.findByText('GC-1')
    expect(view.queryByText(/asked for a call/)).toBeNull()
  })
})
