import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { type GuichetProcess, startGuichet } from '../support/guichet-process.ts'
import { PATIENCE } from '../support/patience.ts'
import { startSmtpServer } from '../support/smtp-test-server.ts'

const site = 'pub_demo'
const KNOWN = 'ines@maison-aubier.example'

describe('a page without a signing host', () => {
  let guichet: GuichetProcess
  beforeAll(async () => {
    guichet = await startGuichet()
  })
  afterAll(() => guichet.stop())

  async function post(path: string, body: object) {
    const answer = await fetch(guichet.url + path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
    return { status: answer.status, body: await answer.json() }
  }

  async function mailTo(address: string): Promise<string[]> {
    const { messages } = await (await fetch(`${guichet.url}/demo/mail.json`)).json()
    return messages
      .filter(({ to }: { to: { address: string }[] }) => to.some((receiver) => receiver.address === address))
      .map(({ id }: { id: string }) => id)
  }

  /** Asks for a code, and waits for its mail. */
  async function codeMailedTo(address: string): Promise<string> {
    const before = (await mailTo(address)).length
    const asked = await post('/v1/email-codes', { site, email: address })
    expect(asked).toEqual({ status: 202, body: { expiresInSeconds: 600 } })
    const id = await vi.waitFor(async () => {
      const mails = await mailTo(address)
      expect(mails.length).toBeGreaterThan(before)
      return mails[0]
    }, PATIENCE)
    const page = await (await fetch(`${guichet.url}/demo/mail/${id}`)).text()
    return /\b[0-9]{6}\b/.exec(page)?.[0] ?? ''
  }

  it('signs a technical contact in by a mailed code, opens a case as them, and forgets them at logout', async () => {
    const code = await codeMailedTo(KNOWN)
    expect((await post('/v1/email-codes/verify', { site, email: KNOWN, code: '000000' })).status).toBe(422)
    const { status, body } = await post('/v1/email-codes/verify', { site, email: KNOWN, code })
    expect(status).toBe(200)
    expect((await post('/v1/email-codes/verify', { site, email: KNOWN, code })).body.code).toBe(
      'email_code_invalid',
    )

    const headers = { authorization: `Bearer ${body.token}` }
    const me = await (await fetch(`${guichet.url}/v1/me`, { headers })).json()
    expect(me).toMatchObject({ status: 'technical_contact', account: { name: 'Maison Aubier' } })
    const opened = await fetch(`${guichet.url}/v1/cases`, {
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/json', 'idempotency-key': randomUUID() },
      body: JSON.stringify({
        engine: me.engines[0].id,
        nature: 'question',
        subject: 'How do I reindex?',
        description: 'My engine is stale.',
      }),
    })
    expect(opened.status).toBe(201)

    expect((await fetch(`${guichet.url}/v1/logout`, { method: 'POST', headers })).status).toBe(204)
    const after = await fetch(`${guichet.url}/v1/cases`, { headers })
    expect(await after.json()).toMatchObject({ status: 401, code: 'token_expired' })
  })

  it('answers a stranger alike, mails them nothing, and prints neither address nor code', async () => {
    const stranger = 'somebody@nowhere.example'
    const asked = await post('/v1/email-codes', { site, email: stranger })
    expect(asked).toEqual({ status: 202, body: { expiresInSeconds: 600 } })
    await codeMailedTo('tobias@nordlys-books.example')
    expect(await mailTo(stranger)).toEqual([])
    const refused = await post('/v1/email-codes/verify', { site, email: stranger, code: '123456' })
    expect(refused).toMatchObject({ status: 422, body: { code: 'email_code_invalid' } })
    expect(guichet.stdout() + guichet.stderr()).not.toMatch(/@(nowhere|nordlys-books|maison-aubier)\.example/)
  })
})

it('keeps addresses out of what it prints while mail cannot be sent', async () => {
  const away = await startSmtpServer()
  await away.close()
  const guichet = await startGuichet({ env: { SMTP_URL: `smtp://${away.address}` } })
  const asked = await fetch(`${guichet.url}/v1/email-codes`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ site, email: KNOWN }),
  })
  expect(asked.status).toBe(202)
  await vi.waitFor(() => expect(guichet.stderr()).toContain('send-email-code'), PATIENCE)
  await guichet.stop()
  expect(guichet.stderr()).not.toContain(KNOWN)
})
