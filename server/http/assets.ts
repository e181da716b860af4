import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { extname, join, relative, sep } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { Hono } from 'hono'
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
}

/** Serves files from memory. */
export function serveAssets(app: Hono, assets: Assets): void {
  for (const [path, asset] of assets) {
    app.get(path, (c) => assetResponse(asset, c.req.header('accept-encoding'), c.req.header('if-none-match')))
  }
}

/**
 * Reads the files of a build folder and compresses them once. Names below `assets/` carry a content hash and are cached
 * for good; all else is asked again each minute, so that an old loader does not outlive a new server for long.
 *
 * Errors: rejects when the folder cannot be read.
 */
export async function loadAssets({ folder, under }: AssetFolder): Promise<Assets> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  const assets = files.map(async (file): Promise<[string, Asset]> => {
    const path = `/${relative(folder, file).split(sep).join('/')}`
    return [under + path, await loadAsset(path, file)]
  })
  return new Map(await Promise.all(assets))
}

async function loadAsset(path: string, file: string): Promise<Asset> {
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
      ...CROSS_ORIGIN_HEADERS,
      'content-type': CONTENT_TYPES[extension] ?? 'application/octet-stream',
      'cache-control': path.startsWith('/assets/')
        ? 'public, max-age=31536000, immutable'
        : 'public, max-age=60',
      // Weak: one for all encodings of the file, which are not the same bytes.
      etag: `W/"${hash}"`,
      vary: 'Accept-Encoding',
    },
  }
}

function assetResponse(asset: Asset, acceptEncoding = '', ifNoneMatch = ''): Response {
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
