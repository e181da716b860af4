import type { DiscourseKey } from '../discourse/discourse-api.ts'
import { isDiscourse, readDiscourse } from '../discourse/read-discourse.ts'
import { readJsonlFile } from '../jsonl/jsonl-file.ts'
import { readMarkdownFolder } from '../markdown/markdown-folder.ts'
import type { PageEntry } from '../pages/page-entry.ts'
import { readSite, type SiteOptions } from '../site/read-site.ts'
import type { Source } from './source.ts'
import { SourceError } from './source-error.ts'
import type { SourceRun } from './source-run.ts'

export interface ReadSourceDependencies {
  userAgent: string
  /** By the host of the forum: none is ever sent to another. */
  discourseKeys: ReadonlyMap<string, DiscourseKey>
}

/** What pages are taken to be in when nothing says otherwise. */
const DEFAULT_LANGUAGE = 'en'

/** The pages of a source, by what it is. Errors: as its reader's. */
export function readSource({ userAgent, discourseKeys }: ReadSourceDependencies) {
  return ({ kind, address, options }: Source, { memory, signal }: SourceRun): AsyncIterable<PageEntry> => {
    const { audience, include, exclude } = options
    const lang = options.lang ?? DEFAULT_LANGUAGE
    const baseUrl = options.baseUrl ?? undefined
    switch (kind) {
      case 'folder':
        return readMarkdownFolder(address, { lang, audience, baseUrl, idPrefix: options.idPrefix ?? '' })
      case 'jsonl':
        return readJsonlFile(address, { lang, audience, baseUrl })
      case 'site':
        return readSiteOfPages(address, { lang, audience, include, exclude, userAgent, memory, signal })
      case 'discourse':
        return readDiscourse(address, {
          ...(options.lang === null ? {} : { lang: options.lang }),
          audience,
          categories: { include, exclude },
          key: discourseKeys.get(new URL(address).host),
          userAgent,
          memory,
          signal,
        })
    }
  }
}

const SITEMAP_FILE = /\.(xml|xml\.gz|txt)$/i

/** A forum has a sitemap as well, but its pages say less than its API: which answer was accepted, who gave a link. */
async function* readSiteOfPages(address: string, options: SiteOptions): AsyncGenerator<PageEntry> {
  const isFirstRun = options.memory === undefined || options.memory.pages.size === 0
  if (isFirstRun && !SITEMAP_FILE.test(new URL(address).pathname) && (await isDiscourse(address, options))) {
    throw new SourceError(
      `${address} is a Discourse forum. Add --discourse to read it by its API, or name its sitemap.xml to read it as a site.`,
    )
  }
  yield* readSite(address, options)
}
