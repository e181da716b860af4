import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Webhook } from 'standardwebhooks'

export interface ReceivedWebhook {
  id: string
  headers: IncomingHttpHeaders
  body: { type: string; timestamp: string; data: Record<string, unknown> }
}

/** Answers one request; without one it is 204. */
export type ReceiverAnswer = (response: ServerResponse, received: ReceivedWebhook) => void

export interface DeskReceiver {
  url: string
  /** Every request whose signature the independent library accepts, in order. */
  received: ReceivedWebhook[]
  /** How many it does not accept. */
  refused: () => number
  /** What it has counted: the first of each webhook-id. */
  counted: () => ReceivedWebhook[]
  /** What the next requests are answered, in order. */
  answerNext(...answers: ReceiverAnswer[]): void
  close(): Promise<void>
}

/** A desk on loopback that verifies what it gets with the reference library of Standard Webhooks. */
export async function startDeskReceiver(secret: string): Promise<DeskReceiver> {
  const received: ReceivedWebhook[] = []
  const answers: ReceiverAnswer[] = []
  const webhook = new Webhook(secret)
  let refused = 0
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const { headers } = request
      try {
        const body = webhook.verify(Buffer.concat(chunks).toString('utf8'), headers as Record<string, string>)
        const one = { id: String(headers['webhook-id']), headers, body: body as ReceivedWebhook['body'] }
        received.push(one)
        const answer = answers.shift()
        if (answer) answer(response, one)
        else response.writeHead(204).end()
      } catch {
        refused += 1
        response.writeHead(401).end()
      }
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hooks`,
    received,
    refused: () => refused,
    counted: () =>
      received.filter(({ id }, index) => received.findIndex((other) => other.id === id) === index),
    answerNext: (...next) => answers.push(...next),
    async close() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

export const answers = {
  status:
    (status: number, headers: Record<string, string> = {}): ReceiverAnswer =>
    (response) => {
      response.writeHead(status, headers).end()
    },
  /** Has taken it, but nobody hears of that. */
  lost: ((response) => {
    response.destroy()
  }) satisfies ReceiverAnswer,
  never: (() => {}) satisfies ReceiverAnswer,
}
