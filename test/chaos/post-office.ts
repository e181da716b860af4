import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Readable } from 'node:stream'
import { buffer, json } from 'node:stream/consumers'
import { setTimeout as delay } from 'node:timers/promises'
import { startSmtpServer } from '../support/smtp-test-server.ts'

/**
 * A program of its own, which outlives the server: an SMTP server and a desk. Prints one line of JSON with its addresses,
 * then one for each mail and each delivery, written before it is acknowledged. Takes its time over some, so that there
 * are moments at which the server has handed something over and does not know it yet.
 */
const SLOWEST_MS = 40

// Nobody is left to listen.
process.stdin.resume().once('end', () => process.exit())

const say = (line: object) => process.stdout.write(`${JSON.stringify(line)}\n`)
const takeTime = () => delay(Math.random() * SLOWEST_MS)

const smtp = await startSmtpServer({
  onData(stream, session, done) {
    receive(
      stream,
      session.envelope.rcptTo.map(({ address }) => address),
    ).then(() => done(), done)
  },
})

/** Rejects when the client dies in the middle of the mail. */
async function receive(stream: Readable, to: string[]): Promise<void> {
  const raw = (await buffer(stream)).toString('utf8')
  await takeTime()
  say({ messageId: /^Message-ID:\s*(<[^>]+>)/im.exec(raw)?.[1] ?? null, to })
  await takeTime()
}

const desk = createServer((request, response) => {
  take(request).then(
    () => response.writeHead(204).end(),
    () => response.destroy(),
  )
}).listen(0, '127.0.0.1')
/** Rejects when the client dies in the middle of it. */
async function take(request: IncomingMessage): Promise<void> {
  const { data } = (await json(request)) as { data: { entry: { id: string } } }
  await takeTime()
  say({ entry: data.entry.id, webhookId: request.headers['webhook-id'] })
  await takeTime()
}

await new Promise((resolve) => desk.once('listening', resolve))

say({
  smtpUrl: `smtp://${smtp.address}`,
  deskUrl: `http://127.0.0.1:${(desk.address() as AddressInfo).port}/`,
})
