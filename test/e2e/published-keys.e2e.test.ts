import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { JWTPayload } from 'jose'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type GuichetProcess, startGuichet } from '../support/guichet-process.ts'
import {
  type KeySetServer,
  type SigningKey,
  signWithKey,
  startKeySetServer,
} from '../support/key-set-server.ts'
import { PATIENCE } from '../support/patience.ts'

describe('a site whose host publishes its keys', () => {
  let host: KeySetServer
  let key: SigningKey
  let folder: string
  let guichet: GuichetProcess

  beforeAll(async () => {
    host = await startKeySetServer()
    key = await host.rotateIn('ES256', 'key-1')
    folder = mkdtempSync(join(tmpdir(), 'guichet-sites-'))
    const file = join(folder, 'sites.json')
    const site = { id: 'pub_keys', preset: 'swiftype', origins: ['https://shop.example.com'] }
    writeFileSync(
      file,
      JSON.stringify({ sites: [{ ...site, keySet: { url: host.url, algorithms: ['ES256'] } }] }),
    )
    guichet = await startGuichet({ env: { GUICHET_SITES: file } })
  })

  afterAll(async () => {
    await guichet?.stop()
    await host?.close()
    rmSync(folder, { recursive: true, force: true })
  })

  const claims = (): JWTPayload => {
    const iat = Math.floor(Date.now() / 1000)
    const person = { sub: 'person-1', email: 'ada@acme.example', account: 'acme' }
    return { ...person, aud: 'pub_keys', iat, exp: iat + 600 }
  }

  async function me(token: string) {
    const answer = await fetch(`${guichet.url}/v1/me`, { headers: { authorization: `Bearer ${token}` } })
    return { status: answer.status, retryAfter: answer.headers.get('retry-after'), body: await answer.json() }
  }

  it('is told "not now" while the keys cannot be read, and known when they can', async () => {
    host.answerWith({ status: 502 })
    const token = await signWithKey(claims(), key)
    expect(await me(token)).toMatchObject({ status: 503, retryAfter: '5', body: { code: 'unavailable' } })
    expect(guichet.stderr()).toContain(host.url)
    host.answerWith(null)
    await expect.poll(async () => (await me(token)).status, PATIENCE).toBe(200)
    expect((await me(token)).body).toMatchObject({ contact: { email: 'ada@acme.example' }, account: null })
  })

  it('is not known by a key that was never published', async () => {
    const stranger = await startKeySetServer()
    const token = await signWithKey(claims(), await stranger.rotateIn('ES256', 'key-1'))
    await stranger.close()
    expect(await me(token)).toMatchObject({ status: 401, body: { code: 'token_invalid' } })
  })
})
