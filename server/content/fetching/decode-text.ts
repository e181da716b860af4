import { isUtf8 } from 'node:buffer'

/** A page states its charset within its first kilobyte (HTML Living Standard, 4.2.5.4). */
const STATED_WITHIN_BYTES = 1024
const STATED = [
  /<meta[^>]+charset\s*=\s*["']?\s*([\w:.-]+)/i,
  /^\s*<\?xml[^>]*\sencoding\s*=\s*["']([\w:.-]+)/i,
]

/** Their bytes may be UTF-8 too, and mean something else. */
const LOOKS_LIKE_UTF8 = /^(utf-16(le|be)?|iso-2022-jp)$/

/**
 * A body as text. Its charset is the byte order mark's, else the header's, else what the page says of itself; old servers
 * name one default for every page, so bytes that are UTF-8 throughout are read as such. What cannot be read comes out as
 * U+FFFD.
 */
export function decodeText(body: Buffer, contentType: string | null): string {
  const marked = markedDecoder(body)
  if (marked) return marked.decode(body)
  const said = saidDecoder(headerCharset(contentType)) ?? saidDecoder(pageCharset(body))
  if (said && LOOKS_LIKE_UTF8.test(said.encoding)) return said.decode(body)
  if (isUtf8(body)) return new TextDecoder().decode(body)
  return (said ?? new TextDecoder('windows-1252')).decode(body)
}

function markedDecoder(body: Buffer): TextDecoder | null {
  if (body[0] === 0xff && body[1] === 0xfe) return new TextDecoder('utf-16le')
  if (body[0] === 0xfe && body[1] === 0xff) return new TextDecoder('utf-16be')
  return body[0] === 0xef && body[1] === 0xbb && body[2] === 0xbf ? new TextDecoder() : null
}

function headerCharset(contentType: string | null): string | undefined {
  return /;\s*charset\s*=\s*"?([\w:.-]+)/i.exec(contentType ?? '')?.[1]
}

/** A page that can be read as ASCII so far is not UTF-16, whatever it says. */
function pageCharset(body: Buffer): string | undefined {
  const beginning = body.subarray(0, STATED_WITHIN_BYTES).toString('latin1')
  const charset = STATED.map((pattern) => pattern.exec(beginning)?.[1]).find(Boolean)
  return charset?.toLowerCase().startsWith('utf-16') ? 'utf-8' : charset
}

function saidDecoder(charset: string | undefined): TextDecoder | null {
  if (charset === undefined) return null
  try {
    return new TextDecoder(charset)
  } catch {
    // An encoding that nobody knows is as good as none.
    return null
  }
}
