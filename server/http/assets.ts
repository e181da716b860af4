import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { extname, join, relative, sep } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { Context, Hono } from 'hono'
import { CROSS_ORIGIN_HEADERS } from './cross-origin.ts'

const CONTENT_TYPES: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.webp': 'image/webp',
}
const COMPRESSIBLE = new Set(['.css', '.html', '.js', '.json', '.map', '.mjs', '.svg'])

/** Qualities of Brotli. Source maps are the most bytes by far, and for whoever debugs alone: no start waits for them. */
const [QUICK, BEST] = [4, 11]

const SHORT_LIVED = 'public, max-age=60'

interface Asset {
  headers: Record<string, string>
  identity: Uint8Array<ArrayBuffer>
  encoded: { br?: Uint8Array<ArrayBuffer>; gzip?: Uint8Array<ArrayBuffer> }
}

/** Files in memory, by the path that they are served at. */
export type Assets = ReadonlyMap<string, Asset>

export interface AssetFolder {
  folder: string
  /** The path that the folder's files stand under: empty, or starting with `/`. */
  under: string
  /** What says who may use the files; without it every page may. */
  originHeaders?: Record<string, string>
}

/**
 * Serves files from memory.
 * - Below `/again`, as often as that is repeated, stand the same files: a browser may remember that a module's address has
 *   failed, and those of all that it imports.
 * - A file with a hash that is not there any more leads to the one of the same name without a hash, where there is one: a
 *   page may have a loader in its cache that is older than this server, or come with one that is newer.
 */
export function serveAssets(app: Hono, assets: Assets): void {
  for (const [path, asset] of assets) app.get(path, (c) => assetResponse(c, asset))

  app.on('GET', ['/again/*', '/assets/*'], (c, next) => {
    const path = c.req.path.replace(/^(\/again)+(?=\/)/, '')
    const asset = assets.get(path)
    if (asset) return Promise.resolve(assetResponse(c, asset))
    const [, name] = path.match(/^\/assets\/([\w-]+)-[\w-]{8}\.js$/) ?? []
    const lasting = `/${name}.js`
    if (name === undefined || !assets.has(lasting)) return next()
    return Promise.resolve(
      new Response(null, {
        status: 302,
        headers: { ...CROSS_ORIGIN_HEADERS, location: lasting, 'cache-control': SHORT_LIVED },
      }),
    )
  })
}

/**
 * Reads the files of a build folder and compresses them once. Names below `assets/` carry a content hash and are cached
 * for good; all else is asked again each minute, so that an old loader does not outlive a new server for long.
 *
 * Errors: rejects when the folder cannot be read.
 */
export async function loadAssets({
  folder,
  under,
  originHeaders = CROSS_ORIGIN_HEADERS,
}: AssetFolder): Promise<Assets> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  const assets = files.map(async (file): Promise<[string, Asset]> => {
    const path = `/${relative(folder, file).split(sep).join('/')}`
    return [under + path, await loadAsset(path, file, originHeaders)]
  })
  return new Map(await Promise.all(assets))
}

async function loadAsset(path: string, file: string, originHeaders: Record<string, string>): Promise<Asset> {
  const identity = new Uint8Array(await readFile(file))
  const extension = extname(path)
  const hash = createHash('sha256').update(identity).digest('base64url').slice(0, 22)
  return {
    identity,
    encoded: COMPRESSIBLE.has(extension)
      ? {
          br: new Uint8Array(
            await promisify(brotliCompress)(identity, {
              params: { [constants.BROTLI_PARAM_QUALITY]: extension === '.map' ? QUICK : BEST },
            }),
          ),
          gzip: new Uint8Array(await promisify(gzip)(identity, { level: 9 })),
        }
      : {},
    headers: {
      ...originHeaders,
      'content-type': CONTENT_TYPES[extension] ?? 'application/octet-stream',
      'cache-control': path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : SHORT_LIVED,
      // Weak: one for all encodings of the file, which are not the same bytes.
      etag: `W/"${hash}"`,
      vary: 'Accept-Encoding',
    },
  }
}

/** The file, in the best encoding that is accepted; 304 to whoever has it. */
export function assetResponse(c: Context, asset: Asset): Response {
  const acceptEncoding = c.req.header('accept-encoding') ?? ''
  const ifNoneMatch = c.req.header('if-none-match') ?? ''
  if (ifNoneMatch.includes(asset.headers.etag ?? '')) {
    return new Response(null, { status: 304, headers: asset.headers })
  }
  const encoding = (['br', 'gzip'] as const).find(
    (name) => asset.encoded[name] && accepts(acceptEncoding, name),
  )
  const body = encoding ? asset.encoded[encoding] : asset.identity
  const headers = encoding ? { ...asset.headers, 'content-encoding': encoding } : asset.headers
  return new Response(body ?? null, { headers })
}

/** Whether an `Accept-Encoding` (RFC 9110 §12.5.3) names this coding, and not to refuse it. */
function accepts(acceptEncoding: string, coding: string): boolean {
  return acceptEncoding
    .split(',')
    .some((item) => item.split(';', 1)[0]?.trim() === coding && !/;\s*q=0(\.0*)?\s*$/.test(item))
}
