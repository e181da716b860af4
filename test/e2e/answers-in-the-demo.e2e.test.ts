import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { demoCase, demoClient } from '../support/demo-client.ts'
import { temporaryDataFolder } from '../support/embedded-store.ts'
import { type GuichetProcess, startGuichet } from '../support/guichet-process.ts'
import { PATIENCE } from '../support/patience.ts'

const TEAM = 'team@support.example'
const CONTACT = 'ines@maison-aubier.example'

describe('the mail of the demo', () => {
  let guichet: GuichetProcess
  let remove: () => void

  beforeAll(async () => {
    const made = temporaryDataFolder()
    remove = made.remove
    guichet = await startGuichet({ dataFolder: made.folder })
  })

  afterAll(async () => {
    await guichet?.stop()
    remove?.()
  })

  async function mailTo(address: string, number: string): Promise<string | undefined> {
    const { messages } = await (await fetch(`${guichet.url}/demo/mail.json`)).json()
    return messages.find(
      ({ to, subject }: { to: { address: string }[]; subject: string }) =>
        to[0]?.address === address && subject.includes(number),
    )?.id
  }

  const answer = (id: string, from: string, text: string, origin: string | null = guichet.url) =>
    fetch(`${guichet.url}/demo/mail/${id}/answer`, {
      method: 'POST',
      body: new URLSearchParams({ from, text }),
      headers: origin === null ? {} : { origin },
      redirect: 'manual',
    })

  it('is answered by support and by the contact, and the case has it all', async () => {
    const client = await demoClient(guichet.url, 'premium')
    const { opened } = await client.post(demoCase, randomUUID())
    const entries = async () =>
      (await client.read(opened.number)).timeline.filter(({ text }) => text !== null)

    await expect.poll(() => mailTo(TEAM, opened.number), PATIENCE).toBeDefined()
    const copy = (await mailTo(TEAM, opened.number)) as string
    expect((await answer(copy, TEAM, '#action\nReindex the engine.')).status).toBe(303)
    await expect.poll(entries, PATIENCE).toMatchObject([
      {
        kind: 'recommended_action',
        author: { role: 'support' },
        channel: 'email',
        text: 'Reindex the engine.',
      },
    ])
    expect((await client.read(opened.number)).status).toBe('answered')

    await expect.poll(() => mailTo(CONTACT, opened.number), PATIENCE).toBeDefined()
    const reply = (await mailTo(CONTACT, opened.number)) as string
    expect((await answer(reply, CONTACT, 'That helped.')).status).toBe(303)
    await expect
      .poll(async () => (await entries()).at(-1), PATIENCE)
      .toMatchObject({
        kind: 'reply',
        author: { role: 'contact' },
        text: 'That helped.',
      })
    expect((await client.read(opened.number)).status).toBe('open')
  })

  it('is answered by its receivers alone, from pages of this machine', async () => {
    const client = await demoClient(guichet.url, 'pro')
    const { opened } = await client.post({ ...demoCase, engine: 'catalogue', severity: 3 }, randomUUID())
    await expect.poll(() => mailTo(TEAM, opened.number), PATIENCE).toBeDefined()
    const copy = (await mailTo(TEAM, opened.number)) as string
    expect((await answer(copy, CONTACT, 'Let me in.')).status).toBe(422)
    expect((await answer(copy, TEAM, 'From elsewhere.', 'https://evil.example')).status).toBe(403)
    expect((await answer(copy, TEAM, 'From nowhere.', null)).status).toBe(403)
    expect((await client.read(opened.number)).timeline.filter(({ text }) => text !== null)).toEqual([])
  })
})
