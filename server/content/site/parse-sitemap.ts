import { setImmediate } from 'node:timers/promises'
import { Parser } from 'htmlparser2'

/** What a sitemap lists: pages, or further sitemaps. */
export interface SitemapEntry {
  kind: 'page' | 'sitemap'
  /** As it is written. */
  address: string
  lastmod: string | null
}

/** A sitemap is two levels deep; the parser takes the longer for each element the deeper it stands. */
const MOST_LEVELS = 32
const SLICE_CHARACTERS = 256 * 1024

/** `null`: not a sitemap. Document type declarations are not read, so nothing in one can grow. */
export async function parseSitemap(text: string): Promise<SitemapEntry[] | null> {
  return text.trimStart().startsWith('<') ? parseXml(text) : parseLines(text)
}

async function parseXml(text: string): Promise<SitemapEntry[] | null> {
  const reader = new SitemapReader()
  const parser = new Parser(reader, { xmlMode: true })
  // In slices, as a sitemap may be 50 MB and others want to be served in the meantime.
  for (let start = 0; start < text.length && !reader.isBroken; start += SLICE_CHARACTERS) {
    parser.write(text.slice(start, start + SLICE_CHARACTERS))
    await setImmediate()
  }
  if (!reader.isBroken) parser.end()
  return reader.isSitemap && !reader.isBroken ? reader.entries : null
}

class SitemapReader {
  readonly entries: SitemapEntry[] = []
  isSitemap = false
  isBroken = false
  private depth = 0
  private entry: SitemapEntry | null = null
  private field: 'address' | 'lastmod' | null = null

  onopentag(qualified: string): void {
    this.depth += 1
    if (this.depth > MOST_LEVELS) this.isBroken = true
    if (this.isBroken) return
    const name = localName(qualified)
    if (this.depth === 1) this.isSitemap = name === 'urlset' || name === 'sitemapindex'
    else if (this.depth === 2 && (name === 'url' || name === 'sitemap')) {
      this.entry = { kind: name === 'url' ? 'page' : 'sitemap', address: '', lastmod: null }
    } else if (this.depth === 3) this.field = FIELDS.get(name) ?? null
  }

  ontext(text: string): void {
    if (this.entry && this.field) this.entry[this.field] = (this.entry[this.field] ?? '') + text
  }

  onclosetag(): void {
    if (this.depth === 3) this.field = null
    if (this.depth === 2 && this.entry) {
      const { kind, address, lastmod } = this.entry
      if (address.trim() !== '')
        this.entries.push({ kind, address: address.trim(), lastmod: lastmod?.trim() || null })
      this.entry = null
    }
    this.depth -= 1
  }
}

const FIELDS = new Map<string, 'address' | 'lastmod'>([
  ['loc', 'address'],
  ['lastmod', 'lastmod'],
])

function localName(qualified: string): string {
  return qualified.slice(qualified.indexOf(':') + 1).toLowerCase()
}

/** One address a line. */
function parseLines(text: string): SitemapEntry[] | null {
  const lines = text
    .split(/\r\n?|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
  if (!lines.every((line) => /^https?:\/\//i.test(line))) return null
  return lines.map((address) => ({ kind: 'page', address, lastmod: null }))
}
