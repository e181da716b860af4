import { errors } from 'jose'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { type KeySetServer, startKeySetServer } from '../../test/support/key-set-server.ts'
import { createRemoteKeySet, KeySetUnavailable } from './remote-key-set.ts'

const token = { payload: '', signature: '', protected: '' }

describe('the key set of a host', () => {
  let server: KeySetServer
  beforeEach(async () => {
    server = await startKeySetServer()
    vi.useFakeTimers({ toFake: ['Date'] })
  })
  afterEach(async () => {
    vi.useRealTimers()
    await server.close()
  })
  const later = (ms: number) => vi.setSystemTime(Date.now() + ms)

  it('is read once for all the tokens that come at the same time', async () => {
    await server.rotateIn('ES256', 'ec-1')
    const keysOf = createRemoteKeySet(server.url)
    await Promise.all(Array.from({ length: 50 }, () => keysOf({ alg: 'ES256', kid: 'ec-1' }, token)))
    expect(server.requests()).toBe(1)
  })

  it('is read again for a key that was rotated in, when the last reading is half a minute old', async () => {
    await server.rotateIn('ES256', 'ec-1')
    const keysOf = createRemoteKeySet(server.url)
    await keysOf({ alg: 'ES256', kid: 'ec-1' }, token)
    await server.rotateIn('ES256', 'ec-2')
    await expect(keysOf({ alg: 'ES256', kid: 'ec-2' }, token)).rejects.toThrow(errors.JWKSNoMatchingKey)
    later(31_000)
    expect(await keysOf({ alg: 'ES256', kid: 'ec-2' }, token)).toHaveLength(1)
  })

  it('is not read again and again for names that are in no set', async () => {
    await server.rotateIn('ES256', 'ec-1')
    const keysOf = createRemoteKeySet(server.url)
    for (let stranger = 0; stranger < 20; stranger += 1) {
      const asked = keysOf({ alg: 'ES256', kid: `stranger-${stranger}` }, token)
      await expect(asked).rejects.toThrow(errors.JWKSNoMatchingKey)
    }
    expect(server.requests()).toBe(1)
  })

  it('verifies nothing by a key that was taken out, once what is kept is five minutes old', async () => {
    const old = await server.rotateIn('ES256', 'ec-1')
    await server.rotateIn('ES256', 'ec-2')
    const keysOf = createRemoteKeySet(server.url)
    await keysOf({ alg: 'ES256', kid: 'ec-1' }, token)
    server.retire(old)
    expect(await keysOf({ alg: 'ES256', kid: 'ec-1' }, token)).toHaveLength(1)
    later(301_000)
    await expect(keysOf({ alg: 'ES256', kid: 'ec-1' }, token)).rejects.toThrow(errors.JWKSNoMatchingKey)
  })

  it('is tried key by key for a token that names none', async () => {
    await server.rotateIn('ES256')
    await server.rotateIn('ES256')
    await server.rotateIn('RS256')
    expect(await createRemoteKeySet(server.url)({ alg: 'ES256' }, token)).toHaveLength(2)
  })

  it('still verifies while it cannot be read, for as long as it is kept', async () => {
    await server.rotateIn('ES256', 'ec-1')
    const keysOf = createRemoteKeySet(server.url)
    await keysOf({ alg: 'ES256', kid: 'ec-1' }, token)
    server.answerWith({ status: 500 })
    later(200_000)
    expect(await keysOf({ alg: 'ES256', kid: 'ec-1' }, token)).toHaveLength(1)
    later(101_000)
    await expect(keysOf({ alg: 'ES256', kid: 'ec-1' }, token)).rejects.toThrow(KeySetUnavailable)
  })

  it.each([
    ['answers with an error', () => server.answerWith({ status: 500 })],
    ['redirects', () => server.answerWith({ status: 302, headers: { location: 'https://keys.example/' } })],
    ['is no JSON', () => server.answerWith('<!doctype html>')],
    ['is no key set', () => server.answerWith('{"keys": {}}')],
    ['is endless', () => server.answerWith('x'.repeat(300_000))],
    ['breaks off', () => server.answerWith((_, response) => response.destroy())],
    ['never answers', () => server.answerWith(() => undefined)],
    ['never ends', () => server.answerWith((_, response) => response.write('{"keys": ['))],
    [
      'holds a key that is none',
      () => server.keys.push({ kty: 'EC', crv: 'P-256', x: '', y: '', kid: 'ec-1' }),
    ],
  ])('is unavailable when it %s', async (_what, breakIt) => {
    breakIt()
    const asked = createRemoteKeySet(server.url, { withinMs: 100 })({ alg: 'ES256', kid: 'ec-1' }, token)
    await expect(asked).rejects.toThrow(KeySetUnavailable)
  })

  it('is unavailable when nobody is there, and says where', async () => {
    const { url } = server
    await server.close()
    await expect(createRemoteKeySet(url)({ alg: 'ES256' }, token)).rejects.toThrow(url)
    server = await startKeySetServer()
  })

  it('is left alone for five seconds after it failed, then read anew', async () => {
    let time = 0
    await server.rotateIn('ES256', 'ec-1')
    const keysOf = createRemoteKeySet(server.url, { now: () => time })
    server.answerWith({ status: 500 })
    for (let asked = 0; asked < 10; asked += 1) {
      await expect(keysOf({ alg: 'ES256', kid: 'ec-1' }, token)).rejects.toThrow(KeySetUnavailable)
    }
    expect(server.requests()).toBe(1)
    server.answerWith(null)
    time = 5_001
    expect(await keysOf({ alg: 'ES256', kid: 'ec-1' }, token)).toHaveLength(1)
  })
})
