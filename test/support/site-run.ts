import type { PageEntry } from '../../server/content/pages/page-entry.ts'
import { readSite, type SiteOptions } from '../../server/content/site/read-site.ts'
import type { PageState, SourceCursor, SourceMemory } from '../../server/content/sources/source-memory.ts'
import type { Answer, LocalSite } from './local-site.ts'

export function sitemap(...pages: (string | [path: string, lastmod: string])[]): Answer {
  const urls = pages.map((entry) => {
    const [path, lastmod] = typeof entry === 'string' ? [entry] : entry
    const loc = path.startsWith('http') ? path : `{url}${path}`
    return `<url><loc>${loc}</loc>${lastmod ? `<lastmod>${lastmod}</lastmod>` : ''}</url>`
  })
  return xml(`<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${urls.join('\n')}</urlset>`)
}

export function sitemapIndex(...paths: string[]): Answer {
  const sitemaps = paths.map((path) => `<sitemap><loc>{url}${path}</loc></sitemap>`)
  return xml(
    `<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${sitemaps.join('')}</sitemapindex>`,
  )
}

function xml(body: string): Answer {
  return {
    headers: { 'content-type': 'application/xml' },
    body: `<?xml version="1.0" encoding="UTF-8"?>\n${body}`,
  }
}

export function text(body: string): Answer {
  return { headers: { 'content-type': 'text/plain' }, body }
}

export function pageOf(title: string, head = ''): string {
  return `<html lang="en"><head>${head}</head><body><main><h1>${title}</h1><p>About ${title}.</p></main></body></html>`
}

/** What a run says, with the site's address left out of it. */
export interface Told {
  /** Titles of the pages read, by their ids. */
  read: Record<string, string>
  unchanged: (string | null)[]
  failures: { file: string; code: string; detail?: string | undefined; formerIds: string[] }[]
  gone: string[]
  partial: boolean
  cursors: (SourceCursor | null)[]
  /** What the next run is given. */
  memory: SourceMemory
}

export interface SiteRunOptions extends Partial<SiteOptions> {
  /** Below the site's own. */
  address?: string
}

/** Reads a site to its end. `clock` moves only while the reader waits; `time` is in milliseconds since the epoch. */
export async function runSite(
  site: LocalSite,
  clock: { time: number },
  options: SiteRunOptions,
): Promise<Told> {
  const { address = '/', ...others } = options
  const entries: PageEntry[] = []
  const reader = readSite(site.url + address, {
    lang: 'en',
    userAgent: 'GuichetBot/1.0',
    now: () => clock.time,
    pause: async (ms) => {
      clock.time += ms
    },
    ...others,
  })
  for await (const entry of reader) entries.push(entry)
  return told(site, entries, others.memory)
}

function told(site: LocalSite, entries: PageEntry[], before: SourceMemory | undefined): Told {
  const path = (url: string) => url.replace(site.url, '')
  const result: Told = {
    read: {},
    unchanged: [],
    failures: [],
    gone: [],
    partial: false,
    cursors: [],
    memory: { pages: new Map(), cursor: null },
  }
  const states = new Map<string, PageState>()
  for (const entry of entries) {
    if ('article' in entry) {
      result.read[path(entry.article.id)] = entry.article.title
      if (entry.state) states.set(entry.state.key, { ...entry.state, articleId: entry.article.id })
    } else if ('unchanged' in entry) {
      result.unchanged.push(entry.unchanged.articleId === null ? null : path(entry.unchanged.articleId))
      states.set(entry.unchanged.key, entry.unchanged)
    } else if ('failure' in entry) {
      const { file, code, detail } = entry.failure
      result.failures.push({ file: path(file), code, detail, formerIds: entry.formerIds.map(path) })
      const state = entry.key === undefined ? undefined : before?.pages.get(entry.key)
      if (state) states.set(state.key, state)
    } else if ('gone' in entry) result.gone.push(path(entry.gone.articleId ?? entry.gone.key))
    else if ('partial' in entry) result.partial = true
    else result.cursors.push(entry.cursor)
  }
  result.memory = { pages: states, cursor: result.cursors.at(-1) ?? null }
  return result
}
