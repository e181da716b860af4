import type { DiscourseKey } from './discourse/discourse-api.ts'
import { readDiscourse } from './discourse/read-discourse.ts'
import { readJsonlFile } from './jsonl-file.ts'
import { readMarkdownFolder } from './markdown-folder.ts'
import type { PageEntry } from './page-entry.ts'
import { readSite } from './site/read-site.ts'
import type { Source } from './source.ts'
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
        return readSite(address, { lang, audience, include, exclude, userAgent, memory, signal })
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
