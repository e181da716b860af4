import { setTimeout as delay } from 'node:timers/promises'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { demoCase, demoClient } from '../support/demo-client.ts'
import { type GuichetProcess, startGuichet } from '../support/guichet-process.ts'
import { PATIENCE } from '../support/patience.ts'
import { startSmtpServer } from '../support/smtp-test-server.ts'

const POSTS = 50
/** Longer than the queue takes for a job that was written twice. */
const A_SECOND_MAIL_WOULD_BE_HERE_MS = 2_000

const CONTACT = ['ines@maison-aubier.example', 'search@maison-aubier.example']
const SUPPORT = ['team@support.example']

const atEnd: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const end of atEnd.splice(0).reverse()) await end()
})

async function serve(env: Record<string, string> = {}): Promise<GuichetProcess> {
  const guichet = await startGuichet({ env })
  atEnd.push(() => guichet.stop())
  return guichet
}

async function postFiftyTimes(url: string) {
  const client = await demoClient(url, 'premium')
  const answers = await Promise.all(Array.from({ length: POSTS }, () => client.post(demoCase, 'one-key')))
  return { client, answers }
}

describe('one case posted fifty times at once with one key', () => {
  it('is one case: one 201, forty-nine 200, all the same', async () => {
    const { url } = await serve()
    const { client, answers } = await postFiftyTimes(url)
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1)
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(POSTS - 1)
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1)
    expect((await client.list()).map(({ number }) => number)).toEqual([answers[0]?.opened.number])
  })

  it('is one mail in the preview, and one copy for support', async () => {
    const { url } = await serve()
    await postFiftyTimes(url)
    const receivers = async () => {
      const { messages } = await (await fetch(`${url}/demo/mail.json`)).json()
      return messages
        .map(({ to }: { to: { address: string }[] }) => to.map(({ address }) => address))
        .toSorted()
    }
    await vi.waitFor(async () => expect(await receivers()).toEqual([CONTACT, SUPPORT]), PATIENCE)
    await delay(A_SECOND_MAIL_WOULD_BE_HERE_MS)
    expect(await receivers()).toEqual([CONTACT, SUPPORT])
  })

  it('is one mail at a real mail server, to the contact and the primary email', async () => {
    const mailServer = await startSmtpServer()
    atEnd.push(mailServer.close)
    const { url } = await serve({ SMTP_URL: `smtp://${mailServer.address}` })
    const { answers } = await postFiftyTimes(url)
    const receivers = () => mailServer.received.map(({ recipients }) => recipients).toSorted()
    await vi.waitFor(() => expect(receivers()).toEqual([CONTACT]), PATIENCE)
    await delay(A_SECOND_MAIL_WOULD_BE_HERE_MS)
    expect(receivers()).toEqual([CONTACT])
    for (const { raw } of mailServer.received) expect(raw).toContain(`[${answers[0]?.opened.number}]`)
  })
})

it('tells the operator of mail that cannot be sent, and sends it when the mail server is back', async () => {
  const away = await startSmtpServer()
  await away.close()
  const guichet = await serve({ SMTP_URL: `smtp://${away.address}` })
  const client = await demoClient(guichet.url, 'premium')
  const { status, opened } = await client.post(demoCase, 'key')
  expect(status).toBe(201)
  await vi.waitFor(() => expect(guichet.stderr()).toContain(opened.number), PATIENCE)
  expect(guichet.stderr()).toContain('ECONNREFUSED')

  const back = await startSmtpServer({}, Number(away.address.split(':')[1]))
  atEnd.push(back.close)
  await vi.waitFor(() => expect(back.received).toHaveLength(1), PATIENCE)
})
