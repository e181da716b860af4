// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest'
import { fakeApi } from '../../../test/support/widget/fake-api.ts'
import { knownPerson, sampleDetail, sampleMe, sampleState } from '../../../test/support/widget/samples.ts'
import { settle, testPanel } from '../../../test/support/widget/test-panel.ts'
import { HelpApiError } from '../../api/help-api-error.ts'
import { sendReply } from './send-reply.ts'

function writing(text: string) {
  const api = fakeApi({ reply: async () => sampleDetail({ number: 'C-1' }) })
  const { store } = testPanel(sampleState({ person: knownPerson(sampleMe()), owner: 'ada' }), [sendReply], {
    api,
  })
  store.dispatch({ type: 'reply-typed', number: 'C-1', text })
  const submit = async () => {
    store.dispatch({ type: 'reply-submitted', number: 'C-1' })
    await settle()
  }
  const reply = () => store.state().replies['C-1']
  return { api, store, submit, reply }
}

describe('sendReply', () => {
  it('sends it once however often it is clicked, and empties the box', async () => {
    const { api, store, submit, reply } = writing(' It still stops. ')
    store.dispatch({ type: 'reply-submitted', number: 'C-1' })
    await submit()
    expect(api.reply.mock.calls).toEqual([['C-1', { text: 'It still stops.', attachments: [] }, 'id-1']])
    expect(reply()).toMatchObject({ text: '', status: 'idle', key: null })
  })

  it('keeps text and key when no answer comes, and gives the key up with the text once it is refused', async () => {
    const { api, store, submit, reply } = writing('It still stops.')
    api.reply.mockRejectedValueOnce(new HelpApiError('timeout'))
    await submit()
    expect(reply()).toMatchObject({ text: 'It still stops.', status: 'failed' })
    api.reply.mockRejectedValueOnce(new HelpApiError('refused', { code: 'invalid_input' }))
    await submit()
    store.dispatch({ type: 'reply-typed', number: 'C-1', text: 'It stops.' })
    await submit()
    expect(api.reply.mock.calls.map(([, , key]) => key)).toEqual(['id-1', 'id-1', 'id-3'])
  })

  it('waits for its files, and names those that have arrived', async () => {
    const { api, store, submit } = writing('See the log.')
    store.dispatch({
      type: 'files-chosen',
      number: 'C-1',
      files: [{ id: 'f', file: new File(['x'], 'log') }],
    })
    await submit()
    expect(api.reply).not.toHaveBeenCalled()
    const attachment = { id: 'a1', name: 'log', type: 'text/plain', bytes: 1 }
    store.dispatch({ type: 'file-sent', id: 'f', attachment })
    await submit()
    expect(api.reply.mock.calls[0]?.[1]).toEqual({ text: 'See the log.', attachments: ['a1'] })
    expect(store.state().files).toEqual([])
  })

  it('says nothing at all where nothing is written', async () => {
    const { api, submit } = writing('   ')
    await submit()
    expect(api.reply).not.toHaveBeenCalled()
  })

  it('asks to sign in again when the session is over, and keeps the text', async () => {
    const { api, store, submit, reply } = writing('It still stops.')
    api.reply.mockRejectedValueOnce(new HelpApiError('identity'))
    await submit()
    expect(store.state().person.status).toBe('expired')
    expect(reply()?.text).toBe('It still stops.')
  })
})
