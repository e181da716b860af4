import { once } from 'node:events'
import { readdir, readFile } from 'node:fs/promises'
import { get, type IncomingMessage } from 'node:http'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type GuichetProcess, startGuichet } from '../support/guichet-process.ts'

const BUILD = fileURLToPath(new URL('../../dist/widget', import.meta.url))

/** As they come over the line: `fetch` would undo the compression, and hide whether there was one. */
async function ask(address: string, headers: Record<string, string> = {}) {
  const request = get(address, { headers: { origin: 'https://shop.example', ...headers } })
  const [response] = (await once(request, 'response')) as [IncomingMessage]
  const body = Buffer.concat(await response.toArray())
  return { status: response.statusCode, headers: response.headers, body }
}

describe('the files of the widget, for a page of another origin', () => {
  let guichet: GuichetProcess
  let files: { path: string; text: Buffer }[]

  beforeAll(async () => {
    guichet = await startGuichet()
    const entries = await readdir(BUILD, { recursive: true, withFileTypes: true })
    const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
    files = await Promise.all(
      paths.map(async (path) => ({ path: path.slice(BUILD.length), text: await readFile(path) })),
    )
  })
  afterAll(() => guichet?.stop())

  it('are all there, compressed as the browser takes them, and smaller for it', async () => {
    expect(files.map(({ path }) => path)).toContain('/guichet.js')
    for (const { path, text } of files) {
      for (const [encoding, decompress] of [
        ['br', brotliDecompressSync],
        ['gzip', gunzipSync],
      ] as const) {
        const { status, headers, body } = await ask(guichet.url + path, { 'accept-encoding': encoding })
        expect([path, status, headers['content-encoding']]).toEqual([path, 200, encoding])
        expect(Number(headers['content-length'])).toBe(body.length)
        // A file of one line has nothing to repeat.
        if (text.length > 100) expect(body.length).toBeLessThan(text.length)
        expect(decompress(body).equals(text)).toBe(true)
      }
      const plain = await ask(guichet.url + path, { 'accept-encoding': 'identity' })
      expect(plain.headers['content-encoding']).toBeUndefined()
      expect(plain.body.equals(text)).toBe(true)
    }
  })

  it('prefer Brotli where a browser takes both, and tell caches that it matters', async () => {
    for (const { path } of files) {
      const { headers } = await ask(guichet.url + path, { 'accept-encoding': 'gzip, deflate, br, zstd' })
      expect(headers['content-encoding']).toBe('br')
      expect(headers.vary?.toLowerCase()).toContain('accept-encoding')
    }
  })

  it('may be used by any page, isolated ones too, as what they say they are and nothing else', async () => {
    for (const { path } of files) {
      const { headers } = await ask(guichet.url + path)
      expect(headers).toMatchObject({
        'access-control-allow-origin': '*',
        'cross-origin-resource-policy': 'cross-origin',
        'x-content-type-options': 'nosniff',
        'content-type': path.endsWith('.map')
          ? 'application/json; charset=utf-8'
          : 'text/javascript; charset=utf-8',
      })
      expect(headers['set-cookie']).toBeUndefined()
    }
  })

  it('are kept for good where their name has a hash, and asked for again where it has none', async () => {
    for (const { path } of files) {
      const { headers } = await ask(guichet.url + path)
      expect(headers['cache-control']).toBe(
        path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'public, max-age=60',
      )
      const again = await ask(guichet.url + path, { 'if-none-match': String(headers.etag) })
      expect([again.status, again.body.length]).toEqual([304, 0])
      expect(again.headers['access-control-allow-origin']).toBe('*')
    }
  })

  it('are not taken for others of the same length', async () => {
    const etags = await Promise.all(
      files.map(async ({ path }) => (await ask(guichet.url + path)).headers.etag),
    )
    expect(new Set(etags).size).toBe(files.length)
  })
})
