// @vitest-environment happy-dom
import { fireEvent, waitFor } from '@testing-library/preact'
import { afterEach, describe, expect, it } from 'vitest'
import { closePanel, openPanel, type } from '../../../test/support/widget/open-panel.ts'
import { sampleMe } from '../../../test/support/widget/samples.ts'

afterEach(closePanel)

/** The form, with what the site has said of the subject and forbidden to change. */
async function openForm(subject: string) {
  const opened = await openPanel({ me: sampleMe() })
  const { panel, view } = opened
  panel.prefill({ subject, description: 'At 99 %.', nature: 'problem', engine: 'e1', readOnly: ['subject'] })
  panel.navigate('new-case')
  await view.findByRole('textbox', { name: 'What happened?' })
  const field = () => view.getByRole('textbox', { name: 'Subject' }) as HTMLInputElement
  await waitFor(() => expect(field().value).toBe(subject))
  return { ...opened, field, send: () => fireEvent.click(view.getByRole('button', { name: /^Send / })) }
}

describe('a text that the site has set for good', () => {
  it.each([
    ['none', '', 'Give the case a subject.'],
    ['too much', 'long '.repeat(50), 'Shorten the subject to 200 characters.'],
  ])('is the person’s to put right when it is %s', async (_, subject, problem) => {
    const { view, field, send, posted, emit } = await openForm(subject)
    expect(field().readOnly).toBe(false)
    send()
    await view.findByRole('link', { name: problem })
    expect(emit).toHaveBeenCalledWith('error', { message: expect.stringContaining('can be sent') })
    type(field(), 'Reindex stops')
    send()
    await view.findByText('GC-1')
    expect(posted.find(({ address }) => address === '/v1/cases')?.body).toMatchObject({
      subject: 'Reindex stops',
    })
  })

  it('is pointed out when it looks like a secret, and can be hidden', async () => {
    const { view, field, send, posted } = await openForm('With AKIAIOSFODNN7QRSTUVW')
    await view.findByText('This looks like a secret')
    fireEvent.click(view.getByRole('button', { name: 'Hide it' }))
    await waitFor(() => expect(field().value).not.toContain('AKIAIOSFODNN7QRSTUVW'))
    send()
    await view.findByText('GC-1')
    expect(JSON.stringify(posted)).not.toContain('AKIAIOSFODNN7QRSTUVW')
  })

  it('stays as it is when nothing is wrong with it', async () => {
    const { view, field, send } = await openForm('Order 4711')
    expect(field().readOnly).toBe(true)
    type(view.getByRole('textbox', { name: 'What happened?' }), '')
    send()
    await view.findByRole('link', { name: 'Describe what happened.' })
    expect(field().readOnly).toBe(true)
  })
})
