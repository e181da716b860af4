import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { Hono } from 'hono'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadAssets, serveAssets } from './assets.ts'

describe('assets', () => {
  const script = 'console.log("a script that is long enough to be worth compressing")'.repeat(20)
  const app = new Hono()
  let folder: string

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'guichet-assets-'))
    await mkdir(join(folder, 'assets'))
    await writeFile(join(folder, 'guichet.js'), script)
    await writeFile(join(folder, 'guichet.mjs'), script)
    await writeFile(join(folder, 'panel.js'), "export * from './assets/panel-B2c4_-zZ.js'")
    await writeFile(join(folder, 'assets', 'panel-B2c4_-zZ.js'), script)
    serveAssets(app, await loadAssets({ folder, under: '' }))
    serveAssets(app, await loadAssets({ folder, under: '/demo' }))
  })
  afterAll(() => rm(folder, { recursive: true }))

  it.each([
    ['br', brotliDecompressSync],
    ['gzip', gunzipSync],
  ])('are sent as %s to whoever takes it', async (encoding, decompress) => {
    const response = await app.request('/guichet.js', { headers: { 'accept-encoding': encoding } })

    expect(response.headers.get('content-encoding')).toBe(encoding)
    const body = Buffer.from(await response.arrayBuffer())
    expect(body.length).toBeLessThan(script.length)
    expect(decompress(body).toString()).toBe(script)
  })

  it.each([{}, { 'accept-encoding': 'br;q=0, gzip;q=0.0' }])(
    'are sent as they are to whoever takes no compression',
    async (headers) => {
      const response = await app.request('/guichet.js', { headers })

      expect(response.headers.get('content-encoding')).toBeNull()
      expect(await response.text()).toBe(script)
    },
  )

  it('can be used by a page of any origin', async () => {
    const { headers } = await app.request('/guichet.js')

    expect(headers.get('access-control-allow-origin')).toBe('*')
    expect(headers.get('cross-origin-resource-policy')).toBe('cross-origin')
    expect(headers.get('content-type')).toBe('text/javascript; charset=utf-8')
  })

  it('with a hash in their name are kept for good, the loader is asked for again', async () => {
    const hashed = await app.request('/demo/assets/panel-B2c4_-zZ.js')
    const loader = await app.request('/guichet.js')

    expect(hashed.headers.get('cache-control')).toContain('immutable')
    expect(loader.headers.get('cache-control')).toBe('public, max-age=60')
  })

  it('are not sent again to whoever has them', async () => {
    const first = await app.request('/guichet.js')
    const second = await app.request('/guichet.js', {
      headers: { 'if-none-match': first.headers.get('etag') ?? '' },
    })

    expect(second.status).toBe(304)
    expect(await second.text()).toBe('')
  })

  it('are modules of JavaScript under the name of one', async () => {
    const { headers } = await app.request('/guichet.mjs')

    expect(headers.get('content-type')).toBe('text/javascript; charset=utf-8')
  })

  it.each(['/again', '/again/again'])(
    'stand below %s as well, for a browser that remembers a failure',
    async (again) => {
      const response = await app.request(`${again}/assets/panel-B2c4_-zZ.js`)

      expect(response.status).toBe(200)
      expect(await response.text()).toBe(script)
    },
  )

  it.each(['/assets/panel-0lD_hash.js', '/again/assets/panel-0lD_hash.js'])(
    'of another version lead to what is there now, from any origin: %s',
    async (address) => {
      const response = await app.request(address)

      expect(response.status).toBe(302)
      expect(response.headers.get('location')).toBe('/panel.js')
      expect(response.headers.get('access-control-allow-origin')).toBe('*')
      expect(response.headers.get('cache-control')).toBe('public, max-age=60')
    },
  )

  it.each([
    '/assets/case-0lD_hash.js',
    '/demo/assets/panel-0lD_hash.js',
    '/assets/panel.css',
    '/again',
    '/again/nothing.js',
    '/assets/',
  ])('that nothing stands for are not there: %s', async (address) => {
    expect((await app.request(address)).status).toBe(404)
  })

  it('do not include what is outside the folder', async () => {
    expect((await app.request('/..%2f..%2fetc%2fpasswd')).status).toBe(404)
  })
})
