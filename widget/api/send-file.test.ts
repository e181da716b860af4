import { afterEach, describe, expect, it, vi } from 'vitest'
import { createRequest } from './request.ts'
import { sendFile } from './send-file.ts'

afterEach(() => {
  vi.unstubAllGlobals()
})

/** An `XMLHttpRequest` that is answered by hand. */
class HandAnswered extends EventTarget {
  static all: HandAnswered[] = []
  readonly upload = new EventTarget()
  readonly headers: Record<string, string> = {}
  status = 0
  responseText = ''
  address = ''
  body: unknown
  open = (_method: string, address: string) => {
    this.address = address
    HandAnswered.all.push(this)
  }
  setRequestHeader = (name: string, value: string) => {
    this.headers[name] = value
  }
  send = (body: unknown) => {
    this.body = body
  }
  abort = () => this.answer(0)
  answer(status: number, text = '') {
    this.status = status
    this.responseText = text
    this.dispatchEvent(new Event('loadend'))
  }
}

function sending(tokens: string[] = ['token']) {
  HandAnswered.all = []
  vi.stubGlobal('XMLHttpRequest', HandAnswered)
  let token = tokens.shift() ?? null
  const source = {
    current: async () => token,
    renew: async () => {
      token = tokens.shift() ?? token
      return token
    },
    refresh: async () => token,
  }
  const request = createRequest({ origin: 'https://help.example.com', tokens: () => source })
  const file = new File(['log'], 'server log.txt')
  const leaving = new AbortController()
  const progressed = vi.fn()
  const upload = { number: 'C/1', file, idempotencyKey: 'id-1', forReply: true }
  const sent = sendFile({ request }, upload, { progressed, signal: leaving.signal })
  const requests = (count: number) =>
    vi.waitFor(() => {
      expect(HandAnswered.all).toHaveLength(count)
      return HandAnswered.all.at(-1) as HandAnswered
    })
  return { sent, file, leaving, progressed, requests }
}

describe('sendFile', () => {
  it('sends the file as it is, under its name and key, and tells how far it has come', async () => {
    const { sent, file, progressed, requests } = sending()
    const request = await requests(1)
    expect(request.address).toBe(
      'https://help.example.com/v1/cases/C%2F1/attachments?name=server+log.txt&claim=later',
    )
    expect(request.body).toBe(file)
    expect(request.headers).toEqual({
      authorization: 'Bearer token',
      'content-type': 'application/octet-stream',
      'idempotency-key': 'id-1',
    })
    request.upload.dispatchEvent(Object.assign(new Event('progress'), { loaded: 1, total: 4 }))
    expect(progressed).toHaveBeenCalledWith(0.25)
    request.answer(201, '{"id":"a1"}')
    await expect(sent).resolves.toEqual({ id: 'a1' })
  })

  it('renews a refused token once', async () => {
    const { sent, requests } = sending(['old', 'new'])
    ;(await requests(1)).answer(401, '{"code":"token_expired"}')
    const second = await requests(2)
    expect(second.headers.authorization).toBe('Bearer new')
    second.answer(401, '{"code":"token_expired"}')
    await expect(sent).rejects.toMatchObject({ kind: 'identity', code: 'token_expired' })
  })

  it.each([
    [413, '{"code":"payload_too_large"}', { kind: 'refused', code: 'payload_too_large' }],
    [503, '<h1>Busy</h1>', { kind: 'unavailable', code: null }],
    [200, '<h1>Log in</h1>', { kind: 'network' }],
    [204, '', { kind: 'network' }],
    [0, '', { kind: 'network' }],
    [999, '', { kind: 'network' }],
  ])('says what an answer of %i means', async (status, text, error) => {
    const { sent, requests } = sending()
    ;(await requests(1)).answer(status, text)
    await expect(sent).rejects.toMatchObject(error)
  })

  it('stops when it is not wanted any more', async () => {
    const { sent, leaving, requests } = sending()
    await requests(1)
    leaving.abort()
    await expect(sent).rejects.toMatchObject({ kind: 'aborted' })
  })
})
