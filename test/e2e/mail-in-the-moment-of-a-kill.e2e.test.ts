import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import PostalMime from 'postal-mime'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { demoCase, demoClient } from '../support/demo-client.ts'
import { type GuichetProcess, runGuichet, startGuichet } from '../support/guichet-process.ts'
import { PATIENCE } from '../support/patience.ts'
import { startSmtpServer } from '../support/smtp-test-server.ts'

type SmtpStep = 'onData' | 'onRcptTo'

const atEnd: (() => unknown)[] = []

afterEach(async () => {
  for (const end of atEnd.splice(0).reverse()) await end()
})

/** Kills the server, -9, at a step of its first SMTP conversation, starts it again, and says what became of the mail. */
async function killAt(step: SmtpStep) {
  const dataFolder = mkdtempSync(join(tmpdir(), 'guichet-data-'))
  atEnd.push(() => rmSync(dataFolder, { recursive: true, force: true }))
  let guichet: GuichetProcess | null = null
  const contents: string[] = []
  const killOnce = () => {
    const killed = guichet?.child.kill('SIGKILL') ?? false
    guichet = null
    return killed
  }
  const smtp = await startSmtpServer({
    onRcptTo: (_address, _session, callback) => {
      if (step !== 'onRcptTo' || !killOnce()) callback()
    },
    onData(stream, _session, callback) {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        contents.push(Buffer.concat(chunks).toString())
        // It has the whole message, and the client will never know.
        if (step !== 'onData' || !killOnce()) callback()
      })
    },
  })
  atEnd.push(smtp.close)
  const options = { dataFolder, env: { SMTP_URL: `smtp://${smtp.address}` } }
  const first = await startGuichet(options)
  atEnd.push(() => first.stop('SIGKILL'))
  guichet = first
  const { opened } = await (await demoClient(first.url, 'premium')).post(demoCase, 'key')
  await vi.waitFor(() => expect(first.child.signalCode).toBe('SIGKILL'), PATIENCE)
  const second = await startGuichet(options)
  atEnd.push(() => second.stop())

  const mails = async () => {
    const { stdout } = await runGuichet(['mail', 'list', '--case', opened.number, '--json'], {
      GUICHET_DATA: dataFolder,
    })
    return JSON.parse(stdout).mails as { messageId: string; state: string; repeated: boolean }[]
  }
  await vi.waitFor(
    async () => {
      const listed = await mails()
      expect(listed.length).toBeGreaterThan(0)
      expect(listed.every(({ state }) => state === 'sent')).toBe(true)
    },
    { ...PATIENCE, interval: 2_000 },
  )
  const arrived = await Promise.all(
    contents.map(async (raw) => (await PostalMime.parse(raw)).messageId ?? ''),
  )
  return { mails: await mails(), timesOf: (id: string) => arrived.filter((one) => one === id).length }
}

describe('a server that is killed while it hands a mail over', () => {
  it('sends it again under its Message-ID, and says that it may have come twice', async () => {
    const { mails, timesOf } = await killAt('onData')
    expect(mails.some(({ repeated }) => repeated)).toBe(true)
    for (const { messageId, repeated } of mails) {
      expect(timesOf(messageId)).toBeGreaterThanOrEqual(1)
      if (!repeated) expect(timesOf(messageId)).toBe(1)
    }
    expect(mails.some(({ messageId }) => timesOf(messageId) === 2)).toBe(true)
  })

  it('sends it once when the mail server had none of it yet', async () => {
    const { mails, timesOf } = await killAt('onRcptTo')
    for (const { messageId } of mails) expect(timesOf(messageId)).toBe(1)
  })
})
