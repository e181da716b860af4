import { once } from 'node:events'
import { type AddressInfo, createConnection, createServer, type Socket } from 'node:net'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { type GuichetProcess, startGuichet } from '../support/guichet-process.ts'
import { describeOnPostgres, freshDatabase } from '../support/postgres.ts'

await describeOnPostgres('the metrics of a server whose PostgreSQL says nothing any more', (postgres) => {
  let line: Awaited<ReturnType<typeof openLine>>
  let guichet: GuichetProcess
  let drop: () => Promise<void>

  beforeAll(async () => {
    const database = await freshDatabase(postgres)
    drop = database.drop
    line = await openLine(new URL(database.url))
    guichet = await startGuichet({ env: { DATABASE_URL: line.url, LOG_LEVEL: 'silent' } })
  })
  afterAll(async () => {
    line?.cut()
    await guichet?.stop()
    await drop?.()
  })

  it('say that it is down beside all else, and are whole again when it is back', async () => {
    const scrape = async () => {
      const answer = await fetch(`${guichet.url}/metrics`)
      expect(answer.status).toBe(200)
      return answer.text()
    }
    expect(await scrape()).toMatch(/^guichet_up\{part="store"\} 1$.*^guichet_intents_waiting \d+$/ms)

    line.hold()
    const without = await scrape()
    expect(without).toContain('guichet_up{part="store"} 0')
    expect(without).toContain('guichet_up{part="search"} 1')
    expect(without).toContain('guichet_http_request_duration_seconds_count')
    expect(without).not.toMatch(/^guichet_(jobs|intents_waiting)[{ ]/m)

    line.release()
    await vi.waitFor(
      async () =>
        expect(await scrape()).toMatch(/^guichet_up\{part="store"\} 1$.*^guichet_intents_waiting \d+$/ms),
      { timeout: 20_000, interval: 250 },
    )
  })
})

/** A line to a database on which everything stops while it is held, without an end of any connection. */
async function openLine(database: URL) {
  const sockets: Socket[] = []
  let isHeld = false
  const server = createServer((near) => {
    const far = createConnection(Number(database.port), database.hostname)
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.push(from)
      from.on('error', () => to.destroy())
      from.on('close', () => to.destroy())
      from.on('data', (bytes) => to.write(bytes))
      if (isHeld) from.pause()
    }
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const url = new URL(database)
  url.hostname = '127.0.0.1'
  url.port = String((server.address() as AddressInfo).port)
  return {
    url: url.href,
    hold() {
      isHeld = true
      for (const socket of sockets) socket.pause()
    },
    release() {
      isHeld = false
      for (const socket of sockets) socket.resume()
    },
    cut() {
      server.close()
      for (const socket of sockets) socket.destroy()
    },
  }
}
