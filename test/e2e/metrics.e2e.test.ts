import { createConnection } from 'node:net'
import { text as textOf } from 'node:stream/consumers'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { demoCase, demoClient } from '../support/demo-client.ts'
import { type GuichetProcess, startGuichet } from '../support/guichet-process.ts'

const METRICS_TOKEN = 'a-token-that-nobody-guesses'

describe('the metrics of a running server', () => {
  let guichet: GuichetProcess
  // What it counts begins with it.
  beforeEach(async () => {
    guichet = await startGuichet()
  })
  afterEach(() => guichet?.stop())

  const scrape = (headers: Record<string, string> = {}) => fetch(`${guichet.url}/metrics`, { headers })

  it('tell this machine what has been going on, and name nobody', async () => {
    const client = await demoClient(guichet.url, 'premium')
    const { opened } = await client.post(demoCase, 'key')
    await client.read(opened.number)
    await fetch(`${guichet.url}/v1/suggestions?site=pub_demo&locale=en&q=reindex`)

    const answer = await scrape()
    expect(answer.status).toBe(200)
    expect(answer.headers.get('content-type')).toBe('text/plain; version=0.0.4; charset=utf-8')
    const text = await answer.text()
    for (const sample of [
      /^guichet_up\{part="store"\} 1$/m,
      /^guichet_up\{part="search"\} 1$/m,
      /^guichet_cases_filed_total\{channel="widget"\} 1$/m,
      /^guichet_suggestion_duration_seconds_count 1$/m,
      /^guichet_suggestions_degraded_total 0$/m,
      /^guichet_mails_total\{outcome="refused"\} 0$/m,
      /^guichet_jobs\{queue="send-case-mail",state="failed"\} 0$/m,
      /^guichet_intents_waiting \d+$/m,
      /^guichet_http_request_duration_seconds_count\{method="GET",route="\/v1\/cases\/\{number\}",status="2xx"\} 1$/m,
      /^process_resident_memory_bytes \d+/m,
      /^nodejs_eventloop_lag_p99_seconds /m,
    ]) {
      expect(text).toMatch(sample)
    }
    for (const name of ['pub_demo', opened.number, 'premium', '@']) expect(text).not.toContain(name)
  })

  it('stay closed to what a proxy passes on, and to who asks by another name', async () => {
    expect((await scrape({ 'x-forwarded-for': '127.0.0.1' })).status).toBe(404)
    // `fetch` lets nobody set this header.
    const socket = createConnection(guichet.port, '127.0.0.1')
    socket.end('GET /metrics HTTP/1.1\r\nHost: help.example.com\r\nConnection: close\r\n\r\n')
    expect(await textOf(socket)).toMatch(/^HTTP\/1\.1 404 /)
  })
})

it('with a token, the metrics of a running server are open to who carries it and to nobody else', async () => {
  const guichet = await startGuichet({ env: { METRICS_TOKEN } })
  try {
    expect((await fetch(`${guichet.url}/metrics`)).status).toBe(401)
    const authorization = `Bearer ${METRICS_TOKEN}`
    const answer = await fetch(`${guichet.url}/metrics`, { headers: { authorization } })
    expect(answer.status).toBe(200)
    expect(await answer.text()).toContain('guichet_up{part="store"} 1')
  } finally {
    await guichet.stop()
  }
})
